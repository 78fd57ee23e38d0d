public import Domain
public import Persistence

/// A book that this transaction has locked: where the next event goes, and the moment it is entered at.
public struct Book: Sendable {
    /// The agency whose book it is.
    public let agency: Agency.ID
    /// The moment of entry: now, or the last moment of the book if that is later.
    public let at: Instant
    var position: Int
    var head: [UInt8]
}

/// What one act adds to one dossier.
public struct Entry: Sendable {
    /// The dossier or intake.
    public let id: Dossier.ID
    /// Its state before; nil for its first event.
    public let before: Dossier?
    /// Who, where, when.
    public let stamp: Stamp
    /// What, in order.
    public let events: [DossierEvent]
    /// Where the law says so.
    public let basis: Citation?

    /// An act on a dossier, or the first events of a new one.
    public init(id: Dossier.ID, before: Dossier?, stamp: Stamp, events: [DossierEvent], basis: Citation? = nil) {
        self.id = id
        self.before = before
        self.stamp = stamp
        self.events = events
        self.basis = basis
    }
}

/// Locks the agency's book, which begins with the agency's first event.
///
/// Locks are taken in one order everywhere: the dossiers, the book, then the counters, whose day is the book's.
public func open(
    bookOf agency: Agency.ID,
    now: Instant,
    _ connection: any Connection
) throws -> Book {
    let query: SQL = """
        SELECT position, head, last_at FROM book WHERE agency = \(agency)\(sqlite: "", postgres: " FOR UPDATE")
        """
    if let row = try connection.row(query) { return try Book(agency: agency, now: now, row) }
    try connection.run(
        """
        INSERT INTO book (agency, position, head, last_at) VALUES (\(agency), 0, \(Chain.start), 0)
        ON CONFLICT (agency) DO NOTHING
        """
    )
    guard let row = try connection.row(query) else { throw LedgerError.bookMissing }
    return try Book(agency: agency, now: now, row)
}

/// Appends the entries, which all belong to the book, and writes what follows from them.
///
/// `beside` writes rows of other tables in the same round trip.
///
/// - Returns: the dossiers as they are now, in the order of the entries; intakes are left out.
@discardableResult
public func append(
    _ entries: [Entry],
    to book: Book,
    beside: [SQL] = [],
    _ connection: any Connection
) throws -> [Dossier] {
    var book = book
    var rows: [EventRow] = []
    var projection = Projection()
    for entry in entries {
        var dossier = entry.before
        for event in entry.events {
            let recorded = RecordedEvent(
                dossier: entry.id,
                sequence: (dossier?.sequence ?? 0) + 1,
                at: book.at,
                occurredAt: entry.stamp.occurredAt,
                principal: entry.stamp.principal.officer,
                office: entry.stamp.office,
                event: event
            )
            book.position += 1
            let row = try EventRow(recorded, book: book, basis: entry.basis)
            book.head = row.hash
            rows.append(row)
            dossier = try projection.take(recorded, after: dossier, book: book.agency)
        }
        if let dossier { projection.finish(dossier) }
    }
    let end: SQL = """
        UPDATE book SET position = \(book.position), head = \(book.head), last_at = \(book.at)
        WHERE agency = \(book.agency)
        """
    try connection.run(together: EventRow.inserts(rows) + projection.statements + beside + [end])
    return projection.dossiers
}

extension Book {
    init(agency: Agency.ID, now: Instant, _ row: Row) throws {
        self.agency = agency
        at = max(now, try row.instant("last_at"))
        position = try row.integer("position")
        head = try row.blob("head")
    }
}

/// What the ledger refuses because it cannot be right; never the user's mistake.
public enum LedgerError: Error, Hashable {
    /// A book could not be opened.
    case bookMissing
    /// A history does not begin with a reception or an intake's end.
    case historyWithoutBeginning(Dossier.ID)
    /// A stored event cannot be read: its kind, its version or its payload is unknown.
    case unreadableEvent(kind: String, version: Int)
}
