public import Domain
public import Persistence

/// Browsers in which an officer signed in before, by a cookie of their own that outlives sessions.
///
/// It opens nothing: whoever shows it still needs the password. It only tells an officer's own desk from somebody who
/// guesses passwords behind the same network address.
public enum KnownDevices {
    /// Days after which a browser that was not used is forgotten.
    static let days = 180

    /// Notes that the officer signed in with the browser, and forgets those that were not used for long.
    public static func remember(
        _ device: SessionToken,
        of officer: Officer.ID,
        at now: Instant,
        _ connection: any Connection
    ) throws {
        try connection.run("DELETE FROM known_device WHERE seen_at <= \(oldest(now))")
        try connection.run(
            """
            INSERT INTO known_device (digest, officer, seen_at) VALUES (\(device.digest), \(officer), \(now))
            ON CONFLICT (digest, officer) DO UPDATE SET seen_at = excluded.seen_at
            """
        )
    }

    /// Whether the officer signed in with the browser before.
    public static func knows(
        _ device: SessionToken,
        of officer: Officer.ID,
        at now: Instant,
        _ connection: any Connection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT 1 AS one FROM known_device
            WHERE digest = \(device.digest) AND officer = \(officer) AND seen_at > \(oldest(now))
            """
        ) != nil
    }

    private static func oldest(_ now: Instant) -> Instant { now.adding(minutes: -days * 24 * 60) }
}
