import Addresses
import Domain
import Markup
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct SessionTests {
    private static func site(_ world: World) throws -> TestSite {
        try TestSite(world) { routes in
            try routes.get(Places.worklist) { request in
                request.page("Hồ sơ") { try? request.signedIn().officerName }
            }
        }
    }

    private static func isIn(_ browser: inout Browser) async throws -> Bool {
        try await browser.get(Places.worklist(), following: false).status == 200
    }

    @Test(arguments: TestEngine.available)
    func `a session ends twelve hours after the last request`(_ engine: Engine) async throws {
        try await World.with(engine) { world in
            var browser = try await Self.site(world).browser(as: .desk)
            for _ in 0..<3 {
                world.clock.advance(minutes: 11 * 60)
                #expect(try await Self.isIn(&browser))
            }
            world.clock.advance(minutes: 12 * 60)
            #expect(try await !Self.isIn(&browser))
        }
    }

    /// A full disk.
    private struct FullDisk: Database {
        let database: any Database
        var engine: Engine { database.engine }

        func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
            try await database.read(body)
        }

        func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
            throw DatabaseError(.unavailable)
        }

        func close() async throws { try await database.close() }
    }

    @Test func `where nothing can be written officers still read`() async throws {
        try await World.with(.sqlite) { world in
            let site = try Self.site(world)
            var browser = try await site.browser(as: .desk)
            let full = Services(
                database: FullDisk(database: world.services.database),
                reference: world.services.reference,
                now: world.services.now,
                newBits: world.services.newBits
            )
            let officer = SignedIn(
                principal: world[.desk].principal,
                officerName: "A",
                agency: world.district
            )
            let web = WebServices(
                services: full,
                configuration: WebConfiguration(filesFolder: "/nonexistent"),
                randomBytes: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } },
                isSchemaCurrent: { true },
                principal: { _, _, _ in officer }
            )
            var other = Browser(
                try SiteResponder(web) { routes in
                    try routes.get(Places.worklist) { request in request.page("Hồ sơ") { "thấy" } }
                },
                web
            )
            other.cookies = browser.cookies
            world.clock.advance(minutes: 10)
            #expect(try await Self.isIn(&other))
            #expect(try await Self.isIn(&browser))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a session ends after seven days whatever happens`(_ engine: Engine) async throws {
        try await World.with(engine) { world in
            var browser = try await Self.site(world).browser(as: .desk)
            for _ in 0..<16 {
                world.clock.advance(minutes: 10 * 60)
                #expect(try await Self.isIn(&browser))
            }
            world.clock.advance(minutes: 8 * 60)
            #expect(try await !Self.isIn(&browser))
        }
    }

    @Test(arguments: TestEngine.available)
    func `signing out everywhere leaves only the browser that asked`(_ engine: Engine) async throws {
        try await World.with(engine) { world in
            let site = try Self.site(world)
            var here = try await site.browser(as: .desk)
            var there = try await site.browser(as: .desk)
            var colleague = try await site.browser(as: .justice)
            let officer = world[.desk].principal.officer
            let cookie = try #require(here.cookies["motcua"])
            let now = world.clock.now
            let (before, ended) = try await world.services.database.write { connection in
                let token = try #require(SessionToken(cookie))
                return (
                    try Sessions.count(of: officer, now: now, connection),
                    try Sessions.revokeAll(of: officer, except: token, connection)
                )
            }
            #expect(before == 2)
            #expect(ended == 1)
            #expect(try await Self.isIn(&here))
            #expect(try await !Self.isIn(&there))
            #expect(try await Self.isIn(&colleague))
            try await world.services.database.write { _ = try Sessions.revokeAll(of: officer, $0) }
            #expect(try await !Self.isIn(&here))
        }
    }

    @Test(arguments: TestEngine.available)
    func `an officer who is no longer in force is out with the next request`(_ engine: Engine) async throws {
        try await World.with(engine) { world in
            var browser = try await Self.site(world).browser(as: .desk)
            #expect(try await Self.isIn(&browser))
            let officer = world[.desk].principal.officer
            let today = world.clock.now.day
            try await world.services.database.write { connection in
                try Revision.agencies.bump(connection)
                try connection.run("UPDATE officer SET valid_to = \(today) WHERE id = \(officer)")
            }
            #expect(try await !Self.isIn(&browser))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the database does not hold what a browser shows`(_ engine: Engine) async throws {
        try await World.with(engine) { world in
            let browser = try await Self.site(world).browser(as: .desk)
            let cookie = try #require(browser.cookies["motcua"])
            let stored = try await world.services.database.read {
                try $0.rows("SELECT digest FROM session").map { try $0.blob("digest") }
            }
            #expect(stored.count == 1)
            let hexadecimal = stored[0].map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }
            #expect(hexadecimal.joined() != cookie)
        }
    }

    @Test(arguments: TestEngine.available)
    func `recognising a visitor costs one statement and seldom a write`(_ engine: Engine) async throws {
        try await World.with(engine) { world in
            var world = world
            let database = CountingDatabase(world.services.database)
            let clock = world.clock
            world = world.over(database)
            var browser = try await Self.site(world).browser(as: .desk)
            _ = try await browser.get(Places.worklist())
            database.reset()
            for _ in 0..<3 { _ = try await browser.get(Places.worklist()) }
            #expect(database.count == CountingDatabase.Count(statements: 3, reads: 3, writes: 0))
            clock.advance(minutes: 6)
            database.reset()
            for _ in 0..<3 { _ = try await browser.get(Places.worklist()) }
            #expect(database.count.writes == 1)
        }
    }

    @Test func `a cookie that is no token is nobody's`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try Self.site(world).browser()
            for cookie in ["", "x", String(repeating: "g", count: 64), String(repeating: "0", count: 64)] {
                browser.cookies["motcua"] = cookie
                #expect(try await !Self.isIn(&browser))
            }
        }
    }

    @Test func `cookies are for this host, hidden from script, and by HTTPS only when so set`() async throws {
        try await World.with(.sqlite) { world in
            let register: (inout Routes) throws -> Void = { routes in
                try routes.get(Places.tracking) { request in
                    Reply.seeOther("/").signedIn(with: request.newSessionToken())
                }
            }
            var plain = try TestSite(world, register: register).browser()
            let line = try #require(try await plain.get(Places.tracking(), following: false).header("Set-Cookie"))
            #expect(line.hasPrefix("motcua="))
            #expect(line.hasSuffix("; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800"))
            var secure = try TestSite(
                world,
                configuration: WebConfiguration(filesFolder: "/nonexistent", hasSecureCookies: true),
                register: register
            ).browser()
            let other = try #require(try await secure.get(Places.tracking(), following: false).header("Set-Cookie"))
            #expect(other.hasPrefix("__Host-motcua="))
            #expect(other.hasSuffix("; Secure"))
        }
    }
}
