public import Domain

/// Writes sheets row by row to a temporary file, as XLSX or CSV, in memory that does not grow with the rows.
///
/// Made, filled and finished inside one `database.read`, so that all rows are of one moment; what comes out is sent
/// with `Reply.download`:
///
///     let file = try await database.read { connection in
///         let writer = try SheetWriter(.xlsx)
///         try writer.begin(Sheet("Hồ sơ", titles: ["Hồ sơ quá hạn"], columns: [.init("Mã hồ sơ"), .init("Hẹn trả")]))
///         try connection.each(sql) { row in try writer.append([.text(try row["code"]), .day(try row["due_on"])]) }
///         return try writer.finish()
///     }
///     return .download(file, named: "ho-so-qua-han")
///
/// XLSX: each sheet has its titles, then bold headings that stay in sight and filter; after 1,048,576 rows it goes on in
/// a second sheet. CSV: headings and rows; a second sheet follows after an empty line. A writer that is dropped unfinished
/// leaves no file.
public final class SheetWriter {
    private enum Output {
        case book(Workbook)
        case lines(DelimitedLines)
    }

    private let file: ExportFile
    private let output: Output

    /// A writer with a temporary file of its own.
    ///
    /// - Parameters:
    ///   - format: What the file will be.
    ///   - title: The title among the properties of an XLSX file.
    ///   - madeAt: The moment among them; none gives a fixed one, so that equal sheets are equal bytes.
    /// - Throws: `SheetError`.
    public init(_ format: Sheet.Format, title: String = "", madeAt: Instant? = nil) throws(SheetError) {
        file = try ExportFile(mediaType: format.mediaType, suffix: format.rawValue)
        output =
            switch format {
            case .xlsx: .book(try Workbook(path: file.path, title: title, madeAt: madeAt))
            case .csv: .lines(try DelimitedLines(path: file.path))
            }
    }

    /// Begins a sheet; the rows that follow stand in it.
    ///
    /// - Throws: `SheetError`.
    public func begin(_ sheet: Sheet) throws(SheetError) {
        switch output {
        case .book(let book): try book.begin(sheet)
        case .lines(let lines): try lines.begin(sheet)
        }
    }

    /// Writes the next row; cells that are missing at its end are empty.
    ///
    /// - Throws: `SheetError`.
    public func append(_ cells: [Sheet.Cell]) throws(SheetError) {
        switch output {
        case .book(let book): try book.append(cells)
        case .lines(let lines): try lines.append(cells)
        }
    }

    /// Writes what is left. Nothing can be appended after that.
    ///
    /// - Throws: `SheetError`.
    public func finish() throws(SheetError) -> ExportFile {
        switch output {
        case .book(let book): try book.finish()
        case .lines(let lines): try lines.finish()
        }
        return file
    }
}
