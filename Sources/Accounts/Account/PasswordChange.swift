public import Domain
public import Persistence
public import Reading

/// An officer changes the own password.
public struct PasswordChange: Sendable {
    /// How it ended.
    public enum Outcome: Hashable, Sendable {
        /// The new password holds, and every other session has ended.
        case changed
        /// The present password is wrong.
        case wrong
        /// Too many wrong ones: not before that moment.
        case wait(until: Instant)
        /// The new one is not taken.
        case refused(PasswordObjection)
    }

    private let services: Services
    private let hasher: PasswordHasher

    /// A change over those services.
    public init(_ services: Services, _ hasher: PasswordHasher) {
        self.services = services
        self.hasher = hasher
    }

    /// Replaces the password; `endOthers` ends the officer's other sessions in the same transaction.
    ///
    /// - Throws: `Problem.notFound` when the officer has no account that can be used.
    public func run(
        of officer: Officer.ID,
        from present: String,
        to new: String,
        repeated: String,
        endOthers: @escaping @Sendable (any Connection) throws -> Void
    ) async throws -> Outcome {
        let now = services.now()
        let known = try await services.database.read { connection in
            try AccountStore.credential(of: officer, on: now.day, connection)
        }
        guard let known, known.isUsable, let userName = UserName(known.userName) else { throw Problem.notFound }
        do {
            try PasswordRule.check(new, for: userName)
        } catch {
            return .refused(error)
        }
        guard new.composed == repeated.composed else { return .refused(.repetition) }
        guard new.composed != present.composed else { return .refused(.same) }
        // A session left open must not serve to guess the password.
        let subjects = [Throttle.Subject.name(known.userName)]
        let wait = try await services.database.write { try Throttle.begin(subjects, at: now, $0) }
        if let wait { return .wait(until: wait) }
        guard try await hasher.verify(present, against: known.password) else { return .wrong }
        let password = try await hasher.hash(new)
        try await services.database.write { connection in
            try Throttle.succeed(subjects, connection)
            try AccountStore.setPassword(of: officer, to: password, mustChange: false, at: now, connection)
            try endOthers(connection)
        }
        return .changed
    }
}
