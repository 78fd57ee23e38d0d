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

    @Test func `public figures that are known are shown while others are counted; unknown ones wait for a place`()
        async throws
    {
        try await World.with(.sqlite) { world async throws in
            let site = try TestSite(world)
            var visitor = site.browser()
            for kind in ["", "/csv", "/json"] {
                #expect(try await visitor.get("/so-lieu\(kind)?nam=2018").status == 200)
            }
            var taken = 0
            while site.web.publicExports.take() { taken += 1 }
            #expect(try await visitor.get("/so-lieu/json?nam=2018").status == 200)
            let refused = try await visitor.get("/so-lieu/json?nam=2017")
            #expect(refused.status == 503)
            #expect(refused.header("Retry-After") == "30")
            for _ in 0..<taken { site.web.publicExports.give() }
            #expect(try await visitor.get("/so-lieu/json?nam=2017").status == 200)
        }
    }

    @Test func `a third page of figures is refused, whatever it shows`() async throws {
        try await World.with(.sqlite) { world async throws in
            let site = try TestSite(world)
            var taken = 0
            while site.web.figures.take() { taken += 1 }
            let paths = [
                "kham-pha?nam=2018", "kham-pha/ho-so?chi-tieu=received&nam=2018", "bieu?nam=2018", "nam?nam=2018",
                "nop?nam=2018",
            ]
            try await withThrowingTaskGroup(of: (String, Int).self) { group in
                for path in paths {
                    group.addTask {
                        var browser = try await site.browser(as: .reform)
                        return (path, try await browser.get("/bao-cao/" + path).status)
                    }
                }
                for try await (path, status) in group { #expect(status == 503, "\(path)") }
            }
            for _ in 0..<taken { site.web.figures.give() }
        }
    }
}
