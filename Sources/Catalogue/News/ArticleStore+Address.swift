import Addresses
import Domain
import Persistence
import Reading

extension ArticleStore {
    /// Words that stand in the place of an article's in some address.
    private static let reserved: Set<String> = ["moi"]

    /// The title's words without marks, `tap-huan-mot-cua`, with a number where another article has them.
    static func freeSlug(for title: String, _ connection: any Connection) throws -> Slug {
        var base = ""
        for word in Folding.words(title).map({ $0.filter { $0.isASCII } }) where !word.isEmpty {
            if base.count + word.count > 60 { break }
            base += base.isEmpty ? word : "-\(word)"
        }
        if base.isEmpty { base = "bai-viet" }
        let taken = Set(
            try connection.rows("SELECT slug FROM article WHERE slug = \(base) OR slug LIKE \(base + "-%")")
                .map { try $0.text("slug") }
        ).union(reserved)
        let free = ([base] + (2...taken.count + 2).map { "\(base)-\($0)" }).first { !taken.contains($0) }
        guard let slug = Slug(segment: free ?? base) else { throw DatabaseError(.decoding("slug")) }
        return slug
    }

    static func slug(_ row: Row) throws -> Slug {
        guard let slug = Slug(segment: try row.text("slug")) else { throw DatabaseError(.decoding("slug")) }
        return slug
    }
}

extension Article {
    /// From `ArticleStore.columns`.
    init(_ row: Row) throws {
        id = try row.id("id", of: Article.self)
        agency = try row.id("agency", of: Agency.self)
        agencyName = try row.text("agency_name")
        slug = try ArticleStore.slug(row)
        words = Words(
            kind: try row.choice("kind", of: Kind.self),
            title: try row.text("title"),
            author: try row.text("author"),
            body: try row.text("body"),
            shownUntil: try row.dayIfPresent("shown_until")
        )
        isPublished = try row.integer("is_published") == 1
        publishedAt = try row.instantIfPresent("published_at")
        sequence = try row.integer("sequence")
        provenance = try row.choice("provenance", of: Provenance.self)
        photoAlt = try row.textIfPresent("alt")
    }
}
