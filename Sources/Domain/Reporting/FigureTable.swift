/// Figures of several rows under one head, with their sum, as a text table (Bảng 1, Bảng 2 of the annual report).
public struct FigureTable: Hashable, Sendable {
    /// One row.
    public struct Line: Hashable, Sendable {
        /// What the row is about.
        public let name: String
        /// Its figures; nil for a line that only heads those below it.
        public let figures: Figures?

        /// A row.
        public init(_ name: String, _ figures: Figures?) {
            self.name = name
            self.figures = figures
        }
    }

    /// What the rows are.
    public let heading: String
    /// The rows.
    public let lines: [Line]

    /// Rows under that head.
    public init(heading: String, lines: [Line]) {
        self.heading = heading
        self.lines = lines
    }

    /// The sum of the rows (Cộng).
    public var sum: Figures { Figures.sum(lines.compactMap(\.figures)) }

    /// The broken identities of each row and of the sum, with the row's name (rule 31).
    public func check() -> [(name: String, broken: FigureIdentity)] {
        (lines + [Line("Cộng", sum)]).flatMap { line in
            (line.figures?.check() ?? []).map { (line.name, $0) }
        }
    }

    /// The table in columns of equal width, the rows' names at the left, numbers at the right.
    public var text: String {
        let head = [heading] + FigureTable.columns.map(\.label)
        let body = (lines + [Line("Cộng", sum)]).map(FigureTable.cells)
        return AlignedText(head: head, body: body).text
    }

    /// The columns of Biểu II.06 with the two that practice adds.
    private static let columns: [(label: String, measure: Measure?)] = [
        ("Kỳ trước", .carriedOver), ("Mới: TT", .receivedOnline), ("Mới: T.tiếp, BC", .receivedDirect),
        ("Tổng", .total), ("Đã GQ", .resolved), ("Trước hạn", .resolvedEarly), ("Đúng hạn", .resolvedOnTime),
        ("Quá hạn", .resolvedLate), ("Đang GQ", .open), ("Trong hạn", .openInTerm), ("Quá hạn", .openLate),
        ("Rút, dừng", .withdrawn), ("Tỷ lệ đúng hẹn", nil),
    ]

    private static func cells(_ line: Line) -> [String] {
        guard let figures = line.figures else { return [line.name] }
        return [line.name]
            + columns.map { column in
                column.measure.map { VietnameseNumber.grouped(figures[$0]) }
                    ?? figures.rate(.onTimeOverResolved).text
            }
    }
}
