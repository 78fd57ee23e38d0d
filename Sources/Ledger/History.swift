public import Domain
public import Persistence

/// Reads the ledger itself.
public enum History {
    /// The events of one dossier or intake, in order.
    public static func of(_ dossier: Dossier.ID, _ connection: any Connection) throws -> [RecordedEvent] {
        try connection.rows(
            "SELECT \(EventRow.columns) FROM event WHERE dossier = \(dossier) ORDER BY sequence"
        ).map { try EventRow($0).recorded() }
    }

    /// Every history, one after the other, with the agencies whose books its events stand in.
    public static func each(
        _ connection: any Connection, _ body: (_ history: [RecordedEvent], _ books: [Agency.ID]) throws -> Void
    ) throws {
        var history: [RecordedEvent] = []
        var books: [Agency.ID] = []
        try connection.each("SELECT \(EventRow.columns) FROM event ORDER BY dossier, sequence") {
            let row = try EventRow($0)
            if let first = history.first, first.dossier != row.dossier {
                try body(history, books)
                history.removeAll(keepingCapacity: true)
                books.removeAll(keepingCapacity: true)
            }
            history.append(try row.recorded())
            books.append(row.book)
        }
        if !history.isEmpty { try body(history, books) }
    }
}
