/// What stands on a paper, from top to bottom.
public indirect enum Block: Hashable, Sendable {
    /// Text across the column.
    case paragraph(Paragraph)
    /// Labelled values side by side; a value that is missing becomes a dotted line to write on.
    case fields([Field])
    /// Rows under a heading that is repeated on each page.
    case table(Table)
    /// Blocks side by side, which stay on one page.
    case columns([Column])
    /// A QR symbol, `side` millimetres wide with its quiet zone.
    case code(QRCode, side: Double, alignment: Alignment)
    /// A thin line, as wide as that share of the column, centred.
    case rule(share: Double)
    /// Empty space in millimetres, none at the top of a page.
    case space(Double)

    /// Where text and symbols stand in their column.
    public enum Alignment: Hashable, Sendable {
        case left, centre, right, justified
    }

    /// Blocks in a column.
    public struct Column: Hashable, Sendable {
        /// The column's part of the width, relative to its neighbours'.
        public let share: Double
        /// What stands in it.
        public let blocks: [Block]

        /// A column.
        public init(share: Double = 1, _ blocks: [Block]) {
            self.share = share
            self.blocks = blocks
        }
    }
}

/// Text across the column.
public struct Paragraph: Hashable, Sendable {
    /// The words.
    public let text: Text
    /// Where the lines stand.
    public let alignment: Block.Alignment
    /// Height of the letters, as a part of the document's.
    public let scale: Double
    /// Empty space at the left in millimetres.
    public let indent: Double
    /// What stands in that space before the first line: `1.`
    public let marker: String?
    /// Space above in points.
    public let spaceAbove: Double
    /// Whether it stays on the page of what follows.
    public let keepsWithNext: Bool
    /// A thin line under it, centred, as long as that part of its longest line.
    public let rule: Double?

    /// A paragraph.
    public init(
        _ text: Text,
        alignment: Block.Alignment = .left,
        scale: Double = 1,
        indent: Double = 0,
        marker: String? = nil,
        spaceAbove: Double = 3,
        keepsWithNext: Bool = false,
        rule: Double? = nil
    ) {
        self.text = text
        self.alignment = alignment
        self.scale = scale
        self.indent = indent
        self.marker = marker
        self.spaceAbove = spaceAbove
        self.keepsWithNext = keepsWithNext
        self.rule = rule
    }
}

/// A labelled value, `Địa chỉ: …`
public struct Field: Hashable, Sendable {
    /// The label, printed with a colon after it.
    public let label: String
    /// The value; nil or empty leaves a dotted line.
    public let value: Text?
    /// The field's part of the width, relative to its neighbours'.
    public let share: Double

    /// A labelled value.
    public init(_ label: String, _ value: Text?, share: Double = 1) {
        self.label = label
        self.value = value
        self.share = share
    }

    /// A labelled plain value.
    public init(_ label: String, _ value: String?, share: Double = 1) {
        self.init(label, value.map { Text($0) }, share: share)
    }
}
