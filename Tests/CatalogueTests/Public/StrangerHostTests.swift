import Foundation
import Persistence
import TestSupport
import Testing
import Web

@Suite struct StrangerHostTests {
    private static let hosts = ["motcua.lan:8080", "nguoi-la.example"]

    /// The fixture's pages where no public address is set.
    private static func with(_ body: (PublicFixture, TestSite) async throws -> Void) async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            let site = try TestSite(fixture.world, configuration: WebConfiguration(filesFolder: fixture.folder))
            site.web.listens(at: "http://192.168.1.5:8080")
            try await body(fixture, site)
        }
    }

    @Test(arguments: ["/thu-tuc/2.000635", "/niem-yet/H33.12", "/niem-yet/H33.12/man-hinh", "/tin-tuc/nguon-tin.xml"])
    func `no page leads where a stranger's Host says`(path: String) async throws {
        try await Self.with { _, site in
            for host in Self.hosts {
                var browser = site.browser()
                browser.host = host
                let page = try await browser.get(path)
                #expect(page.status == 200)
                for host in Self.hosts { #expect(!page.text.contains(host)) }
            }
        }
    }

    @Test func `a procedure's page names the address that the program listens on`() async throws {
        try await Self.with { _, site in
            var browser = site.browser()
            browser.host = Self.hosts[1]
            let page = try await browser.get("/thu-tuc/2.000635")
            #expect(page.text.contains("http://192.168.1.5:8080/thu-tuc/"))
        }
    }

    @Test func `a print is made once, whatever Host asks for it`() async throws {
        try await Self.with { fixture, site in
            var moments: [Date] = []
            var prints: [[UInt8]] = []
            for host in Self.hosts {
                var browser = site.browser()
                browser.host = host
                prints.append(try await browser.get("/niem-yet/H33.12/in/to-a4").bytes)
                let folder = fixture.folder + "/niem-yet"
                let names = try FileManager.default.contentsOfDirectory(atPath: folder)
                #expect(names.count == 1)
                let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + (names.first ?? ""))
                moments.append(try #require(attributes[.modificationDate] as? Date))
            }
            #expect(moments[0] == moments[1])
            #expect(prints[0] == prints[1] && prints[0].starts(with: Array("%PDF".utf8)))
            let file = fixture.folder + "/print.pdf"
            try Data(prints[0]).write(to: URL(filePath: file))
            let text = try OtherProgram.output(["pdftotext", file, "-"])
            #expect(text.contains("192.168.1.5:8080"))
            for host in Self.hosts { #expect(!text.contains(host)) }
        }
    }
}
