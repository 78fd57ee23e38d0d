import Persistence
import Reading
import TestSupport
import Testing

@testable import Web

@Suite struct ExportTests {
    @Test func `files and papers of figures wait for their turn, pages do not`() async throws {
        try await World.with(.sqlite) { world async throws in
            let site = try TestSite(world)
            var browser = try await site.browser(as: .reform)
            let year = "nam=2018&ky=nam"
            let files = [
                "kham-pha/csv?\(year)", "kham-pha/xlsx?\(year)", "kham-pha/ho-so/csv?chi-tieu=received&\(year)",
                "kham-pha/ho-so/xlsx?chi-tieu=received&\(year)", "bieu/in?\(year)", "bieu/xlsx?\(year)",
                "nam/in?nam=2018", "nam/docx?nam=2018",
            ]
            var taken = 0
            while site.web.exports.take() { taken += 1 }
            for file in files {
                let page = try await browser.get("/bao-cao/" + file)
                #expect(page.status == 503, "\(file)")
                #expect(page.header("Retry-After") == "30", "\(file)")
            }
            for path in ["kham-pha?\(year)", "bieu?\(year)", "nam?nam=2018"] {
                let page = try await browser.get("/bao-cao/" + path)
                #expect(page.status == 200, "\(path)")
            }
            for _ in 0..<taken { site.web.exports.give() }
            for file in files {
                let page = try await browser.get("/bao-cao/" + file)
                #expect(page.status == 200, "\(file)")
            }
        }
    }
}
