import CSpreadsheet

/// How the cells of a workbook look.
struct WorkbookFormats {
    /// One of them, owned by the workbook.
    @safe struct Format {
        let handle: UnsafeMutablePointer<lxw_format>
    }

    let title: Format
    let subtitle: Format
    let heading: Format
    let text: Format
    let whole: Format
    let percent: Format
    let day: Format
    let instant: Format

    init(_ book: UnsafeMutablePointer<lxw_workbook>) throws(SheetError) {
        func format(_ number: String? = nil, size: Double = 12) throws(SheetError) -> Format {
            guard let format = unsafe workbook_add_format(book) else { throw .library("no format") }
            unsafe format_set_font_name(format, "Times New Roman")
            unsafe format_set_font_size(format, size)
            unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            if let number { unsafe format_set_num_format(format, number) }
            return unsafe Format(handle: format)
        }
        title = try format(size: 14)
        unsafe format_set_bold(title.handle)
        subtitle = try format()
        heading = try format()
        unsafe format_set_bold(heading.handle)
        unsafe format_set_text_wrap(heading.handle)
        unsafe format_set_align(heading.handle, UInt8(LXW_ALIGN_CENTER.rawValue))
        unsafe format_set_align(heading.handle, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        unsafe format_set_border(heading.handle, UInt8(LXW_BORDER_THIN.rawValue))
        unsafe format_set_bg_color(heading.handle, 0xF2E6CF)
        text = try format()
        whole = try format("#,##0")
        percent = try format("0.00%")
        day = try format("dd/mm/yyyy")
        instant = try format("dd/mm/yyyy hh:mm")
    }
}
