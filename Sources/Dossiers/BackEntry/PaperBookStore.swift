public import Domain
public import Persistence

/// The paper book's numbers that were entered (TT 01/2018/TT-VPCP Đ10).
public enum PaperBookStore {
    /// The number of the dossier in the paper book; nil when it was not written there.
    public static func number(of dossier: Dossier.ID, _ connection: any Connection) throws -> Int? {
        try connection.row("SELECT number FROM paper_book WHERE dossier = \(dossier)").map { try $0.integer("number") }
    }

    /// The last number entered of the agency's year, and when it was written; the next one follows it.
    public static func last(
        of agency: Agency.ID,
        year: Int,
        _ connection: any Connection
    ) throws -> (number: Int, at: Instant)? {
        try connection.row(
            """
            SELECT number, occurred_at FROM paper_book
            WHERE agency = \(agency) AND year = \(year) ORDER BY number DESC LIMIT 1
            """
        ).map { (try $0.integer("number"), try $0.instant("occurred_at")) }
    }

    /// The statement that enters a number, if it follows the last one; the agency's book is locked.
    static func insert(
        _ number: Int,
        of dossier: Dossier.ID,
        _ stamp: Stamp,
        _ connection: any Connection
    ) throws -> SQL {
        let (agency, year) = (stamp.principal.agency, stamp.happened.day.year)
        try PaperBook.require(
            number: number,
            occurredAt: stamp.occurredAt,
            after: try last(of: agency, year: year, connection)
        )
        return """
            INSERT INTO paper_book (agency, year, number, dossier, occurred_at)
            VALUES (\(agency), \(year), \(number), \(dossier), \(stamp.happened))
            """
    }
}

/// A dossier with acts that were done on paper and wait for the leader's confirmation.
public struct BackEntry: Hashable, Sendable {
    /// The dossier.
    public let dossier: Dossier.ID
    /// Its code.
    public let code: DossierCode
    /// Its number in the paper book, if it was received there.
    public let paperNumber: Int?
    /// When the reception happened.
    public let happened: Instant
    /// When it was entered.
    public let entered: Instant
    /// Where it lies.
    public let office: Office.ID
    /// Acts that wait.
    public let unconfirmed: Int
}

/// What waits for a leader's confirmation.
public enum BackEntryStore {
    /// The agency's dossiers with acts to confirm, in the order in which they happened.
    public static func waiting(
        of agency: Agency.ID,
        limit: Int = 200,
        _ connection: any Connection
    ) throws -> [BackEntry] {
        try connection.rows(
            """
            SELECT d.id, d.code, d.clock_from, d.received_at, d.office, d.unconfirmed, b.number
            FROM read_dossier d LEFT JOIN paper_book b ON b.dossier = d.id
            WHERE d.agency = \(agency) AND d.unconfirmed > 0 ORDER BY d.clock_from, d.id LIMIT \(limit)
            """
        ).compactMap { row in
            guard let code = DossierCode(try row.text("code")) else { return nil }
            return BackEntry(
                dossier: try row.id("id", of: Dossier.self),
                code: code,
                paperNumber: try row.integerIfPresent("number"),
                happened: try row.instant("clock_from"),
                entered: try row.instant("received_at"),
                office: try row.id("office", of: Office.self),
                unconfirmed: try row.integer("unconfirmed")
            )
        }
    }
}
