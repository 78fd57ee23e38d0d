import CPDF

/// A PDF in qpdf's hands, which copies pages between files without drawing them (Decisions/0019).
///
/// Page handles belong to the file they came from; a file whose pages were copied must live until the copy is written.
@safe final class PDFFile {
    /// A page of a file.
    struct Page {
        fileprivate let handle: qpdf_oh
    }

    private var file: qpdf_data?
    /// qpdf reads on from the bytes while it works.
    private let bytes: UnsafeMutableBufferPointer<CChar>
    /// Files whose pages stand in this one: their streams are copied only when it is written.
    private var sources: [PDFFile] = []

    /// Opens the bytes, which may be anything at all.
    init(_ content: [UInt8]) throws(AttachmentObjection) {
        unsafe bytes = .allocate(capacity: max(1, content.count))
        _ = unsafe bytes.initialize(from: content.lazy.map { CChar(bitPattern: $0) })
        unsafe file = unsafe qpdf_init()
        silence()
        _ = unsafe qpdf_read_memory(file, "pdf", bytes.baseAddress, UInt64(content.count), nil)
        try check()
    }

    /// A file without a page.
    init() throws(AttachmentObjection) {
        unsafe bytes = .allocate(capacity: 1)
        unsafe file = unsafe qpdf_init()
        silence()
        _ = unsafe qpdf_empty_pdf(file)
        try check()
    }

    deinit {
        unsafe qpdf_cleanup(&file)
        unsafe bytes.deallocate()
    }

    /// Whether it is encrypted, though nobody needs a password to read it.
    var isEncrypted: Bool { unsafe qpdf_is_encrypted(file) != 0 }

    /// Its pages; none where they cannot be counted.
    var pages: [Page] {
        let count = unsafe qpdf_get_num_pages(file)
        return (0..<max(0, Int(count))).map { Page(handle: unsafe qpdf_get_page_n(file, $0)) }
    }

    /// Adds a page of the other file at the end.
    func append(_ page: Page, of other: PDFFile) throws(AttachmentObjection) {
        _ = unsafe qpdf_add_page(file, other.file, page.handle, 0)
        try keep(other)
    }

    /// Adds a page of the other file before one of its own.
    func insert(_ page: Page, of other: PDFFile, after own: Page) throws(AttachmentObjection) {
        _ = unsafe qpdf_add_page_at(file, other.file, page.handle, 0, own.handle)
        try keep(other)
    }

    /// The bytes of the file; equal files are equal bytes.
    func written() throws(AttachmentObjection) -> [UInt8] {
        _ = unsafe qpdf_init_write_memory(file)
        try check()
        unsafe qpdf_set_deterministic_ID(file, 1)
        // What a form's author compressed stays as it is: nothing is unpacked, whatever size it claims.
        unsafe qpdf_set_stream_data_mode(file, qpdf_s_preserve)
        _ = unsafe qpdf_write(file)
        try check()
        let count = unsafe qpdf_get_buffer_length(file)
        guard let first = unsafe qpdf_get_buffer(file) else { throw .broken }
        return unsafe [UInt8](UnsafeBufferPointer(start: first, count: count))
    }

    private func keep(_ other: PDFFile) throws(AttachmentObjection) {
        if sources.last !== other { sources.append(other) }
        try check()
    }

    /// Errors are asked for after each call, and nothing about a form belongs into the log.
    private func silence() {
        unsafe qpdf_silence_errors(file)
        unsafe qpdf_set_suppress_warnings(file, 1)
    }

    private func check() throws(AttachmentObjection) {
        guard unsafe qpdf_has_error(file) != 0 else { return }
        let error = unsafe qpdf_get_error(file)
        throw unsafe qpdf_get_error_code(file, error) == qpdf_e_password ? .locked : .broken
    }
}
