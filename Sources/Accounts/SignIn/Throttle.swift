import Crypto
public import Domain
public import Persistence

/// How often a password may be guessed: a number of failures, then a wait that doubles.
///
/// An attempt is counted before its password is looked at, so that a hundred at once count a hundred; success takes it
/// back. Names and addresses are kept as digests, and for as long as they matter.
public enum Throttle {
    /// What is counted.
    public enum Subject: Hashable, Sendable {
        /// The name that was typed, whether it exists or not.
        case name(String)
        /// Where it came from. A whole commune may stand behind one address.
        case address(String)

        var digest: [UInt8] {
            switch self {
            case .name(let text): Array(SHA256.hash(data: Array("name:\(Folding.fold(text))".utf8)))
            case .address(let text): Array(SHA256.hash(data: Array("address:\(text)".utf8)))
            }
        }

        /// Failures until the first wait.
        var limit: Int {
            switch self {
            case .name: 5
            case .address: 50
            }
        }
    }

    /// Failures further apart than that do not add up.
    static let windowMinutes = 15
    /// The longest wait.
    static let longestWaitMinutes = 60

    /// Counts an attempt for each subject.
    ///
    /// - Returns: nil, or until when to wait; then nothing was counted.
    public static func begin(
        _ subjects: [Subject],
        at now: Instant,
        _ connection: any Connection
    ) throws -> Instant? {
        // In one order for everybody: two sign-ins must not wait for each other's row.
        let digests = subjects.map { (digest: $0.digest, limit: $0.limit) }
            .sorted { $0.digest.lexicographicallyPrecedes($1.digest) }
        var counts: [(digest: [UInt8], limit: Int, failures: Int, expiry: Instant)] = []
        var wait: Instant?
        for (digest, limit) in digests {
            try connection.run(
                """
                INSERT INTO sign_in_attempt (subject, failures, expires_at)
                VALUES (\(digest), 0, \(now.adding(minutes: windowMinutes))) ON CONFLICT (subject) DO NOTHING
                """
            )
            // An update that changes nothing locks the row on PostgreSQL until the count is written.
            guard
                let row = try connection.row(
                    """
                    UPDATE sign_in_attempt SET failures = failures WHERE subject = \(digest)
                    RETURNING failures, wait_until, expires_at
                    """
                )
            else { continue }
            let expiry = try row.instant("expires_at")
            if let until = try row.instantIfPresent("wait_until"), until > now { wait = max(wait ?? until, until) }
            counts.append((digest, limit, expiry > now ? try row.integer("failures") : 0, max(expiry, now)))
        }
        if let wait { return wait }
        for (digest, limit, failures, expiry) in counts {
            let failures = failures + 1
            let until = failures < limit ? nil : now.adding(minutes: waitMinutes(failures - limit))
            let fresh = failures == 1 ? now.adding(minutes: windowMinutes) : expiry
            let expires = until.map { $0.adding(minutes: windowMinutes) } ?? fresh
            try connection.run(
                """
                UPDATE sign_in_attempt
                SET failures = \(failures), wait_until = \(until.sqlValue), expires_at = \(expires)
                WHERE subject = \(digest)
                """
            )
        }
        return nil
    }

    /// 1, 2, 4 … minutes.
    static func waitMinutes(_ beyond: Int) -> Int { min(1 << min(beyond, 10), longestWaitMinutes) }

    /// The attempt succeeded: the name is free again, and the address had one failure less.
    public static func succeed(_ subjects: [Subject], _ connection: any Connection) throws {
        for subject in subjects.sorted(by: { $0.digest.lexicographicallyPrecedes($1.digest) }) {
            switch subject {
            case .name:
                try connection.run("DELETE FROM sign_in_attempt WHERE subject = \(subject.digest)")
            case .address:
                try connection.run(
                    """
                    UPDATE sign_in_attempt SET failures = failures - 1,
                        wait_until = CASE WHEN failures <= \(subject.limit) THEN NULL ELSE wait_until END
                    WHERE subject = \(subject.digest) AND failures > 0
                    """
                )
            }
        }
    }

    /// Forgets what no longer matters.
    @discardableResult
    public static func prune(at now: Instant, _ connection: any Connection) throws -> Int {
        try connection.run("DELETE FROM sign_in_attempt WHERE expires_at <= \(now)")
    }
}
