public import Domain
public import Persistence

/// Accounts for trying the program out: one password for all, which is printed and no secret.
public struct DemonstrationAccounts: Sendable {
    /// Everybody's password.
    public static let password = "motcua-2018"

    private let hash: PasswordHash

    /// Hashes the password, once for all accounts.
    public init(_ hasher: PasswordHasher) async throws { hash = try await hasher.hash(Self.password) }

    /// Gives the officer an account under the name.
    public func open(
        _ userName: UserName,
        for officer: Officer.ID,
        at now: Instant,
        _ connection: any Connection
    ) throws {
        try AccountStore.insert(
            officer,
            userName: userName,
            password: hash,
            mustChange: false,
            at: now,
            connection
        )
    }
}
