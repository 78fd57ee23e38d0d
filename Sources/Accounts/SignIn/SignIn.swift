public import Domain
import Persistence
public import Reading

/// Sign-in: a name and a password become an officer.
public struct SignIn: Sendable {
    /// How it ended.
    public enum Outcome: Hashable, Sendable {
        /// It is that officer.
        case signedIn(Officer.ID, mustChange: Bool)
        /// Name or password is wrong, or the account is disabled; which of them is not told.
        case refused
        /// Too many failures: not before that moment.
        case wait(until: Instant)
    }

    private let services: Services
    private let hasher: PasswordHasher

    /// Sign-in over those services.
    public init(_ services: Services, _ hasher: PasswordHasher) {
        self.services = services
        self.hasher = hasher
    }

    /// Whether that is an officer's name and password, asked from that network address.
    public func attempt(_ typedName: String, password: String, from address: String) async throws -> Outcome {
        let now = services.now()
        let subjects: [Throttle.Subject] = [.name(typedName), .address(address)]
        let userName = UserName(typedName)
        let begun = try await services.database.write { connection in
            try Throttle.prune(at: now, connection)
            if let until = try Throttle.begin(subjects, at: now, connection) { return Begun.wait(until) }
            return .credential(try userName.flatMap { try AccountStore.credential(named: $0, on: now.day, connection) })
        }
        let credential: AccountStore.Credential?
        switch begun {
        case .wait(let until): return .wait(until: until)
        case .credential(let known): credential = known
        }
        // The same work for a name that nobody bears.
        let isRight = try await hasher.verify(password, against: credential?.password)
        guard isRight, let credential, credential.isUsable else { return .refused }
        let stronger = credential.password.cost == hasher.cost ? nil : try await hasher.hash(password)
        try await services.database.write { connection in
            try Throttle.succeed(subjects, connection)
            if let stronger { try AccountStore.strengthen(credential, to: stronger, connection) }
        }
        return .signedIn(credential.officer, mustChange: credential.mustChange)
    }

    private enum Begun: Sendable {
        case wait(Instant)
        case credential(AccountStore.Credential?)
    }
}
