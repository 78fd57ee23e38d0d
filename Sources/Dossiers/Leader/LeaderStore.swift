public import Domain
public import Persistence
public import Reading

/// What is late, what will be, and who has it: of the principal's own agency.
public enum LeaderStore {
    /// First rows of each list.
    public static let rows = 10

    /// The overview at a moment, with the first `rows` of each list. Six queries beside what the reference has not cached
    /// yet.
    public static func overview(
        for principal: Principal,
        now: Instant,
        rows: Int = LeaderStore.rows,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> LeaderOverview {
        let calendar = try reference.calendar(of: principal.agency, connection)
        let next = calendar.workingDay(1, after: now.day) ?? now.day.advanced(by: 1)
        let setting = WorklistSetting(now: now, reference: reference, connection: connection)
        let statements = Statements(principal: principal, now: now, nextWorkingDay: next)
        func first(_ list: (condition: SQL, order: SQL)) throws -> [WorklistRow] {
            try WorklistRows.first(
                rows,
                where: list.condition,
                orderedBy: list.order,
                for: principal,
                setting
            )
        }
        return LeaderOverview(
            now: now,
            nextWorkingDay: next,
            offices: try offices(connection.rows(statements.loads)),
            late: try first(statements.late),
            dueSoon: try first(statements.dueSoon),
            awaitingTakeOver: try first(statements.awaitingTakeOver),
            uncollected: try uncollected(connection.rows(statements.uncollected)),
            oldestUncollected: try first(statements.oldestUncollected)
        )
    }

    private static func offices(_ rows: [Row]) throws -> [LeaderOverview.OfficeLoad] {
        var found: [(id: Office.ID, name: String, officers: [LeaderOverview.OfficerLoad])] = []
        for row in rows {
            let office = try row.id("office", of: Office.self)
            if found.last?.id != office { found.append((office, try row.text("office_name"), [])) }
            let load = LeaderOverview.Load(
                open: try row.integer("open_count"),
                late: try row.integer("late_count"),
                dueSoon: try row.integer("soon_count")
            )
            found[found.count - 1].officers.append(
                LeaderOverview.OfficerLoad(
                    officer: try row.idIfPresent("holder", of: Officer.self),
                    name: try row.textIfPresent("holder_name"),
                    isAbsent: try row.bool("absent"),
                    load: load,
                    earliestDue: try row.dayIfPresent("earliest_due")
                )
            )
        }
        return found.map { office in
            LeaderOverview.OfficeLoad(
                office: office.id,
                name: office.name,
                load: office.officers.map(\.load).reduce(LeaderOverview.Load(), +),
                officers: office.officers.sorted { ($0.load.late, $0.load.open) > ($1.load.late, $1.load.open) }
            )
        }
        .sorted { ($0.load.late, $0.load.open) > ($1.load.late, $1.load.open) }
    }

    private static func uncollected(_ rows: [Row]) throws -> LeaderOverview.Uncollected {
        var ages = LeaderOverview.Uncollected()
        for row in rows {
            let count = try row.integer("dossiers")
            switch try row.integer("age") {
            case ...7: ages.week += count
            case ...30: ages.month += count
            case ...90: ages.quarter += count
            default: ages.longer += count
            }
        }
        return ages
    }

    /// The statements of the overview, which the plan tests look at.
    struct Statements {
        let principal: Principal
        let now: Instant
        let nextWorkingDay: Day

        private var open: SQL { "d.agency = \(principal.agency) AND d.closed_on IS NULL" }
        private var isLate: SQL { WorklistConditions.late(at: now) }
        private var isDueSoon: SQL {
            "COALESCE(d.due_at >= \(Instant(now.day)) AND d.due_on <= \(nextWorkingDay) AND NOT \(isLate), FALSE)"
        }

        var loads: SQL {
            """
            SELECT d.office, o.name AS office_name, d.holder, w.name AS holder_name, COUNT(*) AS open_count,
                COUNT(*) FILTER (WHERE \(isLate)) AS late_count, COUNT(*) FILTER (WHERE \(isDueSoon)) AS soon_count,
                MIN(d.due_on) FILTER (WHERE \(isLate)) AS earliest_due,
                CASE WHEN EXISTS (
                    SELECT 1 FROM read_absence a
                    WHERE a.officer = d.holder AND \(now.day) BETWEEN a.from_day AND a.until_day
                ) THEN 1 ELSE 0 END AS absent
            FROM read_dossier d JOIN read_office o ON o.id = d.office LEFT JOIN read_officer w ON w.id = d.holder
            WHERE \(open) AND \(visible(to: principal, dossier: "d.id"))
            GROUP BY d.office, o.name, d.holder, w.name ORDER BY d.office, d.holder
            """
        }

        var late: (condition: SQL, order: SQL) {
            ("\(open) AND d.due_at < \(now) AND \(isLate)", "d.due_at, d.id")
        }

        var dueSoon: (condition: SQL, order: SQL) {
            (
                """
                \(open) AND d.due_at >= \(Instant(now.day)) AND d.due_on <= \(nextWorkingDay) AND NOT \(isLate)
                """, "d.due_at, d.id"
            )
        }

        var awaitingTakeOver: (condition: SQL, order: SQL) {
            (
                """
                d.given_to IN (SELECT id FROM read_office WHERE agency = \(principal.agency))
                """, "given_since, d.id"
            )
        }

        private var atDesk: SQL {
            "d.agency = \(principal.agency) AND d.closing = 'finished' AND d.handed_out_on IS NULL"
        }

        var uncollected: SQL {
            """
            SELECT \(now.day) - d.closed_on AS age, COUNT(*) AS dossiers FROM read_dossier d
            WHERE \(atDesk) AND \(visible(to: principal, dossier: "d.id")) GROUP BY 1
            """
        }

        var oldestUncollected: (condition: SQL, order: SQL) { (atDesk, "d.closed_on, d.id") }
    }
}
