import CTypeset

/// A PDF in the making, on cairo. Lengths are points.
///
/// It owns cairo objects and never leaves the typesetter's queue.
@safe final class PDFSurface {
    /// What cairo has written so far.
    private final class Output {
        var bytes: [UInt8] = []
    }

    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    private let output = Output()

    init(_ paper: Paper, title: String, madeAt: String?) throws(TypesettingError) {
        let surface = unsafe cairo_pdf_surface_create_for_stream(
            { output, data, count in
                guard let output = unsafe output, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
                let bytes = unsafe UnsafeBufferPointer(start: data, count: Int(count))
                unsafe Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes.append(contentsOf: bytes)
                return CAIRO_STATUS_SUCCESS
            },
            Unmanaged.passUnretained(output).toOpaque(),
            paper.width * Length.millimetre,
            paper.height * Length.millimetre
        )
        guard let surface = unsafe surface else { throw .cairo("no surface") }
        guard let cairo = unsafe cairo_create(surface) else {
            unsafe cairo_surface_destroy(surface)
            throw .cairo("no context")
        }
        unsafe self.surface = unsafe surface
        unsafe self.cairo = unsafe cairo
        unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        // Without a moment, one that is always the same: cairo would write the clock's.
        unsafe cairo_pdf_surface_set_metadata(
            surface,
            CAIRO_PDF_METADATA_CREATE_DATE,
            madeAt ?? "2015-01-01T00:00:00+07:00"
        )
        try check()
    }

    deinit {
        unsafe cairo_destroy(cairo)
        // Finishing may still write to `output`.
        unsafe cairo_surface_finish(surface)
        unsafe cairo_surface_destroy(surface)
    }

    /// Draws one page and turns it.
    func page(_ marks: [Mark], on paper: Paper) throws(TypesettingError) {
        let (width, height) = (paper.width * Length.millimetre, paper.height * Length.millimetre)
        unsafe cairo_pdf_surface_set_size(surface, width, height)
        for mark in marks { draw(mark) }
        unsafe cairo_show_page(cairo)
        try check()
    }

    /// Draws a picture across one page, within a margin, and turns it.
    func page(_ picture: Picture, on paper: Paper) throws(TypesettingError) {
        let margin = 10.0
        let (width, height) = (paper.width * Length.millimetre, paper.height * Length.millimetre)
        let scale = min(
            (paper.width - 2 * margin) * Length.millimetre / Double(picture.width),
            (paper.height - 2 * margin) * Length.millimetre / Double(picture.height)
        )
        unsafe cairo_pdf_surface_set_size(surface, width, height)
        unsafe cairo_save(cairo)
        unsafe cairo_translate(
            cairo,
            (width - scale * Double(picture.width)) / 2,
            (height - scale * Double(picture.height)) / 2
        )
        unsafe cairo_scale(cairo, scale, scale)
        unsafe cairo_set_source_surface(cairo, picture.surface, 0, 0)
        unsafe cairo_paint(cairo)
        unsafe cairo_restore(cairo)
        unsafe cairo_show_page(cairo)
        try check()
    }

    /// The list of contents that a reader shows beside the pages.
    func outline(_ entries: [(chapter: String, title: String, page: Int)]) {
        var chapter = (name: "", entry: Int32(0))
        for entry in entries {
            let link = "page=\(entry.page)"
            if chapter.name != entry.chapter || chapter.entry == 0 {
                chapter = (
                    entry.chapter,
                    unsafe cairo_pdf_surface_add_outline(
                        surface,
                        CAIRO_PDF_OUTLINE_ROOT,
                        entry.chapter,
                        link,
                        cairo_pdf_outline_flags_t(0)
                    )
                )
            }
            _ = unsafe cairo_pdf_surface_add_outline(
                surface,
                chapter.entry,
                entry.title,
                link,
                cairo_pdf_outline_flags_t(0)
            )
        }
    }

    /// Closes the file.
    func finish() throws(TypesettingError) -> [UInt8] {
        unsafe cairo_surface_finish(surface)
        try check()
        return output.bytes
    }

    private func draw(_ mark: Mark) {
        switch mark {
        case .line(let box, let index, let x, let y):
            let line = box.lines[index]
            unsafe cairo_move_to(cairo, x + line.x, y + line.ascent)
            unsafe pango_cairo_show_layout_line(cairo, line.handle)
        case .rule(let fromX, let fromY, let toX, let toY, let width):
            unsafe cairo_set_line_width(cairo, width)
            unsafe cairo_move_to(cairo, fromX, fromY)
            unsafe cairo_line_to(cairo, toX, toY)
            unsafe cairo_stroke(cairo)
        case .dots(let fromX, let toX, let y):
            unsafe cairo_save(cairo)
            unsafe cairo_set_line_width(cairo, 0.8)
            unsafe cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
            unsafe cairo_set_dash(cairo, [0, 2.4], 2, 0)
            unsafe cairo_move_to(cairo, fromX, y)
            unsafe cairo_line_to(cairo, toX, y)
            unsafe cairo_stroke(cairo)
            unsafe cairo_restore(cairo)
        case .code(let code, let x, let y, let side):
            let module = side / Double(code.side + 2 * QRCode.quietZone)
            let zone = Double(QRCode.quietZone) * module
            for bar in code.bars {
                unsafe cairo_rectangle(
                    cairo,
                    x + zone + Double(bar.column) * module,
                    y + zone + Double(bar.row) * module,
                    Double(bar.width) * module,
                    module
                )
            }
            unsafe cairo_fill(cairo)
        }
    }

    private func check() throws(TypesettingError) {
        for status in unsafe [cairo_status(cairo), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .cairo(unsafe cairo_status_to_string(status).map { unsafe String(cString: $0) } ?? "unknown")
        }
    }
}
