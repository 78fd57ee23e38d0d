/// Rows under a heading that is repeated on each page. Cells wrap; a row that is higher than a third of the page may go
/// on overleaf.
public struct Table: Hashable, Sendable {
    /// A heading over one column, or over the headings of several.
    public struct Heading: Hashable, Sendable {
        /// The words.
        public let text: String
        /// The column's part of the width; of a group, its columns' sum.
        public let share: Double
        /// Where the text of the column's cells stands.
        public let alignment: Block.Alignment
        /// The headings under a group's; empty for a column.
        public let columns: [Heading]

        /// The heading of a column.
        public init(_ text: String, share: Double = 1, alignment: Block.Alignment = .left) {
            self.text = text
            self.share = share
            self.alignment = alignment
            columns = []
        }

        /// A heading over columns.
        public init(_ text: String, over columns: [Heading]) {
            self.text = text
            self.columns = columns
            share = columns.reduce(0) { $0 + $1.share }
            alignment = .left
        }

        var leaves: [Heading] { columns.isEmpty ? [self] : columns }
    }

    /// What is written under a table that gave up rows: `và 12 hồ sơ khác`.
    public struct Remainder: Hashable, Sendable {
        /// Before the number.
        public let before: String
        /// After the number.
        public let after: String

        /// The words around the number.
        public init(before: String = "và ", after: String) {
            self.before = before
            self.after = after
        }
    }

    /// From left to right.
    public let headings: [Heading]
    /// The cells of each row; those that are missing are empty.
    public let rows: [[Text]]
    /// Places of rows that head those under them, and so are never the last of a page.
    public let leads: Set<Int>
    /// Height of the letters, as a part of the document's.
    public let scale: Double
    /// Allows a section that stays on one page to leave out the last rows.
    public let remainder: Remainder?

    /// Lines of a cell; what goes beyond is cut off with an ellipsis. Nil cuts nothing.
    public let mostLines: Int?

    /// A table.
    public init(
        _ headings: [Heading],
        rows: [[Text]],
        leads: Set<Int> = [],
        scale: Double = 0.95,
        remainder: Remainder? = nil,
        mostLines: Int? = nil
    ) {
        self.mostLines = mostLines
        self.headings = headings
        self.rows = rows
        self.leads = leads
        self.scale = scale
        self.remainder = remainder
    }
}
