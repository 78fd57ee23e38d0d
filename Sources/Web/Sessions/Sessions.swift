public import Domain
public import Persistence

/// The table of who is signed in.
public enum Sessions {
    /// How long a session lives.
    public struct Lifetime: Sendable {
        /// Without a request, in minutes.
        public let idle: Int
        /// Whatever happens, in minutes.
        public let absolute: Int

        /// 12 hours idle, 7 days in all.
        public init(idle: Int = 12 * 60, absolute: Int = 7 * 24 * 60) {
            self.idle = idle
            self.absolute = absolute
        }

        /// Whether a session that was opened and seen then still holds.
        func holds(openedAt: Instant, seenAt: Instant, now: Instant) -> Bool {
            now < openedAt.adding(minutes: absolute) && now < seenAt.adding(minutes: idle)
        }
    }

    /// Signs the officer in with the browser that is going to get the token; forgets sessions that have run out.
    public static func open(
        _ token: SessionToken,
        for officer: Officer.ID,
        lifetime: Lifetime = Lifetime(),
        now: Instant,
        _ connection: any Connection
    ) throws {
        try connection.run("DELETE FROM session WHERE opened_at <= \(now.adding(minutes: -lifetime.absolute))")
        try connection.run(
            """
            INSERT INTO session (digest, officer, opened_at, seen_at)
            VALUES (\(token.digest), \(officer), \(now), \(now))
            """
        )
    }

    /// Signs this browser out.
    public static func revoke(_ token: SessionToken, _ connection: any Connection) throws {
        try connection.run("DELETE FROM session WHERE digest = \(token.digest)")
    }

    /// Signs the officer out everywhere, or everywhere but with one browser.
    ///
    /// - Returns: how many browsers were signed out.
    @discardableResult
    public static func revokeAll(
        of officer: Officer.ID,
        except token: SessionToken? = nil,
        _ connection: any Connection
    ) throws -> Int {
        try connection.run(
            "DELETE FROM session WHERE officer = \(officer) AND digest <> \(token?.digest ?? [UInt8]())"
        )
    }

    /// How many browsers the officer is signed in with.
    public static func count(
        of officer: Officer.ID,
        lifetime: Lifetime = Lifetime(),
        now: Instant,
        _ connection: any Connection
    ) throws -> Int {
        try connection.integer(
            """
            SELECT count(*) FROM session WHERE officer = \(officer)
                AND seen_at > \(now.adding(minutes: -lifetime.idle))
                AND opened_at > \(now.adding(minutes: -lifetime.absolute))
            """
        )
    }

    /// A row with the agencies' revision, read by keys in one query.
    struct Found {
        let officer: Officer.ID
        let seenAt: Instant
        let revision: Int
    }

    /// The session of the digest, if it holds.
    static func find(
        _ digest: [UInt8],
        _ lifetime: Lifetime,
        now: Instant,
        _ connection: any Connection
    ) throws -> Found? {
        guard
            let row = try connection.row(
                """
                SELECT s.officer, s.opened_at, s.seen_at, r.value AS revision
                FROM session s JOIN revision r ON r.name = 'agencies' WHERE s.digest = \(digest)
                """
            )
        else { return nil }
        let seenAt = try row.instant("seen_at")
        guard lifetime.holds(openedAt: try row.instant("opened_at"), seenAt: seenAt, now: now) else { return nil }
        return Found(
            officer: try row.id("officer", of: Officer.self),
            seenAt: seenAt,
            revision: try row.integer("revision")
        )
    }

    /// Notes that the browser was seen.
    static func touch(_ digest: [UInt8], now: Instant, _ connection: any Connection) throws {
        try connection.run("UPDATE session SET seen_at = \(now) WHERE digest = \(digest) AND seen_at < \(now)")
    }
}
