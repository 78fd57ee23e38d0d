public import Domain
import Persistence
public import Reading
public import Web

/// Sign-in: a name and a password become an officer.
public struct SignIn: Sendable {
    /// How it ended.
    public enum Outcome: Hashable, Sendable {
        /// It is that officer.
        case signedIn(Officer.ID, mustChange: Bool)
        /// The password that an operator gave was not used in time.
        case expired(days: Int)
        /// Name or password is wrong, or the account is disabled; which of them is not told.
        case refused
        /// Too many failures: not before that moment.
        case wait(until: Instant)
    }

    private let services: Services
    private let hasher: PasswordHasher
    private let initialPasswordDays: Int

    /// Sign-in over those services; a password that an operator gave opens an account for so many days.
    public init(_ services: Services, _ hasher: PasswordHasher, initialPasswordDays: Int = 7) {
        self.services = services
        self.hasher = hasher
        self.initialPasswordDays = initialPasswordDays
    }

    /// Whether that is an officer's name and password, asked from that network address with that browser.
    ///
    /// Behind one address a whole commune may sit: what others guess there does not hold up an officer who signed in
    /// with this browser before. The account's own limit holds for everybody.
    public func attempt(
        _ typedName: String,
        password: String,
        from address: String,
        with device: SessionToken? = nil
    ) async throws -> Outcome {
        let now = services.now()
        let userName = UserName(typedName)
        let begun = try await services.database.write { connection in
            try Throttle.prune(at: now, connection)
            let credential = try userName.flatMap {
                try AccountStore.credential(named: $0, on: now.day, connection)
            }
            let isKnown =
                if let device, let credential {
                    try KnownDevices.knows(device, of: credential.officer, at: now, connection)
                } else { false }
            let subjects: [Throttle.Subject] = isKnown ? [.name(typedName)] : [.name(typedName), .address(address)]
            if let until = try Throttle.begin(subjects, at: now, connection) { return Begun.wait(until) }
            return .credential(credential, subjects)
        }
        let credential: AccountStore.Credential?
        let subjects: [Throttle.Subject]
        switch begun {
        case .wait(let until): return .wait(until: until)
        case .credential(let known, let counted): (credential, subjects) = (known, counted)
        }
        // The same work for a name that nobody bears.
        let isRight = try await hasher.verify(password, against: credential?.password)
        guard isRight, let credential, credential.isUsable else { return .refused }
        if let since = credential.initialSince, now >= since.adding(minutes: initialPasswordDays * 24 * 60) {
            return .expired(days: initialPasswordDays)
        }
        let stronger = credential.password.cost == hasher.cost ? nil : try await hasher.hash(password)
        try await services.database.write { connection in
            try Throttle.succeed(subjects, connection)
            if let stronger { try AccountStore.strengthen(credential, to: stronger, connection) }
        }
        return .signedIn(credential.officer, mustChange: credential.initialSince != nil)
    }

    private enum Begun: Sendable {
        case wait(Instant)
        case credential(AccountStore.Credential?, [Throttle.Subject])
    }
}
