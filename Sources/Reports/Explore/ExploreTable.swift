import Domain
import Markup
import Persistence
import Reading

/// Figures by one thing, each number with the question behind it.
struct ExploreTable: Sendable {
    /// One row.
    struct Line: Sendable {
        let name: String
        let figures: Figures
        /// Which value of the dimension; nil for a month.
        let cell: FigureCell?
        /// Which month; nil for a value.
        let span: ReportSpan?
    }

    let lines: [Line]
    /// All together.
    let total: Figures

    /// What is counted, in the order of the columns.
    static let measures: [Measure] = [
        .carriedOver, .receivedOnline, .receivedDirect, .received, .total, .resolved, .resolvedEarly, .resolvedOnTime,
        .resolvedLate, .open, .openInTerm, .openLate, .withdrawn, .uncollected, .visits,
    ]

    /// Counts. Six queries at most, twelve by month, and one for the names.
    static func read(
        _ query: ExploreQuery,
        _ agencies: [Agency.ID],
        today: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> ExploreTable {
        let lines = try lines(query, agencies, today: today, reference, connection)
        // A dossier has one value of a dimension, but can be open in several months.
        guard query.grouping == .month else { return ExploreTable(lines: lines, total: .sum(lines.map(\.figures))) }
        let total = try FigureStore.figures(
            measures.filter { $0 != .total },
            of: agencies,
            in: query.period,
            by: [],
            cells: query.cells,
            connection
        )[[]]
        return ExploreTable(lines: lines, total: total ?? Figures())
    }

    private static func lines(
        _ query: ExploreQuery,
        _ agencies: [Agency.ID],
        today: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [Line] {
        let counted = measures.filter { $0 != .total }
        switch query.grouping {
        case .month:
            let spans = query.months(until: today)
            let series = try FigureStore.series(
                counted,
                of: agencies,
                in: spans.map { $0.period.seen(on: today) },
                cells: query.cells,
                connection
            )
            return zip(spans, series).map { Line(name: sentence($0.words), figures: $1, cell: nil, span: $0) }
        case .dimension(let dimension):
            let rows = try FigureStore.figures(
                counted,
                of: agencies,
                in: query.period,
                by: [dimension],
                cells: query.cells,
                connection
            )
            let cells = rows.map { (cell: FigureCell(dimension, $0.key[0]), figures: $0.value) }
            let names = try FigureNames(cells.map(\.cell), reference, connection)
            return cells.map { Line(name: names[$0.cell], figures: $0.figures, cell: $0.cell, span: nil) }
                .sorted { (Folding.fold($0.name), $0.name) < (Folding.fold($1.name), $1.name) }
        }
    }

    private static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
