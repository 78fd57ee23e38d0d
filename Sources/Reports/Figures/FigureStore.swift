public import Domain
public import Persistence

/// Counts of measures, and the dossiers behind them, from one condition each.
public enum FigureStore {
    /// How many dossiers of the agencies the measure counts.
    public static func count(
        _ measure: Measure,
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> Int {
        try connection.integer(countStatement(measure, agencies, period))
    }

    /// How many for each value of the dimension; values without any are absent, the key nil stands for nobody.
    public static func counts(
        _ measure: Measure,
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        by dimension: FigureDimension,
        _ connection: any Connection
    ) throws -> [FigureDimension.Key?: Int] {
        var counts: [FigureDimension.Key?: Int] = [:]
        for row in try connection.rows(countStatement(measure, agencies, period, by: dimension)) {
            counts[try FigureDimension.key(of: row, at: 0)] = try row.integer("n")
        }
        return counts
    }

    /// All figures of the agencies together: one query for each walk over an index, six at most.
    ///
    /// `measures` are those that are counted; the others stay zero, and so does what only they would have walked.
    public static func figures(
        _ measures: [Measure] = Measure.counted,
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> Figures {
        try figures(measures, of: agencies, in: period, by: [], connection)[[]] ?? Figures()
    }

    /// All figures for each value of the dimension: one query for each walk over an index, six at most.
    public static func figures(
        _ measures: [Measure] = Measure.counted,
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        by dimension: FigureDimension,
        _ connection: any Connection
    ) throws -> [FigureDimension.Key?: Figures] {
        let rows = try figures(measures, of: agencies, in: period, by: [dimension], connection)
        return Dictionary(rows.map { ($0.key[0], $0.value) }, uniquingKeysWith: +)
    }

    /// All figures for each combination of the dimensions' values, in their order, of the dossiers that stand in all the
    /// `cells`: six queries at most.
    public static func figures(
        _ measures: [Measure] = Measure.counted,
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        by dimensions: [FigureDimension],
        cells: [FigureCell] = [],
        _ connection: any Connection
    ) throws -> [[FigureDimension.Key?]: Figures] {
        var figures: [[FigureDimension.Key?]: Figures] = [:]
        for walk in FigureWalk.walks(measures, of: agencies, in: period, by: dimensions, cells: cells) {
            for row in try connection.rows(walk.statement) {
                let key = try dimensions.indices.map { try FigureDimension.key(of: row, at: $0) }
                for (index, measure) in walk.measures.enumerated() {
                    figures[key, default: Figures()][measure] += try FigureWalk.count(
                        in: row,
                        at: dimensions.count + index
                    )
                }
            }
        }
        return figures
    }

    /// Copies and signatures made in the visits of the period (Σ quantity), counted apart from dossiers.
    public static func copies(
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        by dimension: FigureDimension,
        _ connection: any Connection
    ) throws -> [FigureDimension.Key?: Int] {
        var copies: [FigureDimension.Key?: Int] = [:]
        let statement = aggregate("sum(d.quantity)", .visits, agencies, period, by: dimension)
        for row in try connection.rows(statement) {
            copies[try FigureDimension.key(of: row, at: 0)] = try row.integer("n")
        }
        return copies
    }

    /// The statement behind `count`, which the plan tests look at.
    package static func countStatement(
        _ measure: Measure,
        _ agencies: [Agency.ID],
        _ period: ReportPeriod
    ) -> SQL {
        let halves = measure.conditions(in: period).map { condition -> SQL in
            "SELECT count(*) AS n FROM read_dossier d WHERE d.agency IN (\(list: agencies)) AND \(condition)"
        }
        return halves.count == 1
            ? halves[0] : "SELECT sum(n) AS n FROM (\(SQL.joined(halves, by: " UNION ALL "))) AS halves"
    }

    /// The statement behind `counts`, which the plan tests look at.
    package static func countStatement(
        _ measure: Measure,
        _ agencies: [Agency.ID],
        _ period: ReportPeriod,
        by dimension: FigureDimension
    ) -> SQL {
        aggregate("count(*)", measure, agencies, period, by: dimension)
    }

    private static func aggregate(
        _ value: SQL,
        _ measure: Measure,
        _ agencies: [Agency.ID],
        _ period: ReportPeriod,
        by dimension: FigureDimension
    ) -> SQL {
        let halves = measure.conditions(in: period).map { condition -> SQL in
            """
            SELECT \(dimension.column(in: period)) AS key, \(value) AS n FROM read_dossier d
            WHERE d.agency IN (\(list: agencies)) AND \(condition) GROUP BY 1
            """
        }
        return halves.count == 1
            ? halves[0]
            : "SELECT key, sum(n) AS n FROM (\(SQL.joined(halves, by: " UNION ALL "))) AS halves GROUP BY key"
    }
}
