public import Domain
public import Persistence
import Reading

/// A payment as it stands in the ledger.
public struct PaymentRecord: Hashable, Sendable {
    /// The dossier.
    public let dossier: Dossier.ID
    /// When.
    public let at: Instant
    /// By whom.
    public let officer: Officer.ID
    /// Phí, whole đồng.
    public let fee: Int
    /// Lệ phí, whole đồng.
    public let charge: Int
    /// What was let off, whole đồng.
    public let exempted: Int
    /// Why.
    public let ground: Payment.Ground?
    /// The receipt's number.
    public let receipt: Int?
}

/// Reads payments; the ledger alone writes them.
public enum PaymentStore {
    /// The dossier's payments, the oldest first.
    public static func list(of dossier: Dossier.ID, _ connection: any Connection) throws -> [PaymentRecord] {
        try connection.rows("SELECT * FROM read_payment WHERE dossier = \(dossier) ORDER BY sequence").map(record)
    }

    static func lastReceipt(of agency: Agency.ID, _ year: Int, _ connection: any Connection) throws -> Int {
        try connection.integer(
            "SELECT MAX(receipt) FROM read_payment WHERE agency = \(agency) AND year = \(year)"
        )
    }

    static func isTaken(
        _ receipt: Int,
        of agency: Agency.ID,
        _ year: Int,
        _ connection: any Connection
    ) throws -> Bool {
        try connection.integer(
            """
            SELECT COUNT(*) FROM read_payment
            WHERE agency = \(agency) AND year = \(year) AND receipt = \(receipt)
            """
        ) > 0
    }

    private static func record(_ row: Row) throws -> PaymentRecord {
        PaymentRecord(
            dossier: try row.id("dossier", of: Dossier.self),
            at: try row.instant("at"),
            officer: try row.id("officer", of: Officer.self),
            fee: try row.integer("fee"),
            charge: try row.integer("charge"),
            exempted: try row.integer("exempted"),
            ground: try row.textIfPresent("ground").flatMap(Payment.Ground.init(rawValue:)),
            receipt: try row.integerIfPresent("receipt")
        )
    }
}
