import Domain
import Persistence

/// Where an event stands: its book, and how far in it.
struct BookPlace: Hashable {
    let book: Agency.ID
    /// From 1; 0 is before the first event.
    let position: Int

    /// How far each book had been written when the moment came, all books or those. One query: the walk from the newest event
    /// back meets only what was written since, because moments never go back within a book.
    static func ends(
        before moment: Instant,
        of agencies: [Agency.ID]? = nil,
        _ connection: any Connection
    ) throws -> [BookPlace] {
        try connection.rows(endsStatement(before: moment, of: agencies)).map(BookPlace.init)
    }

    static func endsStatement(before moment: Instant, of agencies: [Agency.ID]?) -> SQL {
        """
        SELECT b.agency AS book, COALESCE((
            SELECT e.position FROM read_event e WHERE e.book = b.agency AND e.at < \(moment)
            ORDER BY e.position DESC LIMIT 1
        ), 0) AS position
        FROM read_book b\(agencies.map { " WHERE b.agency IN (\(list: $0))" as SQL } ?? "")
        """
    }

    /// Reads `book` and `position`.
    init(_ row: Row) throws {
        self.init(book: try row.id("book", of: Agency.self), position: try row.integer("position"))
    }

    init(book: Agency.ID, position: Int) {
        self.book = book
        self.position = position
    }
}
