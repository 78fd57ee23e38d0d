public import Domain
public import Persistence

extension FigureStore {
    /// The measures in each of several periods, in their order: one query for each walk over an index.
    public static func series(
        _ measures: [Measure] = Measure.counted,
        of agencies: [Agency.ID],
        in periods: [ReportPeriod],
        cells: [FigureCell] = [],
        _ connection: any Connection
    ) throws -> [Figures] {
        var series = periods.map { _ in Figures() }
        let walks = periods.map {
            FigureWalk.walks(measures, of: agencies, in: $0, by: [], cells: cells, goneSince: "crossing")
        }
        // Each period has the same walks, since the measures say which.
        for (place, walk) in (walks.first ?? []).enumerated() {
            let source = walk.pass.stay.map { crossing(agencies, periods, came: $0.came, went: $0.went) } ?? ""
            let statements = walks.enumerated().map { index, walks -> SQL in
                "SELECT CAST(\(index) AS bigint) AS place, walk.* FROM (\(walks[place].statement)) AS walk"
            }
            for row in try connection.rows(source + SQL.joined(statements, by: " UNION ALL ")) {
                let period = try FigureWalk.count(in: row, at: 0)
                for (index, measure) in walk.measures.enumerated() {
                    series[period][measure] += try FigureWalk.count(in: row, at: index + 1)
                }
            }
        }
        return series
    }

    /// What was there at the end of a period and has gone since, found once for all the periods: most dossiers end within
    /// the month that receives them, and each period alone would look at all that went after it.
    private static func crossing(_ agencies: [Agency.ID], _ periods: [ReportPeriod], came: SQL, went: SQL) -> SQL {
        let ends = Set(periods.map(\.to)).sorted()
        // The last end of a period before it went: what had come by then was there.
        let cases = ends.reversed().map { end -> SQL in "WHEN \(went) > \(end) THEN CAST(\(end) AS bigint)" }
        return """
            WITH crossing AS MATERIALIZED (
                SELECT d.id, d.agency, d.field, d.procedure, d.competent, d.channel, d.unit, d.received_on, d.closed_on,
                    d.handed_out_on, d.due_on
                FROM read_dossier d
                WHERE d.agency IN (\(list: agencies)) AND \(went) > \(ends[0])
                    AND \(came) <= CASE \(SQL.joined(cases, by: " ")) END
            )

            """
    }
}
