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

    /// Whether nothing but notes came after the sequence: a form that saw it still holds (`DossierEvent.isNote`).
    public static func holdsOnlyNotes(
        after sequence: Int,
        of dossier: Dossier.ID,
        _ connection: any Connection
    ) throws -> Bool {
        try connection.rows(
            """
            SELECT \(EventRow.columns) FROM event
            WHERE dossier = \(dossier) AND sequence > \(sequence) ORDER BY sequence
            """
        ).allSatisfy { try EventRow($0).recorded().event.isNote }
    }

    /// Calls the body with every history, a page at a time, in the order of the dossiers' ids.
    public static func eachPage(
        of size: Int = 500,
        _ connection: any Connection,
        _ body: ([[RecordedEvent]]) throws -> Void
    ) throws {
        try eachPageOfRows(of: size, connection) { page in try body(page.map { try $0.map { try $0.recorded() } }) }
    }

    /// Pages rather than a cursor: a PostgreSQL connection answers one query at a time, and the body asks more.
    static func eachPageOfRows(
        of size: Int,
        _ connection: any Connection,
        _ body: ([[EventRow]]) throws -> Void
    ) throws {
        var after = Dossier.ID(bits: 0)
        while let last = try connection.rows(
            "SELECT DISTINCT dossier FROM event WHERE dossier > \(after) ORDER BY dossier LIMIT \(size)"
        ).last?.id("dossier", of: Dossier.self) {
            var page: [[EventRow]] = []
            try connection.each(
                """
                SELECT \(EventRow.columns) FROM event
                WHERE dossier > \(after) AND dossier <= \(last) ORDER BY dossier, sequence
                """
            ) {
                let row = try EventRow($0)
                if page.last?.last?.dossier == row.dossier {
                    page[page.count - 1].append(row)
                } else {
                    page.append([row])
                }
            }
            try body(page)
            after = last
        }
    }
}
