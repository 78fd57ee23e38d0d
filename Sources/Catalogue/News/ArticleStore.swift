public import Addresses
public import Domain
public import Persistence
import Reading
import Web

/// Articles as those who write them keep them. An officer finds those of the own agency only.
public enum ArticleStore {
    static let columns: SQL = """
        a.id, a.agency, g.name AS agency_name, a.slug, a.kind, a.title, a.author, a.body, a.shown_until, a.is_published,
        a.published_at, a.sequence, a.provenance, p.alt
        FROM article a JOIN agency g ON g.id = a.agency LEFT JOIN article_photo p ON p.article = a.id
        """

    /// The articles of the agency, the last entered first; one query.
    static func list(
        of agency: Agency.ID,
        after last: Article.ID?,
        limit: Int,
        _ connection: any Connection
    ) throws -> [Article] {
        let earlier: SQL = last.map { " AND a.id < \($0)" } ?? ""
        return try connection.rows(
            "SELECT \(columns) WHERE a.agency = \(agency)\(earlier) ORDER BY a.id DESC LIMIT \(limit)"
        ).map(Article.init)
    }

    /// The article, if it is the agency's.
    ///
    /// - Throws: `Problem.notFound`.
    static func find(_ slug: Slug, of agency: Agency.ID, _ connection: any Connection) throws -> Article {
        let row = try connection.row("SELECT \(columns) WHERE a.slug = \(slug.segment) AND a.agency = \(agency)")
        guard let row else { throw Problem.notFound }
        return try Article(row)
    }

    /// What was done to it, the last first.
    static func changes(of article: Article.ID, _ connection: any Connection) throws -> [ArticleChange] {
        try connection.rows(
            """
            SELECT c.change, c.at, c.title, o.name FROM article_change c LEFT JOIN read_officer o ON o.id = c.officer
            WHERE c.article = \(article) ORDER BY c.sequence DESC
            """
        ).map { row in
            ArticleChange(
                kind: try row.choice("change", of: ArticleChange.Kind.self),
                at: try row.instant("at"),
                officer: try row.textIfPresent("name"),
                title: try row.text("title")
            )
        }
    }

    /// The photo of an article; who may see that is asked before.
    static func photo(of article: Article.ID, _ connection: any Connection) throws -> Article.Photo? {
        let row = try connection.row("SELECT media_type, alt, bytes FROM article_photo WHERE article = \(article)")
        return try row.map { row in
            Article.Photo(
                content: try row.choice("media_type", of: FileContent.self),
                alt: try row.text("alt"),
                bytes: try row.blob("bytes")
            )
        }
    }

    /// Enters an article as a draft under the identity that the form carried: a form sent twice makes one.
    ///
    /// - Returns: The last part of its address.
    public static func insert(
        _ words: Article.Words,
        photo: Article.Photo?,
        as id: Article.ID,
        of agency: Agency.ID,
        by officer: Officer.ID?,
        at moment: Instant,
        provenance: Provenance = .published,
        _ connection: any Connection
    ) throws -> Slug {
        if let known = try connection.row("SELECT slug FROM article WHERE id = \(id) AND agency = \(agency)") {
            return try slug(known)
        }
        let address = try freeSlug(for: words.title, connection)
        try connection.run(
            """
            INSERT INTO article (id, agency, slug, kind, title, author, body, shown_until, is_published, sequence,
                provenance)
            VALUES (\(id), \(agency), \(address.segment), \(words.kind.rawValue), \(words.title), \(words.author),
                \(words.body), \(words.shownUntil.sqlValue), 0, 1, \(provenance.rawValue))
            """
        )
        if let photo { try put(photo, on: id, connection) }
        try record(.entered, of: id, by: officer, at: moment, connection)
        return address
    }

    /// Changes its words, and its photo where `photo` says so.
    ///
    /// - Throws: `Problem.conflict` when somebody changed it since it was seen.
    static func update(
        _ id: Article.ID,
        _ words: Article.Words,
        photo: ArticleForm.PhotoChange,
        seen sequence: Int,
        by officer: Officer.ID,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        let touched = try connection.run(
            """
            UPDATE article SET kind = \(words.kind.rawValue), title = \(words.title), author = \(words.author),
                body = \(words.body), shown_until = \(words.shownUntil.sqlValue), sequence = sequence + 1
            WHERE id = \(id) AND sequence = \(sequence)
            """
        )
        guard touched > 0 else { throw Problem.conflict }
        switch photo {
        case .kept(let alt):
            if let alt { try connection.run("UPDATE article_photo SET alt = \(alt) WHERE article = \(id)") }
        case .removed: try connection.run("DELETE FROM article_photo WHERE article = \(id)")
        case .replaced(let photo): try put(photo, on: id, connection)
        }
        try record(.edited, of: id, by: officer, at: moment, connection)
    }

    /// Shows it to everybody from that moment; the first one stays its date.
    ///
    /// - Throws: `Problem.conflict` when somebody changed it since it was seen; nil sees any.
    public static func publish(
        _ id: Article.ID,
        seen sequence: Int?,
        by officer: Officer.ID?,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        let seen: SQL = sequence.map { " AND sequence = \($0)" } ?? ""
        let touched = try connection.run(
            """
            UPDATE article SET is_published = 1, published_at = COALESCE(published_at, \(moment)),
                sequence = sequence + 1
            WHERE id = \(id) AND is_published = 0\(seen)
            """
        )
        guard touched > 0 else { throw Problem.conflict }
        try record(.published, of: id, by: officer, at: moment, connection)
    }

    /// Shows it to nobody any longer.
    ///
    /// - Throws: `Problem.conflict` when somebody changed it since it was seen.
    static func takeDown(
        _ id: Article.ID,
        seen sequence: Int,
        by officer: Officer.ID,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        let touched = try connection.run(
            """
            UPDATE article SET is_published = 0, sequence = sequence + 1
            WHERE id = \(id) AND is_published = 1 AND sequence = \(sequence)
            """
        )
        guard touched > 0 else { throw Problem.conflict }
        try record(.takenDown, of: id, by: officer, at: moment, connection)
    }

    private static func put(_ photo: Article.Photo, on id: Article.ID, _ connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO article_photo (article, media_type, alt, bytes)
            VALUES (\(id), \(photo.content.mediaType), \(photo.alt), \(SQLValue.blob(photo.bytes)))
            ON CONFLICT (article) DO UPDATE SET media_type = excluded.media_type, alt = excluded.alt,
                bytes = excluded.bytes
            """
        )
    }

    /// The article as it stands now, with what was done.
    private static func record(
        _ change: ArticleChange.Kind,
        of id: Article.ID,
        by officer: Officer.ID?,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO article_change (article, sequence, change, officer, at, title, author, body, shown_until)
            SELECT id, sequence, \(change.rawValue), \(officer.sqlValue), \(moment), title, author, body, shown_until
            FROM article WHERE id = \(id)
            """
        )
    }
}
