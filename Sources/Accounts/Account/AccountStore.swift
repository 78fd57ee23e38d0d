public import Domain
public import Persistence
import Reading

/// Accounts: who signs in under which name with which password.
public enum AccountStore {
    /// What sign-in needs to know of an account.
    struct Credential: Sendable {
        let officer: Officer.ID
        let userName: String
        let password: PasswordHash
        /// When an operator gave the password, if it was not changed since.
        let initialSince: Instant?
        /// Whether it is not disabled and the officer is in force.
        let isUsable: Bool
    }

    /// Whether anybody can sign in at all; an empty database is set up by the first-run page.
    public static func isAnybodyThere(_ connection: any Connection) throws -> Bool {
        try connection.row("SELECT 1 AS one FROM account LIMIT 1") != nil
    }

    /// Gives the officer an account.
    ///
    /// - Throws: `AccountObjection.userNameTaken` or `.hasAccount`.
    public static func insert(
        _ officer: Officer.ID,
        userName: UserName,
        password: PasswordHash,
        mustChange: Bool,
        at now: Instant,
        _ connection: any Connection
    ) throws {
        try Revision.agencies.bump(connection)
        let since: Instant? = mustChange ? now : nil
        let inserted = try connection.run(
            """
            INSERT INTO account (officer, user_name, salt, hash, rounds, block_size, parallelism, changed_at, must_change_since)
            VALUES (\(officer), \(userName.text), \(password.salt), \(password.hash), \(password.cost.rounds),
                \(password.cost.blockSize), \(password.cost.parallelism), \(now), \(since.sqlValue))
            ON CONFLICT DO NOTHING
            """
        )
        guard inserted == 0 else { return }
        let hasAccount = try connection.row("SELECT 1 AS one FROM account WHERE officer = \(officer)") != nil
        throw hasAccount ? AccountObjection.hasAccount : AccountObjection.userNameTaken
    }

    /// Replaces the password.
    public static func setPassword(
        of officer: Officer.ID,
        to password: PasswordHash,
        mustChange: Bool,
        at now: Instant,
        _ connection: any Connection
    ) throws {
        try Revision.agencies.bump(connection)
        let since: Instant? = mustChange ? now : nil
        try connection.run(
            """
            UPDATE account SET salt = \(password.salt), hash = \(password.hash), rounds = \(password.cost.rounds),
                block_size = \(password.cost.blockSize), parallelism = \(password.cost.parallelism),
                changed_at = \(now), must_change_since = \(since.sqlValue)
            WHERE officer = \(officer)
            """
        )
    }

    /// The same password under another cost, unless it was changed meanwhile.
    static func strengthen(_ credential: Credential, to password: PasswordHash, _ connection: any Connection) throws {
        try connection.run(
            """
            UPDATE account SET salt = \(password.salt), hash = \(password.hash), rounds = \(password.cost.rounds),
                block_size = \(password.cost.blockSize), parallelism = \(password.cost.parallelism)
            WHERE officer = \(credential.officer) AND hash = \(credential.password.hash)
            """
        )
    }

    /// Disables the account from now, or enables it again.
    ///
    /// - Returns: whether that changed it.
    @discardableResult
    public static func setDisabled(
        _ disabled: Bool,
        _ officer: Officer.ID,
        at now: Instant,
        _ connection: any Connection
    ) throws -> Bool {
        try Revision.agencies.bump(connection)
        let change: SQL =
            disabled
            ? "UPDATE account SET disabled_at = \(now) WHERE officer = \(officer) AND disabled_at IS NULL"
            : "UPDATE account SET disabled_at = NULL WHERE officer = \(officer) AND disabled_at IS NOT NULL"
        return try connection.run(change) > 0
    }

    /// The account of that name.
    static func credential(named userName: UserName, on day: Day, _ connection: any Connection) throws -> Credential? {
        try credential("a.user_name = \(userName.text)", on: day, connection)
    }

    /// The officer's account.
    static func credential(of officer: Officer.ID, on day: Day, _ connection: any Connection) throws -> Credential? {
        try credential("a.officer = \(officer)", on: day, connection)
    }

    /// The officer who signs in under the name.
    public static func officer(named userName: UserName, _ connection: any Connection) throws -> Officer.ID? {
        try connection.row("SELECT officer FROM account WHERE user_name = \(userName.text)")
            .map { try $0.id("officer", of: Officer.self) }
    }

    private static func credential(
        _ condition: SQL,
        on day: Day,
        _ connection: any Connection
    ) throws -> Credential? {
        try connection.row(
            """
            SELECT a.officer, a.user_name, a.salt, a.hash, a.rounds, a.block_size, a.parallelism, a.must_change_since,
                a.disabled_at, CASE WHEN \(.holds("o.valid_from", "o.valid_to", on: day)) THEN 1 ELSE 0 END AS in_force
            FROM account a JOIN officer o ON o.id = a.officer WHERE \(condition)
            """
        ).map { row in
            Credential(
                officer: try row.id("officer", of: Officer.self),
                userName: try row.text("user_name"),
                password: PasswordHash(
                    salt: try row.blob("salt"),
                    hash: try row.blob("hash"),
                    cost: PasswordHash.Cost(
                        rounds: try row.integer("rounds"),
                        blockSize: try row.integer("block_size"),
                        parallelism: try row.integer("parallelism")
                    )
                ),
                initialSince: try row.instantIfPresent("must_change_since"),
                isUsable: try row.instantIfPresent("disabled_at") == nil && row.bool("in_force")
            )
        }
    }
}
