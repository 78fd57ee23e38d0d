import Domain

/// Many parts under one cover, whose pages are numbered through, with a table of contents that says where each begins.
///
/// Parts are laid out one after another, so that a book of hundreds of pages takes no more memory than its file.
public struct Book: Sendable {
    /// A part: what the reader's list of contents calls it, and what stands on it from a new page on.
    public struct Part: Sendable {
        /// The name in the file's outline.
        public let title: String
        /// The chapter in the outline that it stands under.
        public let chapter: String
        /// What stands on it.
        public let section: Document.Section
        /// Pages of others that follow it as they are; they are counted, but bear no number.
        public let attached: [AttachedPages]

        /// A part.
        public init(
            _ title: String,
            chapter: String,
            section: Document.Section,
            attached: [AttachedPages] = []
        ) {
            self.title = title
            self.chapter = chapter
            self.section = section
            self.attached = attached
        }
    }

    /// Title, sheet, height of the text and marks of every page; its sections stand before the contents.
    public let cover: Document
    /// The parts in order.
    public let parts: [Part]
    /// Makes the table of contents from the page on which each part begins; none for a book without one.
    public let contents: (@Sendable ([Int]) -> Document.Section)?

    /// A book.
    public init(
        cover: Document,
        parts: [Part],
        contents: (@Sendable ([Int]) -> Document.Section)?
    ) {
        self.cover = cover
        self.parts = parts
        self.contents = contents
    }
}
