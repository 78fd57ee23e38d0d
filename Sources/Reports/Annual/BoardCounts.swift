import Domain
import Persistence
import Reading

/// How many procedures, of how many fields, hang on an agency's board at the end of a period.
struct BoardCounts {
    let procedures: Int
    let fields: Int

    static func read(
        _ agencies: [Agency.ID],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> [Agency.ID: BoardCounts] {
        let rows = try connection.rows(
            """
            SELECT p.agency, count(DISTINCT v.procedure) AS procedures, count(DISTINCT v.field) AS fields
            FROM read_posting p JOIN read_procedure_version v ON v.id = p.version
            WHERE p.agency IN (\(list: agencies)) AND \(CoverageSets.posted(by: period)) AND \(CoverageSets.inForce(on: period.to))
            GROUP BY p.agency
            """
        )
        var counts: [Agency.ID: BoardCounts] = [:]
        for row in rows {
            counts[try row.id("agency", of: Agency.self)] = BoardCounts(
                procedures: try row.integer("procedures"),
                fields: try row.integer("fields")
            )
        }
        return counts
    }
}
