public import Domain
public import Persistence

extension FigureStore {
    /// The dossiers that the measure counts, oldest first: the same rows as `count`, since the condition is the same.
    ///
    /// `cell` keeps only those of one value of a dimension, as behind one number of a table (nil key for nobody);
    /// `after` is the place of the last row of the page before, nil for the first page; `limit` is at least 1.
    public static func list(
        _ measure: Measure,
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        cell: (dimension: FigureDimension, key: FigureDimension.Key?)? = nil,
        after: FigureRow.Place? = nil,
        limit: Int = 50,
        _ connection: any Connection
    ) throws -> [FigureRow] {
        try connection.rows(listStatement(measure, agencies, period, cell: cell, after: after, limit: limit))
            .map(FigureRow.init)
    }

    /// The statement behind `list`, which the plan tests look at.
    package static func listStatement(
        _ measure: Measure,
        _ agencies: [Agency.ID],
        _ period: ReportPeriod,
        cell: (dimension: FigureDimension, key: FigureDimension.Key?)? = nil,
        after: FigureRow.Place? = nil,
        limit: Int = 50
    ) -> SQL {
        var filter: SQL = ""
        if let cell {
            let column = cell.dimension.column(in: period)
            filter = cell.key.map { " AND \(column) = \(cell.dimension.value(of: $0))" } ?? " AND \(column) IS NULL"
        }
        if let after {
            filter = filter + " AND (+d.received_on, d.code) > (\(after.receivedOn), \(after.code))"
        }
        let halves = measure.conditions(in: period).map { condition -> SQL in
            """
            SELECT d.id, d.code, d.agency, d.field, d.procedure, d.received_on, d.due_on, d.first_due_on,
                d.closed_on, d.closing, d.verdict, d.handed_out_on
            FROM read_dossier d WHERE d.agency IN (\(list: agencies)) AND \(condition)\(filter)
            """
        }
        return """
            SELECT * FROM (\(SQL.joined(halves, by: " UNION ALL "))) AS halves
            ORDER BY received_on, code LIMIT \(limit)
            """
    }
}
