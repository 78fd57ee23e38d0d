import Accounts
public import Domain
import Markup
import Persistence
import Reading
import Web

extension Application {
    /// Somebody who is going to be able to sign in.
    public struct NewUser: Sendable {
        /// The name to sign in with, as typed.
        public let userName: String
        /// The officer's name.
        public let officerName: String
        /// The agency's code.
        public let agency: AgencyCode
        /// The office's name; nil is the desk.
        public let office: String?
        /// What the officer does there.
        public let roles: [Role]
        /// The password; nil makes one, which has to be changed at the first sign-in.
        public let password: String?

        /// Somebody with a post.
        public init(
            userName: String,
            officerName: String,
            agency: AgencyCode,
            office: String?,
            roles: [Role],
            password: String?
        ) {
            self.userName = userName
            self.officerName = officerName
            self.agency = agency
            self.office = office
            self.roles = roles
            self.password = password
        }
    }

    /// `user add`: enters an officer with posts from today and an account.
    ///
    /// - Returns: the password that was made; nil when one was given.
    public func addUser(_ new: NewUser) async throws -> String? {
        let userName = try Self.userName(new.userName)
        let name = new.officerName.composed
        guard !name.isEmpty, name.count <= 100 else { throw Failure(.usage, "--officer-name cần họ và tên") }
        let (password, made) = try await password(new.password, for: userName)
        let officer: Officer.ID = services.newID()
        let now = services.now()
        let reference = services.reference
        try await written { connection in
            guard let agency = try reference.agency(code: new.agency, on: now.day, connection) else {
                throw Failure(.data, "không có cơ quan mã \(new.agency); cơ quan đầu tiên được tạo ở trang /khoi-tao")
            }
            let office = try Self.office(new.office, of: agency, on: now.day, connection)
            try OfficerStore.insert(
                officer,
                agency: agency.id,
                name: name,
                qualified: false,
                posts: Set(new.roles).map { Post(office: office, role: $0) },
                from: now.day,
                connection
            )
            try AccountStore.insert(
                officer,
                userName: userName,
                password: password,
                mustChange: made != nil,
                at: now,
                connection
            )
        }
        return made
    }

    /// `user password`: replaces the password and ends the user's sessions.
    ///
    /// - Returns: the password that was made; nil when one was given.
    public func changePassword(of typedName: String, to given: String?) async throws -> String? {
        let userName = try Self.userName(typedName)
        let (password, made) = try await password(given, for: userName)
        let now = services.now()
        try await written { connection in
            let officer = try Self.officer(userName, connection)
            try AccountStore.setPassword(
                of: officer,
                to: password,
                mustChange: made != nil,
                at: now,
                connection
            )
            try Sessions.revokeAll(of: officer, connection)
        }
        return made
    }

    /// `user disable`, and `user enable`.
    ///
    /// - Returns: whether that changed anything.
    public func setUserDisabled(_ disabled: Bool, _ typedName: String) async throws -> Bool {
        let userName = try Self.userName(typedName)
        let now = services.now()
        return try await written { connection in
            let officer = try Self.officer(userName, connection)
            if disabled { try Sessions.revokeAll(of: officer, connection) }
            return try AccountStore.setDisabled(disabled, officer, at: now, connection)
        }
    }

    /// `user list`: a line for each account.
    public func users() async throws -> [String] {
        let today = services.now().day
        let accounts = try await services.database.read { try AccountList.all(on: today, $0) }
        return AccountTable.lines(accounts)
    }

    private func password(
        _ given: String?,
        for userName: UserName
    ) async throws -> (hash: PasswordHash, made: String?) {
        let hasher = PasswordHasher(chance: Site.randomBytes)
        guard let given else {
            let made = hasher.newPassword()
            return (try await hasher.hash(made), made)
        }
        do {
            try PasswordRule.check(given, for: userName)
        } catch {
            throw Failure(.data, error.message.vietnamese)
        }
        return (try await hasher.hash(given), nil)
    }

    private func written<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        do {
            return try await services.database.write(body)
        } catch let objection as AccountObjection {
            throw Failure(.data, objection.message.vietnamese)
        }
    }

    private static func userName(_ typed: String) throws -> UserName {
        guard let userName = UserName(typed) else {
            throw Failure(.usage, AccountObjection.userNameForm.message.vietnamese)
        }
        return userName
    }

    private static func officer(_ userName: UserName, _ connection: any Connection) throws -> Officer.ID {
        guard let officer = try AccountStore.officer(named: userName, connection) else {
            throw Failure(.data, "không có tài khoản \(userName)")
        }
        return officer
    }

    private static func office(
        _ name: String?,
        of agency: Agency,
        on day: Day,
        _ connection: any Connection
    ) throws -> Office.ID {
        let offices = try connection.rows(
            """
            SELECT id, name, kind FROM office
            WHERE agency = \(agency.id) AND \(.holds("valid_from", "valid_to", on: day)) ORDER BY id
            """
        )
        let found = try offices.first { office in
            guard let name else { return try office.text("kind") == Office.Kind.desk.rawValue }
            return try Folding.fold(office.text("name")) == Folding.fold(name)
        }
        guard let found else {
            let names = try offices.map { try $0.text("name") }.joined(separator: "; ")
            throw Failure(.data, "\(agency.name) không có đơn vị đó; hiện có: \(names)")
        }
        return try found.id("id", of: Office.self)
    }
}
