import Addresses
import Catalogue
import Domain
import Foundation
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct BoardPageTests {
    @Test(arguments: TestEngine.available)
    func `a board shows what hangs there by the acts of posting, since when, and by which decision`(
        engine: Engine
    ) async throws {
        try await PublicFixture.with(engine) { fixture in
            let page = try await fixture.get("/niem-yet/H33.12")
            #expect(page.text.contains("3 lĩnh vực, 3 thủ tục"))
            #expect(page.text.contains("QĐ 2720/QĐ-UBND, ") && page.text.contains("niêm yết 15/10/2018"))
            #expect(page.text.contains("lệ phí 8.000 đồng") && page.text.contains("10 ngày làm việc"))
            #expect(page.text.contains("Bảng tại sảnh") && page.text.contains("pa@vt.example"))
            #expect(!page.text.contains("Thủ tục termless"), "it is offered, but nobody has posted it")
            let boards = try await fixture.get("/niem-yet")
            #expect(boards.text.contains("/niem-yet/thu-0"))
        }
    }

    @Test func `a board is found by both identifiers in any case, and by its name`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            for key in ["H33.12", "h33.12", "000.00.12.H33", "000.00.12.h33", "thu-0"] {
                let page = try await fixture.get("/niem-yet/\(key)")
                #expect(page.text.contains("UBND huyện thử 0"), "\(key)")
            }
            // The district has the short name; the commune's says what it is.
            let commune = try await fixture.get("/niem-yet/xa-thu-0")
            #expect(commune.text.contains("UBND xã thử 0"))
            let nobody = try await fixture.get("/niem-yet/H33.13")
            #expect(nobody.status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `rule 40: the board of the page drops a repealed procedure on its day and one taken down at once`(
        engine: Engine
    ) async throws {
        try await PublicFixture.with(engine) { fixture in
            let repealed = try fixture.procedure(.days)
            let today = fixture.world.clock.now.day
            try await fixture.world.services.database.write { connection in
                let posting = try connection.row(
                    "SELECT id FROM posting WHERE version = \(fixture.procedure(.hours).version)"
                )
                try PostingStore.remove(
                    try #require(posting).id("id", of: Posting.self),
                    at: fixture.world.clock.now,
                    connection
                )
                try connection.run(
                    "UPDATE procedure_version SET effective_to = \(today.advanced(by: 1)) WHERE id = \(repealed.version)"
                )
                try Revision.catalogue.bump(connection)
            }
            let before = try await fixture.get("/niem-yet/H33.12").text
            #expect(before.contains("Thủ tục days") && !before.contains("Thủ tục hours"))
            fixture.world.clock.advance(minutes: 24 * 60)
            let after = try await fixture.get("/niem-yet/H33.12").text
            #expect(!after.contains("Thủ tục days") && after.contains("1 lĩnh vực, 1 thủ tục"))
        }
    }

    @Test func `the screen is the whole board in one page, and is not sent again while nothing has changed`()
        async throws
    {
        try await PublicFixture.with(.sqlite) { fixture in
            var browser = fixture.site.browser()
            let page = try await browser.get("/niem-yet/H33.12/man-hinh")
            let tag = try #require(page.header("ETag"))
            #expect(page.text.contains("data-screen=\(tag)"))
            #expect(page.text.components(separatedBy: "data-screen-row").count == 4)
            browser.headers = ["If-None-Match": tag]
            let same = try await browser.get("/niem-yet/H33.12/man-hinh")
            #expect(same.status == 304 && same.bytes.isEmpty)
            try await fixture.world.services.database.write { connection in
                try fixture.post(fixture.procedure(.termless).version, of: fixture.world.district.id, connection)
            }
            let other = try await browser.get("/niem-yet/H33.12/man-hinh")
            #expect(other.status == 200 && other.header("ETag") != tag)
        }
    }

    @Test func `agencies of one name differ in addresses by what they are`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            let text = try await fixture.get("/niem-yet").text
            #expect(text.contains("href=\"/niem-yet/thu-0\"") && text.contains("href=\"/niem-yet/xa-thu-0\""))
        }
    }
}
