public import Domain
public import Persistence
import Reading

/// What agencies must post anew because of decisions, and the act of doing so.
///
/// Other areas read `read_reposting`.
public enum RepostingStore {
    /// Which duties a list shows.
    enum Filter: String, CaseIterable {
        case open, done
    }

    /// The agencies' duties of that kind, those of the own before all, then the most urgent first; one query.
    static func list(
        of agencies: [Agency.ID],
        own: Agency.ID,
        _ filter: Filter,
        limit: Int,
        _ connection: any Connection
    ) throws -> [RepostingLine] {
        let condition: SQL = filter == .open ? "r.done_at IS NULL" : "r.done_at IS NOT NULL"
        let order: SQL = filter == .open ? "r.due_on" : "r.done_at DESC"
        return try connection.rows(
            """
            SELECT r.agency, g.name AS agency_name, r.version, r.kind, r.procedure, v.name, p.code, a.number,
                r.effective_on, r.due_on, r.done_on, r.done_at, o.name AS officer,
                (SELECT s.id FROM posting s WHERE s.agency = r.agency AND s.version = r.version
                    AND s.photo IS NOT NULL ORDER BY s.id DESC LIMIT 1) AS photo
            FROM reposting r JOIN agency g ON g.id = r.agency JOIN procedure_version v ON v.id = r.version
            JOIN procedure p ON p.id = r.procedure JOIN announcement a ON a.id = r.announcement
            LEFT JOIN read_officer o ON o.id = r.done_by
            WHERE r.agency IN (\(list: agencies)) AND \(condition)
            ORDER BY CASE WHEN r.agency = \(own) THEN 0 ELSE 1 END, \(order), g.name, r.kind, v.name, r.version LIMIT \(limit)
            """
        ).map(RepostingLine.init)
    }

    /// How many duties, whose last day lies in the period, were done in time, by agency; none has none.
    public static func figures(
        of agencies: [Agency.ID],
        dueIn period: ClosedRange<Day>,
        today: Day,
        _ connection: any Connection
    ) throws -> [Agency.ID: RepostingFigure] {
        var figures: [Agency.ID: RepostingFigure] = [:]
        for row in try connection.rows(
            """
            SELECT agency, COUNT(*) AS duties, SUM(CASE WHEN done_on <= due_on THEN 1 ELSE 0 END) AS timely
            FROM reposting WHERE agency IN (\(list: agencies))
                AND due_on BETWEEN \(period.lowerBound) AND \(period.upperBound)
                AND \(counted(on: today))
            GROUP BY agency
            """
        ) {
            figures[try row.id("agency", of: Agency.self)] = RepostingFigure(
                timely: try row.integer("timely"),
                total: try row.integer("duties")
            )
        }
        return figures
    }

    /// The years, the latest first, in which the agencies have duties that `figures` counts.
    static func years(of agencies: [Agency.ID], today: Day, _ connection: any Connection) throws -> [Int] {
        let days = try connection.rows(
            """
            SELECT DISTINCT due_on FROM reposting WHERE agency IN (\(list: agencies)) AND \(counted(on: today))
            """
        ).map { try $0.day("due_on") }
        return Set(days.map(\.date.year)).sorted(by: >)
    }

    /// What is neither done nor past its last day is not counted yet.
    private static func counted(on today: Day) -> SQL { "(done_on IS NOT NULL OR due_on < \(today))" }

    /// The places where the agency's postings hang, by name.
    static func places(of agency: Agency.ID, _ connection: any Connection) throws -> [String] {
        try connection.rows(
            "SELECT DISTINCT place FROM posting WHERE agency = \(agency) AND removed_at IS NULL ORDER BY place"
        ).map { try $0.text("place") }
    }

    /// Working days that agencies have.
    static func days(_ connection: any Connection) throws -> Int {
        try Setting.repostingDays.value(connection).flatMap { Int($0) } ?? Reposting.defaultDays
    }
}

extension RepostingStore {
    /// How far the agencies are with what the decision asks of them.
    static func progress(of decision: Announcement.ID, _ connection: any Connection) throws -> DecisionPage.Duties {
        let row = try connection.row(
            "SELECT COUNT(*) AS duties, COUNT(done_at) AS done FROM reposting WHERE announcement = \(decision)"
        )
        return DecisionPage.Duties(
            done: try row?.integer("done") ?? 0,
            all: try row?.integer("duties") ?? 0
        )
    }
}
