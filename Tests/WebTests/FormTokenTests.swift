import Addresses
import Domain
import Markup
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct FormTokenTests {
    private static func site(_ world: World) throws -> TestSite {
        try TestSite(world) { routes in
            try routes.get(Places.worklist) { $0.page("Hồ sơ") { "thấy" } }
            try routes.post(Places.batch) { $0.page("Xong") { "đã làm" } }
            try routes.post(Places.tracking) { $0.page("Tra cứu") { "đã hỏi" } }
        }
    }

    @Test func `a form of this browser is taken`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .desk)
            _ = try await browser.get(Places.worklist())
            #expect(try await browser.post(Places.batch()).text.contains("đã làm"))
        }
    }

    @Test func `a form without the token is refused before the handler, in words`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .desk)
            for token in ["", "0", String(repeating: "0", count: 64)] {
                let page = try await browser.post(Places.batch(), csrf: token)
                #expect(page.status == 403)
                #expect(page.text.contains("Biểu mẫu đã cũ"))
                #expect(!page.text.contains("đã làm"))
            }
        }
    }

    @Test func `the token of another session, and of an ended one, is refused`() async throws {
        try await World.with(.sqlite) { world in
            let site = try Self.site(world)
            var other = try await site.browser(as: .desk)
            _ = try await other.get(Places.worklist())
            var browser = try await site.browser(as: .desk)
            #expect(try await browser.post(Places.batch(), csrf: other.csrf).status == 403)
            let old = other.csrf
            try await other.signIn(as: world[.desk].principal.officer)
            #expect(try await other.post(Places.batch(), csrf: old).status == 403)
        }
    }

    @Test func `what another site's page sends is refused even with the token`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .desk)
            browser.headers["Sec-Fetch-Site"] = "cross-site"
            #expect(try await browser.post(Places.batch()).status == 403)
        }
    }

    @Test func `a visitor's form needs the visitor's cookie`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try Self.site(world).browser()
            #expect(try await browser.post(Places.tracking()).text.contains("đã hỏi"))
            let token = browser.csrf
            browser.cookies = [:]
            #expect(try await browser.post(Places.tracking(), csrf: token).status == 403)
        }
    }

    @Test func `the language is switched and stays`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try Self.site(world).browser()
            let page = try await browser.post(
                Places.language(),
                ["language": "en", "back": "/tra-cuu?ma=1"],
                following: false
            )
            #expect(page.location == "/tra-cuu?ma=1")
            #expect(try await browser.get("/khong-co").text.contains(#"<html lang="en""#))
            let away = try await browser.post(
                Places.language(),
                ["language": "vi", "back": "//ma.vn"],
                following: false
            )
            #expect(away.location == "/")
        }
    }
}
