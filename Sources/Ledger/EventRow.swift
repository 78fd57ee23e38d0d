import Domain
import Persistence

/// A row of the `event` table.
struct EventRow {
    let dossier: Dossier.ID
    let sequence: Int
    let book: Agency.ID
    let position: Int
    let kind: String
    let version: Int
    let at: Instant
    let occurredAt: Instant?
    let principal: Officer.ID
    let office: Office.ID
    let basis: String?
    let payload: String
    private(set) var hash: [UInt8] = []

    init(_ recorded: RecordedEvent, book: Book, basis: Citation?) throws {
        let coded = try EventCoding.encode(recorded.event)
        dossier = recorded.dossier
        sequence = recorded.sequence
        self.book = book.agency
        position = book.position
        kind = coded.kind
        version = coded.version
        at = recorded.at
        occurredAt = recorded.occurredAt
        principal = recorded.principal
        office = recorded.office
        self.basis = basis?.description
        payload = coded.payload
        hash = Chain.hash(after: book.head, self)
    }

    init(_ row: Row) throws {
        dossier = try row.id("dossier", of: Dossier.self)
        sequence = try row.integer("sequence")
        book = try row.id("book", of: Agency.self)
        position = try row.integer("position")
        kind = try row.text("kind")
        version = try row.integer("version")
        at = try row.instant("at")
        occurredAt = try row.instantIfPresent("occurred_at")
        principal = try row.id("principal", of: Officer.self)
        office = try row.id("office", of: Office.self)
        basis = try row.textIfPresent("basis")
        payload = try row.text("payload")
        hash = try row.blob("hash")
    }

    /// The columns in their order.
    private var values: [SQLValue] {
        [
            dossier.sqlValue, sequence.sqlValue, book.sqlValue, position.sqlValue, kind.sqlValue, version.sqlValue,
            at.sqlValue, occurredAt.sqlValue, principal.sqlValue, office.sqlValue, basis.sqlValue, payload.sqlValue,
            hash.sqlValue,
        ]
    }

    /// The event as the domain knows it.
    func recorded() throws -> RecordedEvent {
        RecordedEvent(
            dossier: dossier,
            sequence: sequence,
            at: at,
            occurredAt: occurredAt,
            principal: principal,
            office: office,
            event: try EventCoding.decode(kind: kind, version: version, payload: payload)
        )
    }

    /// Every column, for queries whose rows become `EventRow`.
    static let columns: SQL = """
        dossier, sequence, book, position, kind, version, at, occurred_at, principal, office, basis, payload, hash
        """

    /// The statements that insert the rows.
    static func inserts(_ rows: [EventRow]) -> [SQL] {
        rows.chunks(of: Projection.rowsAStatement).map { chunk in
            let values = chunk.map { row -> SQL in "(\(list: row.values))" }
            return "INSERT INTO event (\(columns)) VALUES \(SQL.joined(values, by: ", "))"
        }
    }
}

extension Array {
    /// Consecutive stretches of at most `size` elements.
    func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
