import Persistence

extension Migrations {
    /// News and notices of agencies, with what was done to each by whom.
    static let news = Migration(
        name: "19 news",
        statements: [
            // The words as they stand; published_at is the first time, which its readers are told.
            """
            CREATE TABLE article (
                id \(Column.id) PRIMARY KEY,
                agency \(Column.id) NOT NULL REFERENCES agency (id),
                slug \(Column.text) NOT NULL UNIQUE,
                kind \(Column.text) NOT NULL CHECK (kind IN ('news', 'notice')),
                title \(Column.text) NOT NULL CHECK (title <> ''),
                author \(Column.text) NOT NULL CHECK (author <> ''),
                body \(Column.text) NOT NULL CHECK (body <> ''),
                shown_until \(Column.whole),
                is_published \(Column.whole) NOT NULL CHECK (is_published IN (0, 1)),
                published_at \(Column.whole),
                sequence \(Column.whole) NOT NULL CHECK (sequence > 0),
                provenance \(Column.text) NOT NULL CHECK (provenance IN ('published', 'remembered', 'demonstration')),
                CHECK ((kind = 'notice') = (shown_until IS NOT NULL)),
                CHECK (is_published = 0 OR published_at IS NOT NULL)\(Column.end)
            """,
            "CREATE INDEX article_published ON article (published_at) WHERE is_published = 1",
            "CREATE INDEX article_agency ON article (agency, id)",
            // A photo is small and public, so it lies beside its article: in every copy and every demonstration.
            """
            CREATE TABLE article_photo (
                article \(Column.id) PRIMARY KEY REFERENCES article (id),
                media_type \(Column.text) NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
                alt \(Column.text) NOT NULL CHECK (alt <> ''),
                bytes \(Column.bytes) NOT NULL\(Column.end)
            """,
            // What was done, and the words that it left: none is ever changed.
            """
            CREATE TABLE article_change (
                article \(Column.id) NOT NULL REFERENCES article (id),
                sequence \(Column.whole) NOT NULL,
                change \(Column.text) NOT NULL CHECK (change IN ('entered', 'edited', 'published', 'takenDown')),
                officer \(Column.id),
                at \(Column.whole) NOT NULL,
                title \(Column.text) NOT NULL,
                author \(Column.text) NOT NULL,
                body \(Column.text) NOT NULL,
                shown_until \(Column.whole),
                PRIMARY KEY (article, sequence)\(Column.endByKey)
            """,
            """
            CREATE VIEW read_article AS
            SELECT id, agency, slug, kind, title, author, shown_until, published_at, provenance
            FROM article WHERE is_published = 1
            """,
        ]
    )
}
