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
        let walks = periods.map { FigureWalk.walks(measures, of: agencies, in: $0, by: [], cells: cells) }
        // Each period has the same walks, since the measures say which.
        for place in (walks.first ?? []).indices {
            let statements = walks.enumerated().map { index, walks -> SQL in
                "SELECT CAST(\(index) AS bigint) AS place, walk.* FROM (\(walks[place].statement)) AS walk"
            }
            for row in try connection.rows(SQL.joined(statements, by: " UNION ALL ")) {
                let period = try FigureWalk.count(in: row, at: 0)
                for (index, measure) in (walks.first?[place].measures ?? []).enumerated() {
                    series[period][measure] += try FigureWalk.count(in: row, at: index + 1)
                }
            }
        }
        return series
    }
}
