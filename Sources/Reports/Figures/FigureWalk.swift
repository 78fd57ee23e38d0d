package import Domain
package import Persistence

/// Several measures counted on one walk over an index: `count(*) FILTER` for each, from the condition that also counts
/// and lists it alone.
package struct FigureWalk {
    let pass: FigurePass
    /// What the columns after the keys count.
    package let measures: [Measure]
    /// The keys of the dimensions, then a count for each measure.
    package let statement: SQL

    /// The walks that these measures need; none for no measure. `source` is the table in which what has gone since the
    /// cut-off is looked for.
    package static func walks(
        _ measures: [Measure] = Measure.counted,
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        by dimensions: [FigureDimension],
        cells: [FigureCell] = [],
        goneSince source: SQL = "read_dossier"
    ) -> [FigureWalk] {
        FigurePass.allCases.compactMap { pass in
            let counts = measures.flatMap { measure in
                measure.parts(in: period).filter { $0.pass == pass }.map { (measure, measure.condition(of: $0)) }
            }
            guard !counts.isEmpty else { return nil }
            return FigureWalk(
                pass: pass,
                measures: counts.map(\.0),
                statement: statement(
                    pass,
                    counts.map(\.1),
                    agencies,
                    period,
                    dimensions,
                    cells,
                    pass.stay == nil ? "read_dossier" : source
                )
            )
        }
    }

    /// The count in a result's column.
    static func count(in row: Row, at index: Int) throws -> Int {
        guard case .integer(let count) = row[index] else { throw DatabaseError(.decoding(row.columnNames[index])) }
        return Int(count)
    }

    private static func statement(
        _ pass: FigurePass,
        _ conditions: [SQL],
        _ agencies: [Agency.ID],
        _ period: ReportPeriod,
        _ dimensions: [FigureDimension],
        _ cells: [FigureCell],
        _ source: SQL
    ) -> SQL {
        let columns = dimensions.map { $0.column(in: period) } + conditions.map { "count(*) FILTER (WHERE \($0))" }
        let keys: [SQL] = ["1", "2", "3"]
        let groups = keys.prefix(dimensions.count)
        return """
            SELECT \(SQL.joined(columns, by: ", ")) FROM \(source) d
            WHERE d.agency IN (\(list: agencies)) AND \(pass.range(in: period))\(cells.condition(in: period))\(
                groups.isEmpty ? "" : " GROUP BY " + SQL.joined(Array(groups), by: ", "))
            """
    }
}
