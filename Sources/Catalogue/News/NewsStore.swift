import Addresses
public import Domain
public import Persistence
import Reading

/// Articles as everybody reads them: published, not in the future, and a notice no longer than its day.
public enum NewsStore {
    /// What is shown at a moment.
    private static func isShown(at now: Instant) -> SQL {
        "a.is_published = 1 AND a.published_at <= \(now) AND (a.shown_until IS NULL OR a.shown_until >= \(now.day))"
    }

    /// Where a list goes on: after an article that was published then.
    struct Cursor: Hashable {
        let publishedAt: Instant
        let id: Article.ID

        init(_ article: Article) {
            publishedAt = article.publishedAt ?? Instant(milliseconds: 0)
            id = article.id
        }

        /// Reads `milliseconds.identity`.
        init?(_ text: String) {
            let parts = text.split(separator: ".")
            guard parts.count == 2, let milliseconds = Int64(parts[0]), let id = Article.ID(parts[1]) else {
                return nil
            }
            publishedAt = Instant(milliseconds: milliseconds)
            self.id = id
        }

        var text: String { "\(publishedAt.milliseconds).\(id)" }
    }

    /// The newest articles; one query.
    static func list(
        at now: Instant,
        _ kind: Article.Kind? = nil,
        after cursor: Cursor? = nil,
        limit: Int,
        _ connection: any Connection
    ) throws -> [Article] {
        let ofKind: SQL = kind.map { " AND a.kind = \($0.rawValue)" } ?? ""
        let later: SQL = cursor.map { " AND (a.published_at, a.id) < (\($0.publishedAt), \($0.id))" } ?? ""
        return try connection.rows(
            """
            SELECT \(ArticleStore.columns) WHERE \(isShown(at: now))\(ofKind)\(later)
            ORDER BY a.published_at DESC, a.id DESC LIMIT \(limit)
            """
        ).map(Article.init)
    }

    /// The article; one query.
    ///
    /// - Throws: `Problem.notFound`.
    static func find(_ slug: Slug, at now: Instant, _ connection: any Connection) throws -> Article {
        let row = try connection.row(
            "SELECT \(ArticleStore.columns) WHERE a.slug = \(slug.segment) AND \(isShown(at: now))"
        )
        guard let row else { throw Problem.notFound }
        return try Article(row)
    }

    /// The newest of each kind, for the first page; one query each.
    public static func newest(
        at now: Instant,
        news: Int,
        notices: Int,
        _ connection: any Connection
    ) throws -> (news: [Headline], notices: [Headline]) {
        (
            try list(at: now, .news, limit: news, connection).map(Headline.init),
            try list(at: now, .notice, limit: notices, connection).map(Headline.init)
        )
    }
}

/// An article as the first page tells of it.
public struct Headline: Hashable, Sendable {
    /// The title.
    public let title: String
    /// Where it stands.
    public let path: String
    /// The day of its publication.
    public let day: Day
    /// Whose it is.
    public let agency: String

    init(_ article: Article) {
        title = article.words.title
        path = Places.newsArticle(article.slug)
        day = (article.publishedAt ?? Instant(milliseconds: 0)).day
        agency = article.agencyName
    }
}
