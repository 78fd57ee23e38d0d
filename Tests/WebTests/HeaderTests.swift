import Addresses
import Domain
import Markup
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct HeaderTests {
    private static func site(_ world: World) throws -> TestSite {
        try TestSite(world) { routes in
            try routes.get(Places.worklist) { $0.page("Hồ sơ") { "thấy" } }
            try routes.get(Places.dossierFile) { _, _, _ in
                .bytes([37], mediaType: "application/pdf", fileName: "Đơn xin.pdf")
            }
        }
    }

    @Test func `every page forbids script of others, frames and sniffing, and is not kept`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .desk)
            for path in [Places.worklist(), "/khong-co", Places.health()] {
                let page = try await browser.get(path)
                let policy = try #require(page.header("Content-Security-Policy"))
                for rule in [
                    "default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
                    "frame-ancestors 'none'", "img-src 'self' data:",
                ] {
                    #expect(policy.contains(rule))
                }
                #expect(!policy.contains("unsafe-inline"))
                #expect(page.header("X-Content-Type-Options") == "nosniff")
                #expect(page.header("Referrer-Policy") == "same-origin")
                #expect(page.header("Cross-Origin-Opener-Policy") == "same-origin")
                #expect(page.header("Permissions-Policy")?.contains("camera=()") == true)
                #expect(page.header("Cache-Control") == "no-store")
            }
        }
    }

    @Test func `assets are kept for ever, under their digest only`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try Self.site(world).browser()
            let links = try await browser.get("/khong-co").text.split(separator: "\"").filter {
                $0.hasPrefix("/tai-san/")
            }
            #expect(links.count >= 2)
            for link in links {
                let page = try await browser.get(String(link))
                #expect(page.status == 200)
                #expect(!page.bytes.isEmpty)
                #expect(page.header("Cache-Control") == "public, max-age=31536000, immutable")
                #expect(page.header("Set-Cookie") == nil)
            }
            #expect(try await browser.get("/tai-san/style-0000000000000000.css").status == 404)
        }
    }

    @Test func `HEAD says what GET would, without a body`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .desk)
            let page = try await browser.get(Places.worklist())
            let head = try await browser.head(Places.worklist())
            #expect(head.status == 200)
            #expect(head.bytes.isEmpty)
            #expect(head.header("Content-Length") == String(page.bytes.count))
            #expect(try await browser.head("/khong-co").status == 404)
        }
    }

    @Test func `a file shows under its Vietnamese name`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .desk)
            let file = String(repeating: "0", count: 31) + "1"
            let page = try await browser.get("/ho-so/000.00.12.H33-181015-0001/tep/\(file)")
            #expect(page.status == 200)
            #expect(page.header("Content-Security-Policy")?.contains("frame-ancestors 'self'") == true)
            #expect(page.header("Content-Disposition") == "inline; filename*=UTF-8''%C4%90%C6%A1n%20xin.pdf")
        }
    }

    @Test func `health says that the database answers`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try Self.site(world).browser()
            let page = try await browser.get(Places.health())
            #expect(page.status == 200)
            #expect(page.text == #"{"status":"ok"}"#)
            #expect(page.header("Set-Cookie") == nil)
        }
    }
}
