import Domain

extension Typesetter {
    /// The book as a PDF, and how many pages it has: parts are counted first and drawn then, and pages of others are
    /// bound in at the end.
    ///
    /// - Throws: `TypesettingError`.
    public func pdf(_ book: Book) throws(TypesettingError) -> (bytes: [UInt8], pages: Int) {
        let pagination = try Pagination(of: book.cover, on: book.cover.paper, with: ready())
        var next = 1
        for section in book.cover.sections { next += try pagination.pages(of: section).count }
        // The numbers' column is as wide for any number, so the contents take as many pages with as without them.
        if let contents = book.contents {
            next += try pagination.pages(of: contents(book.parts.map { _ in 0 })).count
        }
        var starts: [Int] = []
        for part in book.parts {
            starts.append(next)
            next += try pagination.pages(of: part.section).count + part.attachedCount
        }
        let surface = try PDFSurface(
            book.cover.paper,
            title: book.cover.title,
            madeAt: book.cover.madeAt?.description
        )
        // What is drawn here is counted by itself: the bound book has the attached pages between.
        var drawn = 0
        func draw(_ section: Document.Section, from first: Int) throws(TypesettingError) {
            for page in try pagination.pages(of: section, from: first) {
                try surface.page(page, on: book.cover.paper)
                drawn += 1
            }
        }
        for section in book.cover.sections + [book.contents?(starts)].compactMap(\.self) {
            try draw(section, from: drawn + 1)
        }
        var outline: [(chapter: String, title: String, page: Int)] = []
        var insertions: [(after: Int, pages: AttachedPages)] = []
        for (part, start) in zip(book.parts, starts) {
            outline.append((part.chapter, part.title, drawn + 1))
            try draw(part.section, from: start)
            insertions += part.attached.map { (drawn, $0) }
        }
        surface.outline(outline)
        return (try Self.bound(surface.finish(), with: insertions), next - 1)
    }

    /// All pages of somebody else's PDF, for a book.
    ///
    /// - Throws: why they cannot stand in one.
    public func pages(ofPDF bytes: [UInt8]) throws(AttachmentObjection) -> AttachedPages {
        try AttachedPages(ofPDF: bytes)
    }

    /// A picture on a page of its own, for a book.
    ///
    /// - Throws: why it cannot stand in one.
    public func page(of picture: PictureFile) throws(AttachmentObjection) -> AttachedPages {
        let picture =
            switch picture {
            case .png(let bytes): try Picture(png: bytes)
            case .jpeg(let bytes): try Picture(jpeg: bytes)
            }
        let paper = picture.width > picture.height ? Paper.a4Landscape : .a4
        do throws(TypesettingError) {
            let surface = try PDFSurface(paper, title: "", madeAt: nil)
            try surface.page(picture, on: paper)
            return AttachedPages(try surface.finish(), count: 1)
        } catch {
            throw .broken
        }
    }

    /// The book with the attached pages after its own of those numbers; its outline still leads to the right ones.
    private static func bound(
        _ bytes: [UInt8],
        with insertions: [(after: Int, pages: AttachedPages)]
    ) throws(TypesettingError) -> [UInt8] {
        guard !insertions.isEmpty else { return bytes }
        do throws(AttachmentObjection) {
            let book = try PDFFile(bytes)
            let own = book.pages
            // A form that several procedures share is read once.
            var sources: [AttachedPages: PDFFile] = [:]
            // The last first: what is inserted behind a page stands before what was there.
            for (after, pages) in insertions.reversed() {
                let source: PDFFile
                if let known = sources[pages] { source = known } else { source = try PDFFile(pages.pdf) }
                sources[pages] = source
                for page in source.pages.reversed() { try book.insert(page, of: source, after: own[after - 1]) }
            }
            return try book.written()
        } catch {
            throw .unbound(error)
        }
    }
}

/// A picture as it lies in a file.
public enum PictureFile: Sendable {
    case png([UInt8])
    case jpeg([UInt8])
}

extension Book.Part {
    fileprivate var attachedCount: Int { attached.reduce(0) { $0 + $1.count } }
}
