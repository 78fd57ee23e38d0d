public import Domain
import Persistence
public import Reading
import Web

/// What an operator does with the officers of the own agency; those of others are not there.
public struct OfficerManagement: Sendable {
    /// An officer who is going to be entered.
    public struct NewOfficer: Sendable {
        /// Name.
        public let name: String
        /// The name to sign in with.
        public let userName: UserName
        /// Whether the standard for one-stop work is met.
        public let isQualified: Bool
        /// Posts, from today.
        public let posts: Set<Post>

        /// An officer with posts from today.
        public init(name: String, userName: UserName, isQualified: Bool, posts: Set<Post>) {
            self.name = name
            self.userName = userName
            self.isQualified = isQualified
            self.posts = posts
        }
    }

    private let services: Services
    private let hasher: PasswordHasher

    /// Management over those services.
    public init(_ services: Services, _ hasher: PasswordHasher) {
        self.services = services
        self.hasher = hasher
    }

    /// Enters an officer with an account and an initial password, which is told once.
    ///
    /// - Throws: `AccountObjection.userNameTaken` or `.foreignOffice`; `Problem.notFound` for who is no operator.
    public func enter(
        _ new: NewOfficer,
        by principal: Principal
    ) async throws -> (officer: Officer.ID, password: String) {
        guard principal.holds(.operator) else { throw Problem.notFound }
        let officer: Officer.ID = services.newID()
        let now = services.now()
        let initial = hasher.newPassword()
        let password = try await hasher.hash(initial)
        try await services.database.write { connection in
            try Self.check(new.posts, of: principal.agency, on: now.day, connection)
            try OfficerStore.insert(
                officer,
                agency: principal.agency,
                name: new.name,
                qualified: new.isQualified,
                posts: Array(new.posts),
                from: now.day,
                connection
            )
            try AccountStore.insert(
                officer,
                userName: new.userName,
                password: password,
                mustChange: true,
                at: now,
                connection
            )
        }
        return (officer, initial)
    }

    /// Changes name, qualification and, from the day on, posts.
    ///
    /// - Throws: `AccountObjection.foreignOffice` or `.lastOperator`; `Problem.notFound`.
    public func change(
        _ officer: Officer.ID,
        name: String,
        isQualified: Bool,
        posts: Set<Post>,
        from day: Day,
        by principal: Principal
    ) async throws {
        let today = services.now().day
        try await act(on: officer, by: principal) { connection in
            try Self.check(posts, of: principal.agency, on: day, connection)
            let remains = posts.contains { $0.role == .operator }
            try OfficerStore.update(officer, name: name, qualified: isQualified, connection)
            let was = try Self.runsSystem(officer, from: min(today, day), connection)
            try OfficerStore.setPosts(of: officer, to: posts, from: day, connection)
            if was, !remains { try Self.checkOperators(of: principal.agency, from: day, connection) }
        }
    }

    /// Disables the account, which ends its sessions, or enables it again.
    ///
    /// - Throws: `AccountObjection.lastOperator`; `Problem.notFound`.
    public func setDisabled(_ disabled: Bool, _ officer: Officer.ID, by principal: Principal) async throws {
        let now = services.now()
        try await act(on: officer, by: principal) { connection in
            guard try AccountStore.setDisabled(disabled, officer, at: now, connection), disabled else { return }
            try Sessions.revokeAll(of: officer, connection)
            try Self.checkOperators(of: principal.agency, from: now.day, connection)
        }
    }

    /// Gives the account a new initial password, which is told once, and ends its sessions; an officer without an
    /// account gets one under the name.
    public func renewPassword(
        _ officer: Officer.ID,
        userName: UserName?,
        by principal: Principal
    ) async throws -> String {
        let now = services.now()
        let initial = hasher.newPassword()
        let password = try await hasher.hash(initial)
        try await act(on: officer, by: principal) { connection in
            let overview = try OfficerRoster.one(officer, for: principal, on: now.day, connection)
            if overview.account != nil {
                try AccountStore.setPassword(of: officer, to: password, mustChange: true, at: now, connection)
            } else if let userName {
                try AccountStore.insert(
                    officer,
                    userName: userName,
                    password: password,
                    mustChange: true,
                    at: now,
                    connection
                )
            } else {
                throw AccountObjection.userNameForm
            }
            try Sessions.revokeAll(of: officer, connection)
        }
        return initial
    }

    /// Notes an absence.
    ///
    /// - Throws: `AccountObjection.absenceBackwards` or `.absenceOverlaps`; `Problem.notFound`.
    public func noteAbsence(
        of officer: Officer.ID,
        from first: Day,
        until last: Day,
        by principal: Principal
    ) async throws {
        let id: Absence.ID = services.newID()
        let now = services.now()
        try await act(on: officer, by: principal) { connection in
            try AbsenceStore.note(id, of: officer, from: first, until: last, by: principal, at: now, connection)
        }
    }

    /// Takes an absence back.
    public func cancelAbsence(_ id: Absence.ID, of officer: Officer.ID, by principal: Principal) async throws {
        let now = services.now()
        try await act(on: officer, by: principal) { connection in
            guard try AbsenceStore.cancel(id, of: officer, by: principal, at: now, connection) else {
                throw Problem.notFound
            }
        }
    }

    /// One transaction over an officer of the operator's own agency. The revision is taken first: it is the lock under
    /// which two operators cannot at once take away each other's post.
    private func act(
        on officer: Officer.ID,
        by principal: Principal,
        _ body: @escaping @Sendable (any Connection) throws -> Void
    ) async throws {
        guard principal.holds(.operator) else { throw Problem.notFound }
        let today = services.now().day
        try await services.database.write { connection in
            try Revision.agencies.bump(connection)
            _ = try OfficerRoster.one(officer, for: principal, on: today, connection)
            try body(connection)
        }
    }

    private static func check(
        _ posts: Set<Post>,
        of agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws {
        let offices = Set(posts.map(\.office))
        let own = try connection.integer(
            """
            SELECT COUNT(*) FROM read_office WHERE id IN (\(list: offices)) AND agency = \(agency)
                AND \(.holds("valid_from", "valid_to", on: day))
            """
        )
        guard own == offices.count else { throw AccountObjection.foreignOffice }
    }

    /// Whether the officer is an operator on the day or later.
    private static func runsSystem(
        _ officer: Officer.ID,
        from day: Day,
        _ connection: any Connection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT 1 AS one FROM post WHERE officer = \(officer) AND role = \(Role.operator.rawValue)
                AND (valid_to IS NULL OR (valid_to > \(day) AND valid_to > valid_from)) LIMIT 1
            """
        ) != nil
    }

    /// Refuses what leaves the agency without an operator on the day or on a later one: posts may end and begin ahead.
    private static func checkOperators(of agency: Agency.ID, from day: Day, _ connection: any Connection) throws {
        let ends = try connection.rows(
            """
            SELECT DISTINCT p.valid_to FROM post p JOIN officer o ON o.id = p.officer
            WHERE o.agency = \(agency) AND p.role = \(Role.operator.rawValue) AND p.valid_to > \(day)
            """
        ).map { try $0.day("valid_to") }
        for day in [day] + ends {
            let left = try OfficerRoster.all(of: agency, on: day, connection).contains { officer in
                officer.posts.contains { $0.post.role == .operator } && officer.account?.disabledAt == nil
                    && officer.account != nil
            }
            guard left else { throw AccountObjection.lastOperator }
        }
    }
}
