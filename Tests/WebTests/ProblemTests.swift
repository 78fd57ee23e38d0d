import Addresses
import Domain
import Markup
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct ProblemTests {
    private struct Secret: Error {
        let text = "Nguyễn Văn Mật"
    }

    private static func answer(_ error: any Error & Sendable) async throws -> BrowserPage {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world) { routes in try routes.get(Places.worklist) { _ in throw error } }
            var browser = try await site.browser(as: .desk)
            return try await browser.get(Places.worklist(), following: false)
        }
    }

    @Test func `an unexpected error shows an incident and nothing of itself`() async throws {
        for error in [Secret(), DatabaseError(.unique("party.id"), "Nguyễn Văn Mật")] as [any Error & Sendable] {
            let page = try await Self.answer(error)
            #expect(page.status == 500)
            #expect(page.text.contains("Mã sự cố:"))
            for word in ["Mật", "Secret", "party", "Error"] { #expect(!page.text.contains(word)) }
        }
    }

    @Test func `a database that does not answer is no fault of the visitor`() async throws {
        for kind in [DatabaseError.Kind.unavailable, .busy] {
            let page = try await Self.answer(DatabaseError(kind))
            #expect(page.status == 503)
            #expect(page.header("Retry-After") == "60")
            #expect(page.text.contains("Hệ thống đang bận"))
        }
    }

    @Test func `each problem has its page and status`() async throws {
        let pages: [(any Error & Sendable, Int, String)] = [
            (Problem.notFound, 404, "Không tìm thấy trang này"), (Problem.conflict, 409, "Có người vừa thay đổi"),
            (WebProblem.staleForm, 403, "Biểu mẫu đã cũ"), (WebProblem.malformed, 400, "Không đọc được"),
            (WebProblem.tooLarge(megabytes: 20), 413, "tối đa 20 MB"),
            (WebProblem.tooMany(seconds: 90), 429, "đợi 2 phút"),
        ]
        for (error, status, words) in pages {
            let page = try await Self.answer(error)
            #expect(page.status == status)
            #expect(page.text.contains(words))
            #expect(page.text.contains("<h1>"))
        }
    }

    @Test func `a visitor is told of a closed database too`() async throws {
        try await World.with(.sqlite) { world in
            let database = CountingDatabase(world.services.database)
            let site = try TestSite(world.over(database)) { routes in
                try routes.get(Places.tracking) { _ in throw DatabaseError(.unavailable) }
            }
            var browser = site.browser()
            #expect(try await browser.get(Places.tracking()).status == 503)
        }
    }
}
