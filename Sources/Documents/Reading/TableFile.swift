/// The rows of a table that somebody filled in: an XLSX file's first sheet, or a CSV file.
public struct TableFile: Sendable {
    /// A row with something in it.
    public struct Row: Hashable, Sendable {
        /// Its number as the program that made the file shows it, from 1.
        public let number: Int
        /// What stands in its columns, from 0; empty ones are left out.
        public let cells: [Int: String]

        /// A row.
        public init(number: Int, cells: [Int: String]) {
            self.number = number
            self.cells = cells
        }
    }

    /// How much is read of a file of somebody else's.
    public struct Limits: Sendable {
        /// Bytes of all parts of an XLSX file together when they are unpacked: a small file can hold a large one.
        public var unpackedBytes: Int
        /// Rows, empty ones among them.
        public var rows: Int
        /// Columns; what stands farther to the right is refused.
        public var columns: Int
        /// Bytes of a cell.
        public var cellBytes: Int

        /// 64 MB, 10.000 rows of 100 columns, 32 KB a cell.
        public init(
            unpackedBytes: Int = 64 << 20,
            rows: Int = 10_000,
            columns: Int = 100,
            cellBytes: Int = 32 << 10
        ) {
            self.unpackedBytes = unpackedBytes
            self.rows = rows
            self.columns = columns
            self.cellBytes = cellBytes
        }
    }

    /// The rows that hold something, in their order.
    public let rows: [Row]

    /// Reads the file: an XLSX file by its first bytes, anything else as CSV.
    ///
    /// - Throws: `TableFileFault`.
    public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(TableFileFault) {
        if bytes.starts(with: [0x50, 0x4B]) {
            rows = try SpreadsheetReader(limits).rows(of: bytes)
        } else {
            rows = try DelimitedReader(limits).rows(of: bytes)
        }
    }

    /// `A`, `B` … `Z`, `AA`: a column's name in spreadsheets.
    public static func columnName(_ index: Int) -> String {
        var (rest, name) = (index, "")
        repeat {
            name = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))) + name
            rest = rest / 26 - 1
        } while rest >= 0
        return name
    }
}

/// Why a table cannot be read.
public enum TableFileFault: Error, Hashable, Sendable {
    /// Neither XLSX nor text: a file of the old `.xls` kind, of a protected workbook, of something else.
    case unknown
    /// The ZIP file or the XML in it is broken.
    case broken
    /// It is text, but not UTF-8.
    case encoding
    /// It would be larger than allowed when unpacked.
    case tooLarge
    /// More rows than allowed.
    case tooManyRows(Int)
    /// More columns than allowed, in that row.
    case tooManyColumns(row: Int)
    /// A cell holds more than allowed, in that row.
    case cellTooLong(row: Int)
    /// A quotation mark is opened in that row and never closed.
    case openQuote(row: Int)
}
