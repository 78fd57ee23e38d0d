public import Domain

/// One table of a spreadsheet: what stands above its rows. `SheetWriter` writes it, and the rows after it.
public struct Sheet: Hashable, Sendable {
    /// A column of the table.
    public struct Column: Hashable, Sendable {
        /// What stands in bold over the column.
        public let heading: String
        /// Its width in characters.
        public let width: Double

        /// A column; without a width, one that holds its heading, a day or a number.
        public init(_ heading: String, width: Double? = nil) {
            self.heading = heading
            self.width = width ?? min(max(Double(heading.count) + 4, 12), 24)
        }
    }

    /// What stands in one cell; a value that is missing leaves it empty.
    ///
    /// Text stays text: what begins with `=` is never a formula, in XLSX by the cell's type, in CSV by an apostrophe.
    public enum Cell: Hashable, Sendable {
        /// Words, codes, phone numbers.
        case text(String?)
        /// A whole number: `4.970` with the reader's own separators.
        case whole(Int?)
        /// A part of one, shown as `99,97%`.
        case percent(Double?)
        /// A day.
        case day(Day?)
        /// A moment, to the minute, in the authority's time.
        case instant(Instant?)
    }

    /// The name on the tab; what Excel refuses in it is replaced, and a name given twice gets a number.
    public let name: String
    /// Lines over the headings, the first in large letters: what is counted, of whom, on which day. XLSX only.
    public let titles: [String]
    /// From left to right.
    public let columns: [Column]

    /// A table.
    public init(_ name: String, titles: [String] = [], columns: [Column]) {
        self.name = name
        self.titles = titles
        self.columns = columns
    }

    /// In which form the table leaves the program.
    public enum Format: String, CaseIterable, Sendable {
        /// Office Open XML, as Excel and LibreOffice read it.
        case xlsx
        /// Values between commas in UTF-8 (RFC 4180).
        case csv

        /// The type that a browser is told.
        public var mediaType: String {
            switch self {
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .csv: "text/csv; charset=utf-8; header=present"
            }
        }
    }
}
