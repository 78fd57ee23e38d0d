public import Domain
public import Persistence

/// One value of a dimension, to which figures and lists can be narrowed.
public struct FigureCell: Hashable, Sendable {
    /// By what.
    public let dimension: FigureDimension
    /// Which one; nil is nobody.
    public let key: FigureDimension.Key?

    /// The value of the dimension.
    public init(_ dimension: FigureDimension, _ key: FigureDimension.Key?) {
        self.dimension = dimension
        self.key = key
    }

    /// The value that is this thing.
    init<Entity>(_ dimension: FigureDimension, of id: Identifier<Entity>) {
        self.init(dimension, FigureDimension.Key(bits: id.bits))
    }

    /// What a row must fulfil to stand in it.
    func condition(in period: ReportPeriod) -> SQL {
        let column = dimension.column(in: period)
        return key.map { "\(column) = \(dimension.value(of: $0))" } ?? "\(column) IS NULL"
    }
}

extension [FigureCell] {
    /// What a row must fulfil to stand in all of them, after AND.
    func condition(in period: ReportPeriod) -> SQL {
        map { " AND " + $0.condition(in: period) }.joined(separator: "")
    }
}

extension FigureStore {
    /// The dossiers that the measure counts, oldest first: the same rows as `count`, since the condition is the same.
    ///
    /// `cells` keeps only those that stand in all of them, as behind one number of a table; `after` is the place of the
    /// last row of the page before, nil for the first page; `limit` is at least 1.
    public static func list(
        _ measures: Measure...,
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        cells: [FigureCell] = [],
        after: FigureRow.Place? = nil,
        limit: Int = 50,
        _ connection: any Connection
    ) throws -> [FigureRow] {
        try list(measures, of: agencies, in: period, cells: cells, after: after, limit: limit, connection)
    }

    /// The dossiers that any of the measures counts, which must share none.
    static func list(
        _ measures: [Measure],
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        cells: [FigureCell] = [],
        after: FigureRow.Place? = nil,
        limit: Int = 50,
        _ connection: any Connection
    ) throws -> [FigureRow] {
        try connection.rows(listStatement(measures, agencies, period, cells: cells, after: after, limit: limit))
            .map(FigureRow.init)
    }

    /// Hands the same dossiers over one by one, agency by agency and each in the order of an index, so that nothing is
    /// sorted and nothing held. The body must not use the connection.
    public static func each(
        _ measures: [Measure],
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        cells: [FigureCell] = [],
        _ connection: any Connection,
        _ body: (FigureRow) throws -> Void
    ) throws {
        for agency in agencies {
            for statement in exportStatements(measures, agency, period, cells: cells) {
                try connection.each(statement) { try body(FigureRow($0)) }
            }
        }
    }

    /// The statements behind `each` for one agency, which the plan tests look at.
    package static func exportStatements(
        _ measures: [Measure],
        _ agency: Agency.ID,
        _ period: ReportPeriod,
        cells: [FigureCell] = []
    ) -> [SQL] {
        measures.flatMap { measure in
            measure.parts(in: period).map { part -> SQL in
                """
                SELECT \(rowColumns) FROM read_dossier d
                WHERE d.agency = \(agency) AND \(part.pass.range(in: period)) AND \(measure.condition(of: part))\(
                    cells.condition(in: period))
                ORDER BY d.agency, \(part.pass.order)
                """
            }
        }
    }

    /// The statement behind `list`, which the plan tests look at.
    package static func listStatement(
        _ measures: [Measure],
        _ agencies: [Agency.ID],
        _ period: ReportPeriod,
        cells: [FigureCell] = [],
        after: FigureRow.Place? = nil,
        limit: Int = 50
    ) -> SQL {
        var filter = cells.condition(in: period)
        if let after {
            filter = filter + " AND (+d.received_on, d.code) > (\(after.receivedOn), \(after.code))"
        }
        let halves = measures.flatMap { $0.conditions(in: period) }.map { condition -> SQL in
            """
            SELECT \(rowColumns) FROM read_dossier d WHERE d.agency IN (\(list: agencies)) AND \(condition)\(filter)
            """
        }
        return """
            SELECT * FROM (\(SQL.joined(halves, by: " UNION ALL "))) AS halves
            ORDER BY received_on, code LIMIT \(limit)
            """
    }

    private static let rowColumns: SQL = """
        d.id, d.code, d.agency, d.field, d.procedure, d.competent, d.channel, d.received_on, d.due_on, d.first_due_on,
        d.closed_on, d.closing, d.verdict, d.handed_out_on
        """
}
