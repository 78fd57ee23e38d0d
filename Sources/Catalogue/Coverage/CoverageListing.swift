import Domain
import Persistence
import Reading

/// The coverage of the committees that an officer follows, and the procedures behind one of them.
struct CoverageListing {
    /// An agency with its sets.
    struct Line {
        let agency: Agency
        let coverage: Coverage
    }

    /// A procedure as the lists name it.
    struct Named {
        let id: Procedure.ID
        let name: String
        let field: String
        let code: String?
    }

    let period: ReportPeriod
    let lines: [Line]
    /// The one whose lists are shown.
    let chosen: Line?
    /// The procedures of its lists.
    let names: [Procedure.ID: Named]

    /// The committees among the agencies that the principal sees, by level and code.
    ///
    /// Four statements, five with lists, whatever the number of agencies.
    ///
    /// - Throws: `Problem.notFound` when the chosen agency is none of those.
    static func read(
        _ principal: Principal,
        in period: ReportPeriod,
        chosen: Agency.ID?,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> CoverageListing {
        let agencies = try reference.agencies(principal.sees, connection)
            .filter { $0.kind == .committee }
            .sorted { ($0.level.rawValue, $0.code.identifier) < ($1.level.rawValue, $1.code.identifier) }
        let sets = try CoverageSets(agencies.map(\.id), in: period, connection)
        let lines = agencies.map { Line(agency: $0, coverage: sets.coverage(of: $0.id, level: $0.level)) }
        let line = lines.first { $0.agency.id == chosen }
        if chosen != nil, line == nil { throw Problem.notFound }
        return CoverageListing(
            period: period,
            lines: lines,
            chosen: line,
            names: try line.map { try names($0.coverage, connection) } ?? [:]
        )
    }

    /// The latest names of what the lists hold.
    private static func names(
        _ coverage: Coverage,
        _ connection: any Connection
    ) throws -> [Procedure.ID: Named] {
        let wanted = Set(coverage.notReady).union(coverage.unused).union(coverage.elsewhere).sorted()
        var names: [Procedure.ID: Named] = [:]
        for row in try connection.rows(
            """
            SELECT v.procedure, v.name, f.name AS field, p.code
            FROM procedure_version v JOIN procedure p ON p.id = v.procedure JOIN procedure_field f ON f.id = v.field
            WHERE v.procedure IN (\(list: wanted)) AND v.published_at IS NOT NULL ORDER BY v.ordinal
            """
        ) {
            let id = try row.id("procedure", of: Procedure.self)
            names[id] = Named(
                id: id,
                name: try row.text("name"),
                field: try row.text("field"),
                code: try row.textIfPresent("code")
            )
        }
        return names
    }

    /// The procedures by field and name.
    func sorted(_ procedures: [Procedure.ID]) -> [Named] {
        procedures.compactMap { names[$0] }.sorted { ($0.field, $0.name, $0.id) < ($1.field, $1.name, $1.id) }
    }
}
