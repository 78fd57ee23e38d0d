import Components
import Domain
import Markup

/// Bảng 1 and Bảng 2 of the yearly section.
struct AnnualTable {
    /// A row.
    struct Line {
        let name: String
        let figures: Figures
        let link: (Measure) -> String?
    }

    static let measures: [Measure] = [
        .carriedOver, .receivedOnline, .receivedDirect, .total, .resolved, .resolvedEarly, .resolvedOnTime,
        .resolvedLate, .open, .openInTerm, .openLate, .withdrawn,
    ]

    let caption: Message
    let heading: Message
    let lines: [Line]
    let sum: Line

    var content: HTML {
        dataTable(
            caption,
            columns: [Column(heading)] + Self.measures.map { Column($0.message, .numeric) }
                + [Column("Tỷ lệ đúng hẹn trên đã giải quyết", .numeric)],
            rows: lines.map { TableRow(Self.cells($0)) },
            foot: Self.cells(sum),
            narrow: .scrolls
        )
    }

    private static func cells(_ line: Line) -> [HTML] {
        [HTML(line.name)]
            + measures.map { measure in
                let text = VietnameseNumber.grouped(line.figures[measure])
                guard line.figures[measure] > 0, let path = line.link(measure) else { return HTML(text) }
                return a(.href(path)) { text }
            } + [HTML(line.figures.rate(.onTimeOverResolved).text)]
    }
}
