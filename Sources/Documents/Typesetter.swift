import Dispatch
import Domain

/// Makes PDFs, one after another, on a serial queue of its own: pango, cairo and fontconfig are kept off the tasks'
/// threads, and no two calls meet in them.
public actor Typesetter {
    private let queue = TypesettingQueue()
    private var maker: TextMaker?

    /// The queue on which the typesetter runs.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe queue.asUnownedSerialExecutor() }

    /// A typesetter that has read no font yet.
    public init() {}

    /// The document as a PDF: fonts embedded, text that can be selected and searched.
    ///
    /// Equal documents are equal bytes as long as the fonts are the same.
    ///
    /// - Throws: `TypesettingError`.
    public func pdf(_ document: Document) throws(TypesettingError) -> [UInt8] {
        let maker = try ready()
        let surface = try PDFSurface(document.paper, title: document.title, madeAt: document.madeAt?.description)
        for page in try Pagination.pages(of: document, with: maker) { try surface.page(page.marks, on: page.paper) }
        return try surface.finish()
    }

    /// Pages that the document takes.
    ///
    /// - Throws: `TypesettingError`.
    public func pageCount(_ document: Document) throws(TypesettingError) -> Int {
        try Pagination.pages(of: document, with: ready()).count
    }

    func ready() throws(TypesettingError) -> TextMaker {
        if let maker { return maker }
        let made = try TextMaker()
        maker = made
        return made
    }
}

/// Why a document cannot be printed.
public enum TypesettingError: Error, Hashable {
    /// Pango finds no fonts.
    case noFonts
    /// Cairo's complaint.
    case cairo(String)
    /// Columns or a section that must stay on one page are higher than the page by so many points.
    case tooHigh(points: Int)
    /// Attached pages could not be bound into the book.
    case unbound(AttachmentObjection)
}

/// Units of length.
enum Length {
    /// A millimetre in points.
    static let millimetre = 72 / 25.4
}

private final class TypesettingQueue: SerialExecutor {
    private let queue = DispatchQueue(label: "motcua.typesetter", qos: .userInitiated)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
