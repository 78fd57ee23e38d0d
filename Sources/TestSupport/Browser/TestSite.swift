import Accounts
import App
import Domain
public import Markup
import Persistence
import Reading
import Synchronization
public import Web

/// The program's pages over a world, whose officers need no accounts.
public struct TestSite: Sendable {
    /// The world behind the pages.
    public let world: World
    /// What the pages depend on.
    public let web: WebServices
    /// What answers.
    public let responder: SiteResponder

    /// Pages over the world: the program's, or those that `register` adds.
    public init(
        _ world: World,
        configuration: WebConfiguration = WebConfiguration(filesFolder: "/nonexistent"),
        catalogue: Catalog = .none,
        register: ((inout Routes) throws -> Void)? = nil
    ) throws {
        let services = world.services
        let counter = Mutex<UInt64>(0)
        let web = WebServices(
            services: services,
            configuration: configuration,
            catalogue: catalogue,
            randomBytes: { count in
                // As good as chance for a test, and another one each time.
                let number = counter.withLock { counter in
                    counter += 1
                    return counter
                }
                return (0..<count).map {
                    UInt8(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> ($0 % 8 * 8)) ^ UInt8($0)
                }
            },
            isSchemaCurrent: { true },
            principal: { officer, day, connection in
                guard
                    let principal = try PrincipalStore.principal(
                        officer: officer,
                        on: day,
                        services.reference,
                        connection
                    ),
                    let agency = try services.reference.agency(principal.agency, connection),
                    let name = try connection.row("SELECT name FROM officer WHERE id = \(officer)")?.text("name")
                else { return nil }
                return SignedIn(principal: principal, officerName: name, agency: agency)
            }
        )
        self.world = world
        self.web = web
        responder = try register.map { try SiteResponder(web, register: $0) } ?? Site.responder(web)
    }

    /// A browser that nobody has signed in with.
    public func browser() -> Browser { Browser(responder, web) }

    /// A browser of the one who sits there.
    public func browser(as seat: World.SeatName) async throws -> Browser {
        var browser = browser()
        try await browser.signIn(as: world[seat].principal.officer)
        return browser
    }
}
