public import Domain

/// A paper as a value: what stands on it, without where. `Typesetter` makes the PDF, `letter()` the DOCX.
///
/// Layout follows NĐ 30/2020/NĐ-CP, Phụ lục I: black Tinos (the metrics of Times New Roman), page numbers in the top
/// margin and none on a section's first page.
public struct Document: Hashable, Sendable {
    /// A part that begins on a page of its own and counts its pages from 1: a copy of a receipt, an annex.
    public struct Section: Hashable, Sendable {
        /// What stands on it, from top to bottom.
        public let blocks: [Block]
        /// Whether it must stay on one page: tables with a `remainder` then give up rows, and say how many.
        public let staysOnOnePage: Bool
        /// Its own sheet: a table lying in a report that stands; none takes the document's.
        public let paper: Paper?

        /// A part.
        public init(_ blocks: [Block], staysOnOnePage: Bool = false, paper: Paper? = nil) {
            self.blocks = blocks
            self.staysOnOnePage = staysOnOnePage
            self.paper = paper
        }
    }

    /// The title among the file's properties.
    public let title: String
    /// The sheet.
    public let paper: Paper
    /// Height of the text in points.
    public let textSize: Double
    /// What a reader must know before the first word, in a frame in the top margin of each page: “BẢN IN LẠI”.
    public let marks: [String]
    /// The moment among the file's properties; none leaves it out, so that equal documents are equal bytes.
    public let madeAt: Instant?
    /// The parts.
    public let sections: [Section]

    /// A paper.
    public init(
        title: String,
        paper: Paper,
        textSize: Double? = nil,
        marks: [String] = [],
        madeAt: Instant? = nil,
        sections: [Section]
    ) {
        self.title = title
        self.paper = paper
        self.textSize = textSize ?? paper.usualTextSize
        self.marks = marks
        self.madeAt = madeAt
        self.sections = sections
    }
}

/// A sheet with its margins. Lengths are millimetres.
public struct Paper: Hashable, Sendable {
    /// Width of the sheet.
    public let width: Double
    /// Height of the sheet.
    public let height: Double
    /// Space above.
    public let top: Double
    /// Space to the right.
    public let right: Double
    /// Space below.
    public let bottom: Double
    /// Space to the left, where papers are bound.
    public let left: Double
    /// Usual height of the text in points.
    public let usualTextSize: Double

    /// A5 upright: the forms (TT 01/2018/TT-VPCP, Đ9).
    public static let a5 = Paper(
        width: 148,
        height: 210,
        top: 13,
        right: 10,
        bottom: 10,
        left: 14,
        usualTextSize: 10
    )
    /// A4 upright: letters and lists (NĐ 30/2020/NĐ-CP, Phụ lục I).
    public static let a4 = Paper(
        width: 210,
        height: 297,
        top: 20,
        right: 15,
        bottom: 20,
        left: 30,
        usualTextSize: 13
    )
    /// A4 upright with narrow margins: sheets that are read and thrown away.
    public static let sheet = Paper(
        width: 210,
        height: 297,
        top: 14,
        right: 12,
        bottom: 12,
        left: 16,
        usualTextSize: 11
    )
    /// A3 upright in large letters: posters on a wall.
    public static let a3 = Paper(
        width: 297,
        height: 420,
        top: 22,
        right: 18,
        bottom: 18,
        left: 22,
        usualTextSize: 15
    )
    /// A4 lying: the register.
    public static let a4Landscape = Paper(
        width: 297,
        height: 210,
        top: 20,
        right: 12,
        bottom: 15,
        left: 15,
        usualTextSize: 11
    )
}
