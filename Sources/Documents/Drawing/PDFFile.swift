import CPDF
import Glibc

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
    private let bytes: UnsafeMutableRawBufferPointer
    /// Files whose pages stand in this one: their streams are copied only when it is written.
    private var sources: [PDFFile] = []

    /// qpdf follows references by recursion, so that a crafted chain of them would overflow the stack: 5,000 streams
    /// did with 8 MB, as did 100,000 dictionaries; 1,000 and 5,000 pass with 4 MB. A form has some hundreds of each.
    private static let most = (streamWords: 2000, containers: 4000)

    /// Opens the bytes, which may be anything at all.
    init(_ content: [UInt8]) throws(AttachmentObjection) {
        unsafe bytes = .allocate(byteCount: max(1, content.count), alignment: 1)
        unsafe bytes.copyBytes(from: content)
        unsafe file = unsafe qpdf_init()
        silence()
        let first = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = unsafe qpdf_read_memory(file, "pdf", first, UInt64(content.count), nil)
        try check()
    }

    /// A file without a page.
    init() throws(AttachmentObjection) {
        unsafe bytes = .allocate(byteCount: 1, alignment: 1)
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

    /// Whether the pages, and what they hold, are few enough pieces to be followed to their ends.
    var isPlain: Bool {
        let root = unsafe qpdf_get_root(file)
        var open = [unsafe qpdf_oh_get_key(file, root, "/Pages")]
        var known: Set<Int32> = []
        var count = 0
        while let next = open.popLast() {
            defer { unsafe qpdf_oh_release(file, next) }
            let number = unsafe qpdf_oh_get_object_id(file, next)
            if number != 0, !known.insert(number).inserted { continue }
            count += 1
            guard count <= Self.most.containers else { return false }
            let inner =
                unsafe qpdf_oh_is_array(file, next) != 0
                ? (0..<(unsafe qpdf_oh_get_array_n_items(file, next))).map {
                    unsafe qpdf_oh_get_array_item(file, next, $0)
                } : values(of: next)
            for handle in inner {
                if isContainer(handle) { open.append(handle) } else { unsafe qpdf_oh_release(file, handle) }
            }
        }
        return true
    }

    /// The values of a dictionary, or of a stream's.
    private func values(of handle: qpdf_oh) -> [qpdf_oh] {
        let dictionary = unsafe qpdf_oh_is_stream(file, handle) != 0 ? qpdf_oh_get_dict(file, handle) : handle
        guard unsafe qpdf_oh_is_dictionary(file, dictionary) != 0 else { return [] }
        var keys: [String] = []
        unsafe qpdf_oh_begin_dict_key_iter(file, dictionary)
        while unsafe qpdf_oh_dict_more_keys(file) != 0 {
            if let key = unsafe qpdf_oh_dict_next_key(file) { keys.append(unsafe String(cString: key)) }
        }
        return keys.map { unsafe qpdf_oh_get_key(file, dictionary, $0) }
    }

    private func isContainer(_ handle: qpdf_oh) -> Bool {
        unsafe qpdf_oh_is_dictionary(file, handle) != 0 || qpdf_oh_is_array(file, handle) != 0
            || qpdf_oh_is_stream(file, handle) != 0
    }

    /// Whether a stranger's bytes hold few enough streams to be opened.
    static func hasFewStreams(_ content: [UInt8]) -> Bool {
        let word: StaticString = "stream"
        return unsafe content.withUnsafeBytes { bytes in
            guard let first = bytes.baseAddress else { return true }
            var (count, start) = (0, 0)
            while count < most.streamWords, let found = unsafe memchr(first + start, 0x73, bytes.count - start) {
                start = unsafe first.distance(to: UnsafeRawPointer(found)) + 1
                guard bytes.count - start >= 5 else { break }
                if unsafe memcmp(found, word.utf8Start, 6) == 0 { count += 1 }
            }
            return count < most.streamWords
        }
    }

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
