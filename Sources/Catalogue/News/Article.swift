import Addresses
public import Domain
public import Web

/// News or a notice of an agency.
public struct Article: Hashable, Sendable {
    /// Its identity.
    public typealias ID = Identifier<Article>

    /// What it is, and so how long it is shown.
    public enum Kind: String, CaseIterable, Sendable {
        /// Tin tức: shown until it is taken down.
        case news
        /// Thông báo: shown until its day.
        case notice
    }

    /// What its writer writes.
    public struct Words: Hashable, Sendable {
        /// News or a notice.
        public var kind: Kind
        /// The title.
        public var title: String
        /// Who wrote it.
        public var author: String
        /// The text: paragraphs, `## ` headings, `- ` lists (`ArticleText`).
        public var body: String
        /// The last day on which a notice is shown; nil for news.
        public var shownUntil: Day?

        /// What its writer wrote.
        public init(kind: Kind, title: String, author: String, body: String, shownUntil: Day? = nil) {
            self.kind = kind
            self.title = title
            self.author = author
            self.body = body
            self.shownUntil = shownUntil
        }
    }

    /// A picture above the text.
    public struct Photo: Hashable, Sendable {
        /// JPEG or PNG.
        public let content: FileContent
        /// What it shows, for those who do not see it.
        public let alt: String
        /// The file.
        public let bytes: [UInt8]

        /// A picture.
        public init(content: FileContent, alt: String, bytes: [UInt8]) {
            self.content = content
            self.alt = alt
            self.bytes = bytes
        }

        /// The picture that the bytes are; nil where they are none.
        public init?(_ bytes: [UInt8], alt: String) {
            guard let content = FileContent(of: bytes), content != .pdf, content.isWhole(bytes) else { return nil }
            self.init(content: content, alt: alt, bytes: bytes)
        }
    }

    let id: ID
    let agency: Agency.ID
    let agencyName: String
    /// The last part of its address, made of the first title.
    let slug: Slug
    let words: Words
    let isPublished: Bool
    /// The first time.
    let publishedAt: Instant?
    /// How many things were done to it.
    let sequence: Int
    let provenance: Provenance
    /// What its photo shows; nil where it has none.
    let photoAlt: String?

    /// Whether anybody may read it on that day.
    func isShown(on day: Day) -> Bool {
        isPublished && words.shownUntil.map { $0 >= day } ?? true
    }
}

/// What was done to an article.
struct ArticleChange: Hashable, Sendable {
    enum Kind: String, Sendable {
        case entered, edited, published, takenDown
    }

    let kind: Kind
    let at: Instant
    /// Who did it; nil is the program.
    let officer: String?
    let title: String
}
