import Addresses
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

/// The first page: what visitors find there, and where it leads.
@Suite struct HomeTests {
    @Test func `visitors find search, fields, boards, figures and desks on the first page, officers their work`()
        async throws
    {
        try await World.with(.sqlite) { world in
            let counting = CountingDatabase(world.services.database)
            try await world.services.database.write { connection in _ = try world.receive(.promised, connection) }
            let site = try TestSite(world.over(counting))
            var visitor = site.browser()
            _ = try await visitor.get(Places.home())
            counting.reset()
            let page = try await visitor.get(Places.home())
            #expect(counting.count == CountingDatabase.Count(statements: 4, reads: 1))
            #expect(page.status == 200 && PageChecker.problems(in: page.text) == [])
            #expect(page.text.contains(world.district.name) && page.text.contains(world.commune.name))
            #expect(page.text.contains("07:00–11:00, 13:00–17:00"))
            #expect(page.text.contains("Tháng 9 năm 2018") && page.text.contains("Hồ sơ tiếp nhận"))
            #expect(page.text.contains("href=\"/thu-tuc?linh-vuc=") && page.text.contains("href=\"/niem-yet/"))
            #expect(!page.text.contains("Hôm nay nghỉ"))
            world.clock.advance(minutes: 6 * 24 * 60)
            #expect(try await visitor.get(Places.home()).text.contains("Hôm nay nghỉ"), "Sunday")
            var desk = try await site.browser(as: .desk)
            #expect(try await desk.get(Places.home(), following: false).location == Places.intake())
            var justice = try await site.browser(as: .justice)
            #expect(try await justice.get(Places.home(), following: false).location == Places.worklist())
        }
    }

    @Test func `a dossier's code leads to its look-up, everything else to the search of procedures`() async throws {
        try await World.with(.sqlite) { world in
            var visitor = try TestSite(world).browser()
            for (words, place) in [
                ("h33-181015-0001", "/tra-cuu?ma-ho-so=H33-181015-0001"),
                ("000.00.12.h33 – 181015 – 0001", "/tra-cuu?ma-ho-so=000.00.12.H33-181015-0001"),
                ("khai sinh", "/thu-tuc?q=khai+sinh"), ("1.001193", "/thu-tuc?q=1.001193"),
                ("đ", "/thu-tuc?q=%C4%91"), ("H33-18", "/thu-tuc?q=H33-18"),
            ] {
                let query = words.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                let answer = try await visitor.get("/?tim=\(query)", following: false)
                #expect(answer.status == 303 && answer.location == place, "\(words): \(answer.location ?? "")")
            }
        }
    }
}
