public import Domain
public import Persistence
public import Reading

/// An empty database gets its first agency, desk and operator, once.
public struct FirstRun: Sendable {
    /// What the first page asks for.
    public struct Setup: Sendable {
        /// The agency; not read where there is one already.
        public let agency: NewAgency?
        /// The operator's name.
        public let operatorName: String
        /// The operator's user name.
        public let userName: UserName
        /// The password, chosen by the operator.
        public let password: String

        /// What the first page asks for.
        public init(agency: NewAgency?, operatorName: String, userName: UserName, password: String) {
            self.agency = agency
            self.operatorName = operatorName
            self.userName = userName
            self.password = password
        }
    }

    /// The first agency.
    public struct NewAgency: Sendable {
        /// Its code, in either form.
        public let code: AgencyCode
        /// Its name.
        public let name: String
        /// Its level.
        public let level: Agency.Level

        /// The first agency.
        public init(code: AgencyCode, name: String, level: Agency.Level) {
            self.code = code
            self.name = name
            self.level = level
        }
    }

    /// Enters agencies and offices, which are another area's; the composition root says how.
    public struct Founder: Sendable {
        /// Enters the agency and its desk from the day.
        public let found: @Sendable (Agency, _ desk: Office, Day, any Connection) throws -> Void
        /// Enters an office of an agency that is there.
        public let open: @Sendable (Office, Day, any Connection) throws -> Void

        /// How agencies and offices are entered.
        public init(
            found: @escaping @Sendable (Agency, _ desk: Office, Day, any Connection) throws -> Void,
            open: @escaping @Sendable (Office, Day, any Connection) throws -> Void
        ) {
            self.found = found
            self.open = open
        }
    }

    /// The name of a new desk.
    public static let deskName = "Bộ phận Tiếp nhận và Trả kết quả"

    private let services: Services
    private let hasher: PasswordHasher
    private let founder: Founder

    /// A first run over those services.
    public init(_ services: Services, _ hasher: PasswordHasher, founder: Founder) {
        self.services = services
        self.hasher = hasher
        self.founder = founder
    }

    /// Whether nobody can sign in yet.
    public func isOpen() async throws -> Bool {
        try await services.database.read { try !AccountStore.isAnybodyThere($0) }
    }

    /// Whether there is no agency yet, so that the page asks for one.
    public func needsAgency() async throws -> Bool {
        try await services.database.read { try Self.firstAgency($0) == nil }
    }

    /// Sets everything up. Two at once: one does, the other comes too late.
    ///
    /// - Throws: `PasswordObjection`; `Problem.notFound` once there is an account, or without an agency.
    @discardableResult
    public func run(_ setup: Setup) async throws -> Officer.ID {
        try PasswordRule.check(setup.password, for: setup.userName)
        guard try await isOpen() else { throw Problem.notFound }
        let password = try await hasher.hash(setup.password)
        let now = services.now()
        let officer: Officer.ID = services.newID()
        let (agencyID, deskID): (Agency.ID, Office.ID) = (services.newID(), services.newID())
        let founder = founder
        try await services.database.write { connection in
            // The revision is the lock: the second waits here and then sees the first's account.
            try Revision.agencies.bump(connection)
            guard try !AccountStore.isAnybodyThere(connection) else { throw Problem.notFound }
            let place: (agency: Agency.ID, desk: Office.ID)
            if let first = try Self.firstAgency(connection) {
                place = (first, try Self.desk(of: first, on: now.day, connection) ?? deskID)
                if place.desk == deskID {
                    let desk = Office(id: deskID, agency: first, name: Self.deskName, kind: .desk)
                    try founder.open(desk, now.day, connection)
                }
            } else if let new = setup.agency {
                let agency = Agency(
                    id: agencyID,
                    name: new.name,
                    level: new.level,
                    kind: .committee,
                    parent: nil,
                    code: new.code
                )
                let desk = Office(id: deskID, agency: agencyID, name: Self.deskName, kind: .desk)
                try founder.found(agency, desk, now.day, connection)
                place = (agencyID, deskID)
            } else {
                throw Problem.notFound
            }
            try OfficerStore.insert(
                officer,
                agency: place.agency,
                name: setup.operatorName,
                qualified: false,
                posts: [Post(office: place.desk, role: .operator)],
                from: now.day,
                connection
            )
            try AccountStore.insert(
                officer,
                userName: setup.userName,
                password: password,
                mustChange: false,
                at: now,
                connection
            )
        }
        return officer
    }

    /// The topmost agency, the first entered of several.
    private static func firstAgency(_ connection: any Connection) throws -> Agency.ID? {
        try connection.row("SELECT id FROM read_agency WHERE valid_to IS NULL ORDER BY level, id LIMIT 1")
            .map { try $0.id("id", of: Agency.self) }
    }

    private static func desk(of agency: Agency.ID, on day: Day, _ connection: any Connection) throws -> Office.ID? {
        try connection.row(
            """
            SELECT id FROM read_office WHERE agency = \(agency) AND kind = 'desk'
                AND \(.holds("valid_from", "valid_to", on: day)) ORDER BY id LIMIT 1
            """
        ).map { try $0.id("id", of: Office.self) }
    }
}
