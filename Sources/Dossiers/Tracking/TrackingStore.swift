public import Domain
public import Persistence
import Reading

/// What a look-up with a code and a mã tra cứu answers; an unknown code and a wrong key look the same.
public enum TrackingAnswer: Hashable, Sendable {
    /// The key belongs to the dossier.
    case found(Dossier.ID)
    /// There is no dossier with that code and key.
    case unknown
    /// Too many wrong ones; from that moment on it can be tried again.
    case tooMany(until: Instant)
}

/// Look-up by citizens (wording.md §2): the code alone shows the degree of completion, the key the rest.
public enum Tracking {
    /// How long wrong look-ups are remembered, in minutes.
    public static let windowMinutes = 15
    /// Wrong look-ups of one code within a window.
    public static let attemptsOfCode = 10
    /// Wrong look-ups of one client within a window: a whole village may come through one address.
    public static let attemptsOfClient = 30

    /// The key printed on the receipt; nil for dossiers received before there were keys.
    public static func key(of dossier: Dossier.ID, _ connection: any Connection) throws -> TrackingKey? {
        try connection.row("SELECT key FROM tracking WHERE dossier = \(dossier)").flatMap {
            TrackingKey(try $0.text("key"))
        }
    }

    /// The degree of completion: all that a code alone shows (rule 51); nil for an unknown code.
    public static func progress(_ code: DossierCode, _ connection: any Connection) throws -> Progress? {
        try connection.row("SELECT status FROM read_dossier WHERE code = \(code.description)").flatMap {
            DossierStatus(rawValue: try $0.integer("status")).map(Progress.init)
        }
    }

    /// The dossier that code and key open; to be asked through `look`, which limits the attempts.
    public static func find(
        _ code: DossierCode,
        _ key: TrackingKey,
        _ connection: any Connection
    ) throws -> Dossier.ID? {
        try connection.row(
            """
            SELECT d.id FROM read_dossier d JOIN tracking t ON t.dossier = d.id
            WHERE d.code = \(code.description) AND t.key = \(key.description)
            """
        )?.id("id", of: Dossier.self)
    }

    /// Looks up and counts what was wrong, in a transaction that writes.
    ///
    /// `client` is a salted hash of the caller's address. Attempts are counted before the key is compared, so that many
    /// at once do not slip through; a right one is taken off again.
    public static func look(
        _ code: DossierCode,
        _ key: TrackingKey,
        client: String,
        now: Instant,
        _ connection: any Connection
    ) throws -> TrackingAnswer {
        let length = Int64(windowMinutes) * 60_000
        let began = now.milliseconds / length * length
        try connection.run("DELETE FROM tracking_attempt WHERE began < \(began)")
        let subjects = [("client:" + client, attemptsOfClient), ("code:" + code.description, attemptsOfCode)]
        // One after the other in a set order, so that two callers never wait for each other in a ring.
        for (subject, limit) in subjects {
            let count = try connection.integer(
                """
                INSERT INTO tracking_attempt (subject, began, count) VALUES (\(subject), \(began), 1)
                ON CONFLICT (subject, began) DO UPDATE SET count = tracking_attempt.count + 1 RETURNING count
                """
            )
            if count > limit { return .tooMany(until: Instant(milliseconds: began + length)) }
        }
        guard let dossier = try find(code, key, connection) else { return .unknown }
        try connection.run(
            """
            UPDATE tracking_attempt SET count = count - 1
            WHERE began = \(began) AND subject IN (\(list: subjects.map(\.0)))
            """
        )
        return .found(dossier)
    }

    /// The statement that stores the key of a new dossier.
    static func insert(_ key: TrackingKey, of dossier: Dossier.ID) -> SQL {
        "INSERT INTO tracking (dossier, key) VALUES (\(dossier), \(key.description))"
    }
}
