public import Domain
public import Persistence
import Reading

/// The versions of what form 01 says beside the ledger.
public enum ReceptionDetailStore {
    /// The details as they are now; nil where there are none, or they were erased.
    public static func find(_ dossier: Dossier.ID, _ connection: any Connection) throws -> ReceptionDetails? {
        try last(dossier, connection).map(details)
    }

    /// Every version, the oldest first: what a reprint after a correction replaced.
    public static func versions(of dossier: Dossier.ID, _ connection: any Connection) throws -> [ReceptionDetails] {
        try connection.rows("SELECT * FROM reception_detail WHERE dossier = \(dossier) ORDER BY version").map(details)
    }

    /// The reference to the last version.
    static func reference(to dossier: Dossier.ID, _ connection: any Connection) throws -> DetailVersion {
        guard let row = try last(dossier, connection) else { return DetailVersion(version: 0, digest: "") }
        return DetailVersion(
            version: try row.integer("version"),
            digest: digest(of: try details(row), salt: try row.blob("salt"))
        )
    }

    /// The statement that stores a version.
    static func insert(
        _ details: ReceptionDetails,
        as version: Int,
        of dossier: Dossier.ID,
        salt: [UInt8]
    ) throws(DossierObjection) -> SQL {
        guard details.sets > 0 else { throw .quantityImpossible }
        return """
            INSERT INTO reception_detail
                (dossier, version, content, sets, notify_by, return_by, return_to, authorisation, salt)
            VALUES (\(dossier), \(version), \(details.content.sqlValue), \(details.sets), \(details.notification.rawValue),
                \(details.returnPlace.rawValue), \(details.returnTo.sqlValue), \(details.authorisation.sqlValue), \(salt))
            """
    }

    /// Stores the version after `old`, unless nothing is different.
    static func record(
        _ details: ReceptionDetails,
        after old: DetailVersion,
        of dossier: Dossier.ID,
        salt: [UInt8],
        _ connection: any Connection
    ) throws -> DetailVersion {
        guard try find(dossier, connection) != details else { return old }
        try connection.run(insert(details, as: old.version + 1, of: dossier, salt: salt))
        return DetailVersion(version: old.version + 1, digest: digest(of: details, salt: salt))
    }

    private static func last(_ dossier: Dossier.ID, _ connection: any Connection) throws -> Row? {
        try connection.row(
            "SELECT * FROM reception_detail WHERE dossier = \(dossier) ORDER BY version DESC LIMIT 1"
        )
    }

    private static func details(_ row: Row) throws -> ReceptionDetails {
        ReceptionDetails(
            content: try row.textIfPresent("content"),
            sets: try row.integer("sets"),
            notification: try row.choice("notify_by", of: ReceptionDetails.Notification.self),
            returnPlace: try row.choice("return_by", of: ReceptionDetails.ReturnPlace.self),
            returnTo: try row.textIfPresent("return_to"),
            authorisation: try row.textIfPresent("authorisation")
        )
    }

    private static func digest(of details: ReceptionDetails, salt: [UInt8]) -> String {
        PartyStore.digest(
            of: [
                details.content ?? "", String(details.sets), details.notification.rawValue,
                details.returnPlace.rawValue, details.returnTo ?? "", details.authorisation ?? "",
            ],
            salt: salt
        )
    }
}
