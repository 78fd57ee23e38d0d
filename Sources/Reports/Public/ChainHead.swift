import Domain
import Persistence

/// The head of an agency's chain at the end of a day: all that was written until then stands behind it.
struct ChainHead: Hashable, Sendable {
    /// Whose book.
    let agency: Agency.ID
    /// How many events there were.
    let position: Int
    /// The hash of the last one, in hexadecimal digits.
    let hash: String
    /// When it was written.
    let at: Instant

    /// The heads as they stood when the day began, agencies without events left out. Two queries.
    static func heads(at start: Instant, _ connection: any Connection) throws -> [ChainHead] {
        let positions = try BookPlace.ends(before: start, connection).filter { $0.position > 0 }.map { place -> SQL in
            "(e.book = \(place.book) AND e.position = \(place.position))"
        }
        guard !positions.isEmpty else { return [] }
        return try connection.rows(
            "SELECT e.book, e.position, e.hash, e.at FROM read_event e WHERE \(SQL.joined(positions, by: " OR "))"
        ).map(ChainHead.init)
    }

    /// The hash at a place of a book; nil when the book is not so long. One query.
    static func hash(of agency: Agency.ID, at position: Int, _ connection: any Connection) throws -> String? {
        try connection.row(
            "SELECT e.book, e.position, e.hash, e.at FROM read_event e WHERE e.book = \(agency) AND e.position = \(position)"
        ).map { try ChainHead($0).hash }
    }

    private init(_ row: Row) throws {
        agency = try row.id("book", of: Agency.self)
        position = try row.integer("position")
        hash = Hexadecimal.text(try row.blob("hash"))
        at = try row.instant("at")
    }
}

/// How far the books have been written: figures of the same question are the same as long as this is.
struct BookStamp: Hashable, Sendable {
    /// Events of all books together.
    let events: Int
    /// The moment of the newest one.
    let newest: Instant?

    /// As it stands. One query over a row for each agency.
    init(_ connection: any Connection) throws {
        let row = try connection.row(
            "SELECT CAST(COALESCE(sum(position), 0) AS bigint) AS events, max(last_at) AS newest FROM read_book"
        )
        events = try row?.integer("events") ?? 0
        newest = try row?.instantIfPresent("newest")
    }
}
