import CSpreadsheet
import Domain

/// An XLSX file in the making, on libxlsxwriter in its mode of constant memory: a row is written as soon as the next
/// begins.
///
/// It owns the library's objects and never leaves the thread that made it.
@safe final class Workbook {
    /// Rows of a sheet that Excel opens.
    static let rowLimit: UInt32 = 1_048_576
    /// Characters (UTF-16) in a cell that Excel opens.
    static let cellLimit = 32_767

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let formats: WorkbookFormats
    private var isClosed = false
    private var names: Set<String> = []
    private var sheet: Sheet?
    private var page: UnsafeMutablePointer<lxw_worksheet>?
    private var headingRow: UInt32 = 0
    private var row: UInt32 = 0

    init(path: String, title: String, madeAt: Instant?) throws(SheetError) {
        var options = unsafe lxw_workbook_options()
        unsafe options.constant_memory = 1
        unsafe options.use_zip64 = 1
        guard let book = unsafe workbook_new_opt(path, &options) else { throw .library("no workbook") }
        unsafe self.book = unsafe book
        formats = try unsafe WorkbookFormats(book)
        unsafe title.withCString { title in
            var properties = unsafe lxw_doc_properties()
            unsafe properties.title = UnsafeMutablePointer(mutating: title)
            // Without a moment, one that is always the same: the library would write the clock's.
            unsafe properties.created = time_t((madeAt?.milliseconds ?? 1_420_045_200_000) / 1000)
            _ = unsafe workbook_set_properties(book, &properties)
        }
    }

    deinit {
        // Closing is what frees the library's temporary files; what it writes is removed with the export file.
        if !isClosed { _ = unsafe workbook_close(book) }
    }

    func begin(_ sheet: Sheet) throws(SheetError) {
        guard !isClosed else { throw .noSheet }
        try closeSheet()
        guard let page = unsafe workbook_add_worksheet(book, freeName(sheet.name)) else { throw .library("no sheet") }
        self.sheet = sheet
        unsafe self.page = unsafe page
        row = 0
        for (index, title) in sheet.titles.enumerated() {
            try check(write(title, 0, index == 0 ? formats.title : formats.subtitle))
            row += 1
        }
        if !sheet.titles.isEmpty { row += 1 }
        headingRow = row
        for (index, column) in sheet.columns.enumerated() {
            let index = UInt16(clamping: index)
            try check(unsafe worksheet_set_column(page, index, index, column.width, nil))
            try check(write(column.heading, index, formats.heading))
        }
        row += 1
        unsafe worksheet_freeze_panes(page, row, 0)
        unsafe worksheet_set_landscape(page)
        unsafe worksheet_set_paper(page, 9)
        unsafe worksheet_fit_to_pages(page, 1, 0)
        try check(unsafe worksheet_repeat_rows(page, headingRow, headingRow))
    }

    func append(_ cells: [Sheet.Cell]) throws(SheetError) {
        guard let sheet else { throw .noSheet }
        if row >= Self.rowLimit { try begin(sheet) }
        for (index, cell) in cells.enumerated() {
            let column = UInt16(clamping: index)
            switch cell {
            case .text(let text): if let text { try check(write(text, column, formats.text)) }
            case .whole(let number): try write(number.map(Double.init), column, formats.whole)
            case .percent(let number): try write(number, column, formats.percent)
            case .day(let day): try write(day.map { Double($0.number + Self.epoch) }, column, formats.day)
            case .instant(let instant): try write(instant.map(Self.serial), column, formats.instant)
            }
        }
        row += 1
    }

    func finish() throws(SheetError) {
        guard sheet != nil else { throw .noSheet }
        try closeSheet()
        isClosed = true
        sheet = nil
        try check(unsafe workbook_close(book))
    }

    /// 1970-01-01 as Excel counts days.
    private static let epoch = 25_569

    private static func serial(_ instant: Instant) -> Double {
        Double(instant.day.number + epoch) + Double(instant.minute) / 1440
    }

    private func closeSheet() throws(SheetError) {
        guard let sheet, let page = unsafe page, !sheet.columns.isEmpty else { return }
        let last = UInt16(clamping: sheet.columns.count - 1)
        try check(unsafe worksheet_autofilter(page, headingRow, 0, max(headingRow, row - 1), last))
    }

    private func write(_ number: Double?, _ column: UInt16, _ format: WorkbookFormats.Format) throws(SheetError) {
        guard let number else { return }
        try check(unsafe worksheet_write_number(page, row, column, number, format.handle))
    }

    private func write(_ text: String, _ column: UInt16, _ format: WorkbookFormats.Format) -> lxw_error {
        let cell = text.utf16.count > Self.cellLimit ? String(text.prefix(Self.cellLimit / 2)) + "…" : text
        return unsafe worksheet_write_string(page, row, column, cell, format.handle)
    }

    /// The name without what Excel refuses, at most 31 characters, and unlike those before it in any case of letters.
    private func freeName(_ name: String) -> String {
        let plain = name.map { "[]:*?/\\'".contains($0) ? "-" : $0 }
        for number in 1... {
            let end = number == 1 ? "" : " (\(number))"
            var candidate = String(plain)
            while candidate.utf16.count + end.utf16.count > 31 { candidate.removeLast() }
            candidate = candidate.isEmpty ? "Trang\(end)" : candidate + end
            if names.insert(candidate.lowercased()).inserted { return candidate }
        }
        return ""
    }

    private func check(_ error: lxw_error) throws(SheetError) {
        guard error != LXW_NO_ERROR else { return }
        throw .library(unsafe lxw_strerror(error).map { unsafe String(cString: $0) } ?? "unknown")
    }
}
