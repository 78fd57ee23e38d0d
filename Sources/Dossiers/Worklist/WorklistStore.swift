public import Domain
public import Persistence
public import Reading

/// Where a page of a worklist ended; the next one begins behind it.
public struct WorklistPlace: Hashable, Sendable, LosslessStringConvertible {
    let key: Instant?
    let id: Dossier.ID

    init(key: Instant?, id: Dossier.ID) {
        self.key = key
        self.id = id
    }

    /// As it stands in an address.
    public var description: String { "\(key.map { String($0.milliseconds) } ?? "")~\(id)" }

    /// Reads what stands in an address; nil for anything else.
    public init?(_ description: String) {
        let parts = description.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Dossier.ID(parts[1]) else { return nil }
        if !parts[0].isEmpty, Int64(parts[0]) == nil { return nil }
        self.init(key: Int64(parts[0]).map(Instant.init(milliseconds:)), id: id)
    }
}

/// A page of a worklist.
public struct WorklistPage: Hashable, Sendable {
    /// The most urgent first.
    public let rows: [WorklistRow]
    /// Where the next page begins; nil at the end.
    public let next: WorklistPlace?
}

/// An officer's lists of work: what an office or officer must do, the most urgent first.
public enum WorklistStore {
    /// Rows on a page.
    public static let pageSize = 20
    /// A tab's count stops here, so that no page counts a whole store: shown as “hơn 999”.
    public static let mostCounted = 1000

    /// A page of a tab. Two queries beside what the reference has not cached yet.
    public static func page(
        _ tab: WorklistTab,
        of principal: Principal,
        filter: WorklistFilter = WorklistFilter(),
        after: WorklistPlace? = nil,
        now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> WorklistPage {
        let conditions = try conditions(for: principal, now, reference, connection)
        let rows = try connection.rows(
            pageStatement(tab, conditions, filter: filter, after: after)
        )
        let setting = WorklistSetting(now: now, reference: reference, connection: connection)
        let found = try rows.prefix(pageSize).map { try WorklistRow($0, setting) }
        let last = rows.count > pageSize ? rows[pageSize - 1] : nil
        return WorklistPage(
            rows: found,
            next: try last.map {
                WorklistPlace(key: try $0.instantIfPresent("urgency"), id: try $0.id("id", of: Dossier.self))
            }
        )
    }

    /// How many dossiers each of the officer's tabs holds, at most `mostCounted`. Two queries.
    public static func counts(
        of principal: Principal,
        filter: WorklistFilter = WorklistFilter(),
        now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [WorklistTab: Int] {
        let tabs = WorklistTab.tabs(of: principal)
        guard !tabs.isEmpty else { return [:] }
        let conditions = try conditions(for: principal, now, reference, connection)
        var counts: [WorklistTab: Int] = [:]
        let rows = try connection.rows(countStatement(tabs, conditions, filter: filter))
        for row in rows { counts[tabs[try row.integer("tab")]] = try row.integer("dossiers") }
        return counts
    }

    private static func conditions(
        for principal: Principal,
        _ now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> WorklistConditions {
        let calendar = try reference.calendar(of: principal.agency, connection)
        let next = calendar.workingDay(1, after: now.day) ?? now.day.advanced(by: 1)
        return WorklistConditions(principal: principal, now: now, nextWorkingDay: next)
    }

    /// The statement behind `page`, which the plan tests look at.
    static func pageStatement(
        _ tab: WorklistTab,
        _ conditions: WorklistConditions,
        filter: WorklistFilter,
        after: WorklistPlace?
    ) -> SQL {
        let mayBeSeen = visible(to: conditions.principal, dossier: "d.id")
        let key = tab.urgency
        let pieces = conditions.of(tab).flatMap { condition -> [SQL] in
            let rest: SQL = "\(condition)\(filter.condition) AND \(mayBeSeen)"
            // Without a due moment comes last; those before a place without one were all shown.
            let dated =
                after.map { place in place.key.map { " AND (\(key), d.id) > (\($0), \(place.id))" as SQL } } ?? ""
            var pieces: [SQL] = []
            if let dated { pieces.append(piece("\(rest) AND \(key) IS NOT NULL\(dated)", by: key)) }
            if tab.mayLackUrgency {
                let undated: SQL = after.map { $0.key == nil ? " AND d.id > \($0.id)" : "" } ?? ""
                pieces.append(piece("\(rest) AND \(key) IS NULL\(undated)", by: key))
            }
            return pieces
        }
        guard !pieces.isEmpty else { return "SELECT id, agency FROM read_dossier WHERE 1 = 0" }
        return """
            SELECT \(WorklistRow.columns(on: conditions.now.day)), listed.urgency FROM (
                SELECT id, urgency FROM (\(SQL.joined(pieces, by: " UNION ALL "))) AS pieces
                ORDER BY CASE WHEN urgency IS NULL THEN 1 ELSE 0 END, urgency, id LIMIT \(pageSize + 1)
            ) AS listed JOIN read_dossier d ON d.id = listed.id \(WorklistRow.joins)
            ORDER BY CASE WHEN listed.urgency IS NULL THEN 1 ELSE 0 END, listed.urgency, d.id
            """
    }

    private static func piece(_ condition: SQL, by key: SQL) -> SQL {
        """
        SELECT * FROM (
            SELECT d.id, \(key) AS urgency FROM read_dossier d
            LEFT JOIN read_workflow_step s ON s.workflow = d.workflow AND s.ordinal = d.step + 1
            WHERE \(condition) ORDER BY \(key), d.id LIMIT \(pageSize + 1)
        ) AS piece
        """
    }

    /// The statement behind `counts`, which the plan tests look at.
    static func countStatement(
        _ tabs: [WorklistTab],
        _ conditions: WorklistConditions,
        filter: WorklistFilter
    ) -> SQL {
        let mayBeSeen = visible(to: conditions.principal, dossier: "d.id")
        let counts = tabs.enumerated().map { index, tab -> SQL in
            let pieces = conditions.of(tab).map { condition -> SQL in
                """
                SELECT * FROM (
                    SELECT 1 AS one FROM read_dossier d
                    LEFT JOIN read_workflow_step s ON s.workflow = d.workflow AND s.ordinal = d.step + 1
                    WHERE \(condition)\(filter.condition) AND \(mayBeSeen) LIMIT \(mostCounted)
                ) AS piece
                """
            }
            guard !pieces.isEmpty else {
                return "SELECT \(sqlite: "\(index)", postgres: "CAST(\(index) AS bigint)") AS tab, 0 AS dossiers"
            }
            return """
                SELECT \(sqlite: "\(index)", postgres: "CAST(\(index) AS bigint)") AS tab, COUNT(*) AS dossiers
                FROM (\(SQL.joined(pieces, by: " UNION ALL "))) AS pieces
                """
        }
        return SQL.joined(counts, by: " UNION ALL ")
    }
}

extension WorklistTab {
    /// By what it is ordered, the smallest first.
    fileprivate var urgency: SQL {
        switch self {
        case .collect, .agencyUncollected: "d.closed_at"
        case .unconfirmed, .newToday: "d.received_at"
        default: "d.due_at"
        }
    }

    fileprivate var mayLackUrgency: Bool {
        switch self {
        case .collect, .unconfirmed, .newToday, .dueSoon, .overdue, .agencyOverdue, .agencyDueSoon,
            .agencyUncollected:
            false
        default: true
        }
    }
}
