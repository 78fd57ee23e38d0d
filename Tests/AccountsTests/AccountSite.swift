import Accounts
import Addresses
import App
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

/// The pages of accounts over a world, with officers who can sign in, hashed cheaply.
struct AccountSite: Sendable {
    let world: World
    let web: WebServices
    let hasher: PasswordHasher
    let site: SiteResponder

    static let password = "Sông nước miền Tây"

    /// Runs the body with a world and no account.
    static func with(_ engine: Engine, _ body: (AccountSite) async throws -> Void) async throws {
        try await World.with(engine) { try await body(AccountSite($0)) }
    }

    private init(_ world: World) throws {
        self.world = world
        let web = Site.web(world.services, WebConfiguration(filesFolder: "/nonexistent"))
        let hasher = PasswordHasher(cost: .test, chance: web.randomBytes)
        self.web = web
        self.hasher = hasher
        site = try SiteResponder(web) { routes in
            try AccountRoutes(hasher, founder: .catalogue).register(on: &routes)
        }
    }

    var services: Services { world.services }
    var signIn: SignIn { SignIn(services, hasher) }
    var management: OfficerManagement { OfficerManagement(services, hasher) }

    func browser() -> Browser { Browser(site, web) }

    /// Gives the one who sits there an account under the seat's name.
    @discardableResult
    func open(_ seat: World.SeatName, mustChange: Bool = false) async throws -> Officer.ID {
        let officer = world[seat].principal.officer
        try await open(seat.rawValue, for: officer, mustChange: mustChange)
        return officer
    }

    func open(_ name: String, for officer: Officer.ID, mustChange: Bool = false) async throws {
        let userName = try #require(UserName(name))
        let hash = try await hasher.hash(Self.password)
        let now = world.clock.now
        try await services.database.write { connection in
            try AccountStore.insert(
                officer,
                userName: userName,
                password: hash,
                mustChange: mustChange,
                at: now,
                connection
            )
        }
    }

    /// Enters an operator at the office, with an account.
    func enterOperator(_ name: String, at office: Office.ID, of agency: Agency.ID) async throws -> Principal {
        let officer: Officer.ID = services.newID()
        let post = Post(office: office, role: .operator)
        let day = world.clock.now.day
        try await services.database.write { connection in
            try OfficerStore.insert(
                officer,
                agency: agency,
                name: "Quản trị \(name)",
                qualified: false,
                posts: [post],
                from: day,
                connection
            )
        }
        try await open(name, for: officer)
        return Principal(officer: officer, agency: agency, posts: [post])
    }

    /// An operator of the district.
    func districtOperator() async throws -> Principal {
        try await enterOperator("quantri", at: world.desk, of: world.district.id)
    }

    /// An operator of the commune.
    func communeOperator() async throws -> Principal {
        try await enterOperator("xa.quantri", at: world.communeDesk, of: world.commune.id)
    }

    /// A browser that has signed in through the page.
    func browser(as userName: String, password: String = AccountSite.password) async throws -> Browser {
        var browser = browser()
        _ = try await browser.get(Places.signIn())
        let page = try await browser.post(
            Places.signIn(),
            ["ten-dang-nhap": userName, "mat-khau": password],
            following: false
        )
        try #require(page.status == 303)
        return browser
    }

    /// Whether the browser is signed in.
    func isSignedIn(_ browser: Browser) async throws -> Bool {
        var browser = browser
        return try await browser.get(Places.account(), following: false).status == 200
    }
}
