/// Pages that somebody else made, found whole, to stand in a book as they are.
///
/// They were taken out of their file and written anew, so that whatever else the file holds, or is broken in it, stays
/// out of the book.
public struct AttachedPages: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// A PDF of these pages and nothing else.
    let pdf: [UInt8]

    /// The most pages that are taken from one file.
    public static let most = 30

    /// All pages of a PDF.
    ///
    /// - Throws: why they cannot be taken.
    public init(ofPDF bytes: [UInt8]) throws(AttachmentObjection) {
        guard PDFFile.hasFewStreams(bytes) else { throw .tooIntricate }
        let source = try PDFFile(bytes)
        guard !source.isEncrypted else { throw .restricted }
        guard source.isPlain else { throw .tooIntricate }
        let pages = source.pages
        guard !pages.isEmpty else { throw .broken }
        guard pages.count <= Self.most else { throw .tooMany(pages: pages.count) }
        let copy = try PDFFile()
        for page in pages { try copy.append(page, of: source) }
        pdf = try copy.written()
        count = pages.count
        // Written without a complaint is not yet readable.
        guard try PDFFile(pdf).pages.count == count else { throw .broken }
    }

    /// Pages that were made here.
    init(_ pdf: [UInt8], count: Int) {
        self.pdf = pdf
        self.count = count
    }
}

/// Why the pages of a file cannot stand in a book.
public enum AttachmentObjection: Error, Hashable {
    /// They cannot be read, or there are none.
    case broken
    /// Nobody opens the file without its password.
    case locked
    /// The file opens, but is encrypted: its author allows only some uses.
    case restricted
    /// It has more pages than a book takes.
    case tooMany(pages: Int)
    /// It is built of more pieces than any form is.
    case tooIntricate
    /// The picture has more points than are worth printing.
    case tooLarge
}
