import Addresses
import Domain
import Markup
import Persistence
import Reading
import Synchronization
import TestSupport
import Testing
import Web

@Suite struct GateTests {
    private static func site(_ world: World) throws -> TestSite {
        try TestSite(world) { routes in
            try routes.get(Places.worklist) { $0.page("Hồ sơ") { "thấy" } }
            try routes.get(Places.leader) { $0.page("Lãnh đạo") { "thấy" } }
            try routes.get(Places.dossier) { code, request in request.page("Hồ sơ") { code.description } }
            try routes.post(Places.batch) { _ in .seeOther(Places.worklist()) }
        }
    }

    @Test func `a visitor is led to sign-in and from there back`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try Self.site(world).browser()
            let page = try await browser.get("/ho-so?loc=tre", following: false)
            #expect(page.status == 303)
            #expect(page.location == "/dang-nhap?back=/ho-so%3Floc%3Dtre")
            let posted = try await browser.post(Places.batch(), following: false)
            #expect(posted.status == 303)
            #expect(posted.location == "/dang-nhap")
        }
    }

    @Test func `an officer with the role sees the page`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .chair)
            let page = try await browser.get(Places.leader())
            #expect(page.status == 200)
            #expect(page.text.contains("thấy"))
        }
    }

    @Test func `without the role a page looks like one that is not there`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .justice)
            let refused = try await browser.get(Places.leader())
            let absent = try await browser.get("/khong-co")
            #expect(refused.status == 404)
            #expect(absent.status == 404)
            #expect(
                refused.text.replacing(Places.leader(), with: "?") == absent.text.replacing("/khong-co", with: "?")
            )
        }
    }

    @Test func `a path whose part is not of its kind is not there`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .chair)
            let bad = try await browser.get("/ho-so/khong-phai-ma")
            #expect(bad.status == 404)
            let good = try await browser.get("/ho-so/000.00.12.H33-181015-0001")
            #expect(good.text.contains("000.00.12.H33-181015-0001"))
        }
    }

    @Test func `a method that an address does not know is not there`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .chair)
            let deleted = try await browser.request("DELETE", Places.worklist())
            let posted = try await browser.post(Places.worklist())
            #expect(deleted.status == 404)
            #expect(deleted.isPage)
            #expect(posted.status == 404)
        }
    }

    @Test func `a place to go back to is one of ours`() {
        #expect(LocalPath.safe("/ho-so?loc=tre") == "/ho-so?loc=tre")
        for path in ["//ma.vn", "https://ma.vn", "/\\ma.vn", "ho-so", "", "/a\r\nSet-Cookie: x", "/á"] {
            #expect(LocalPath.safe(path) == nil)
        }
    }

    @Test func `whoever has to change the password goes nowhere else first`() async throws {
        try await World.with(.sqlite) { world in
            let chair = world[.chair].principal
            let services = world.services
            let web = WebServices(
                services: services,
                configuration: WebConfiguration(filesFolder: "/nonexistent"),
                randomBytes: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } },
                isSchemaCurrent: { true },
                principal: { _, _, connection in
                    try services.reference.agency(chair.agency, connection).map {
                        SignedIn(principal: chair, officerName: "A", agency: $0, mustChangePassword: true)
                    }
                }
            )
            let site = try SiteResponder(web) { routes in
                try routes.get(Places.leader) { $0.page("Lãnh đạo") { "thấy" } }
                try routes.get(Places.account) { $0.page("Tài khoản") { "mật khẩu" } }
            }
            var browser = Browser(site, web)
            try await browser.signIn(as: chair.officer)
            let page = try await browser.get(Places.leader())
            #expect(page.text.contains("mật khẩu"))
            #expect(!page.text.contains("thấy"))
        }
    }

    @Test func `a form that arrives slowly is nobody's once its sender's session has ended`() async throws {
        try await World.with(.sqlite) { world in
            let acts = Mutex(0)
            let site = try TestSite(world) { routes in
                try routes.get(Places.worklist) { $0.page("Hồ sơ") { "thấy" } }
                try routes.post(Places.batch) { _ in
                    acts.withLock { $0 += 1 }
                    return .seeOther("/xong")
                }
            }
            var browser = try await site.browser(as: .desk)
            _ = try await browser.get(Places.worklist())
            let officer = world[.desk].principal.officer
            let patient = try await browser.post(Places.batch()) { world.clock.advance(minutes: 2) }
            #expect(patient.location == "/xong")
            #expect(acts.withLock { $0 } == 1)
            let refused = try await browser.post(Places.batch()) {
                world.clock.advance(minutes: 2)
                _ = try await world.services.database.write { try Sessions.revokeAll(of: officer, $0) }
            }
            #expect(refused.location == Places.signIn())
            #expect(acts.withLock { $0 } == 1)
        }
    }

    @Test func `behind a proxy the visitor is who the proxy says, whatever lines the visitor sends`() async throws {
        try await World.with(.sqlite) { world in
            let seen = Mutex<[String]>([])
            let configuration = WebConfiguration(filesFolder: "/nonexistent", trustsProxy: true)
            let site = try TestSite(world, configuration: configuration) { routes in
                try routes.get(Places.tracking) { request in
                    seen.withLock { $0.append(request.remoteAddress) }
                    return .seeOther("/")
                }
            }
            var browser = site.browser()
            for lines in ["10.0.0.1, 1.2.3.4", "10.0.0.1\n1.2.3.4", "1.2.3.4"] {
                browser.headers["X-Forwarded-For"] = lines
                _ = try await browser.get(Places.tracking(), following: false)
            }
            #expect(seen.withLock { $0 } == ["1.2.3.4", "1.2.3.4", "1.2.3.4"])
        }
    }
}
