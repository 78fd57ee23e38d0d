import Domain
import Persistence

/// The sets A, B, C and D of each agency, read in three queries whatever the number of agencies.
struct CoverageSets {
    private var announced: [Agency.Level: Set<Procedure.ID>] = [:]
    private var ready: [Agency.ID: Set<Procedure.ID>] = [:]
    private var used: [Agency.ID: Set<Procedure.ID>] = [:]
    private var atDesk: [Agency.ID: Set<Procedure.ID>] = [:]

    init(_ agencies: [Agency.ID], in period: ReportPeriod, _ connection: any Connection) throws {
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

    func coverage(of agency: AgencyName) -> Coverage {
        Coverage(
            announced: announced[agency.level] ?? [],
            ready: ready[agency.id] ?? [],
            used: used[agency.id] ?? [],
            atDesk: atDesk[agency.id] ?? []
        )
    }

    /// A version `v` in force on the day; `effective_to` is the first day on which it no longer is.
    static func inForce(on day: Day) -> SQL {
        """
        v.published_at IS NOT NULL AND (v.change IS NULL OR v.change <> 'repealed')
        AND v.effective_from <= \(day) AND (v.effective_to IS NULL OR v.effective_to > \(day))
        """
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
            AND o.valid_from <= \(period.to) AND (o.valid_to IS NULL OR o.valid_to > \(period.to))
            AND \(BoardCounts.posted(by: period)) AND \(inForce(on: period.to))
        """
    }

    /// All that was received, certified copies too: a procedure is used by visits as well.
    private static func usedStatement(_ agencies: [Agency.ID], _ period: ReportPeriod) -> SQL {
        """
        SELECT d.agency, d.procedure, sum(CASE WHEN d.place = 'desk' THEN 0 ELSE 1 END) AS elsewhere
        FROM read_dossier d WHERE d.agency IN (\(list: agencies)) AND \(FigurePass.received.range(in: period))
        GROUP BY d.agency, d.procedure
        """
    }
}
