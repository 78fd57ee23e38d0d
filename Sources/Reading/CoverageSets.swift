public import Domain
public import Persistence

/// The sets A, B, C and D of desks' coverage (DESIGN §5), their only definition: the catalogue's lists and the reports'
/// figures both come from here. Three statements, whatever the number of agencies.
public struct CoverageSets: Sendable {
    private var announced: [Agency.Level: Set<Procedure.ID>] = [:]
    private var ready: [Agency.ID: Set<Procedure.ID>] = [:]
    private var used: [Agency.ID: Set<Procedure.ID>] = [:]
    private var atDesk: [Agency.ID: Set<Procedure.ID>] = [:]

    /// The sets over a period of whole days; announcements and boards as on its last day.
    public init(_ agencies: [Agency.ID], in period: ReportPeriod, _ connection: any Connection) throws {
        for row in try connection.rows(CoverageSets.announcedStatement(period)) {
            announced[try row.level("level"), default: []].insert(try row.id("procedure", of: Procedure.self))
        }
        for row in try connection.rows(CoverageSets.readyStatement(agencies, period)) {
            ready[try row.id("agency", of: Agency.self), default: []]
                .insert(try row.id("procedure", of: Procedure.self))
        }
        for row in try connection.rows(CoverageSets.usedStatement(agencies, period)) {
            let agency = try row.id("agency", of: Agency.self)
            let procedure = try row.id("procedure", of: Procedure.self)
            used[agency, default: []].insert(procedure)
            if try row.integer("elsewhere") == 0 { atDesk[agency, default: []].insert(procedure) }
        }
    }

    /// Those of one agency among the agencies read.
    public func coverage(of agency: Agency.ID, level: Agency.Level) -> Coverage {
        Coverage(
            announced: announced[level] ?? [],
            ready: ready[agency] ?? [],
            used: used[agency] ?? [],
            atDesk: atDesk[agency] ?? []
        )
    }

    /// A published version `v` in force on the day; a repeal ends it on its own day and not before (rule 40).
    public static func inForce(on day: Day) -> SQL {
        "v.published_at IS NOT NULL AND \(.holds("v.effective_from", "v.effective_to", on: day))"
    }

    /// A posting `p` that hangs at the cut-off.
    public static func posted(by period: ReportPeriod) -> SQL {
        "p.posted_at < \(period.cutoff) AND (p.removed_at IS NULL OR p.removed_at >= \(period.cutoff))"
    }

    private static func announcedStatement(_ period: ReportPeriod) -> SQL {
        """
        SELECT v.procedure, p.level FROM read_procedure_version v JOIN read_procedure p ON p.id = v.procedure
        WHERE \(inForce(on: period.to))
        """
    }

    private static func readyStatement(_ agencies: [Agency.ID], _ period: ReportPeriod) -> SQL {
        """
        SELECT DISTINCT o.agency, o.procedure
        FROM read_offer o
        JOIN read_posting p ON p.agency = o.agency
        JOIN read_procedure_version v ON v.id = p.version AND v.procedure = o.procedure
        WHERE o.agency IN (\(list: agencies)) AND o.mode <> 'outside'
            AND \(.holds("o.valid_from", "o.valid_to", on: period.to))
            AND \(posted(by: period)) AND \(inForce(on: period.to))
        """
    }

    /// All that was received, certified copies too: a procedure is used by visits as well. A reception made by mistake
    /// is none.
    private static func usedStatement(_ agencies: [Agency.ID], _ period: ReportPeriod) -> SQL {
        """
        SELECT d.agency, d.procedure, sum(CASE WHEN d.place = 'desk' THEN 0 ELSE 1 END) AS elsewhere
        FROM read_dossier d
        WHERE d.agency IN (\(list: agencies)) AND d.received_on BETWEEN \(period.from) AND \(period.to)
            AND (d.closing IS NULL OR d.closing <> 'cancelled')
        GROUP BY d.agency, d.procedure
        """
    }
}
