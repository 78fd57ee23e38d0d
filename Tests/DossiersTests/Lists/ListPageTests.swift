import Addresses
import Domain
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

/// Worklists, search, hand-over list, leader's page and register as pages.
@Suite struct ListPageTests {
    @Test(arguments: TestEngine.available)
    func `a worklist shows twenty of the most urgent, and the next page the rest`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let dossiers = try await world.services.database.write { connection in
                try (0..<23).map { _ in
                    world.clock.advance(minutes: 1)
                    return try world.receive(.promised, connection)
                }
            }
            var browser = try await TestSite(world).browser(as: .desk)
            let first = try await browser.get(Places.worklist())
            #expect(first.status == 200 && PageChecker.problems(in: first.text).isEmpty)
            #expect(first.text.contains("Chờ chuyển"), "where there is something to do")
            let page = try await browser.get(WorklistQuery(.give).path())
            #expect(Self.found(dossiers, page) == Array(0..<20))
            let next = try #require(page.text.firstMatch(of: /href="([^"]*sau=[^"]*)"/)?.1)
            let rest = try await browser.get(String(next).replacing("&amp;", with: "&"))
            #expect(Self.found(dossiers, rest) == [20, 21, 22])
            #expect(try await browser.get(WorklistQuery(.sign).path()).status == 404, "not a role of the desk's")
            #expect(try await browser.get(WorklistQuery(.agencyOverdue).path()).status == 404)
        }
    }

    private static func found(_ dossiers: [Dossier], _ page: BrowserPage) -> [Int] {
        dossiers.indices.filter { page.text.contains("href=\"\(Places.dossier(dossiers[$0].code))\"") }
    }

    @Test(arguments: TestEngine.available)
    func `a filter is an address, and a day that does not exist is said beside its field`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let (old, new) = try await world.services.database.write { connection in
                let old = try world.receive(.promised, connection)
                world.clock.now = Instant(Day(number: 17_821), minute: 480)
                return (old, try world.receive(.days, connection))
            }
            var browser = try await TestSite(world).browser(as: .desk)
            let day = new.receivedAt.day
            let narrowed = try await browser.get(WorklistQuery(.give, filter: WorklistFilter(from: day)).path())
            #expect(Self.found([old, new], narrowed) == [1])
            let typed = try await browser.get("/ho-so?muc=chuyen&tu=15/10/2018&den=16/10/2018")
            #expect(Self.found([old, new], typed) == [0])
            let wrong = try await browser.get("/ho-so?muc=chuyen&tu=31/02/2018")
            #expect(wrong.status == 422 && wrong.text.contains("value=\"31/02/2018\""))
            #expect(PageChecker.problems(in: wrong.text).isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a worklist costs at most nine statements, the session among them`(engine: Engine)
        async throws
    {
        try await World.with(engine) { world in
            try await world.services.database.write {
                for _ in 0..<3 { _ = try world.receive(.promised, steps: 1, $0) }
            }
            let counting = CountingDatabase(world.services.database)
            let site = try TestSite(world.over(counting))
            var browser = try await site.browser(as: .justiceHead)
            _ = try await browser.get(WorklistQuery(.takeOver).path())
            counting.reset()
            _ = try await browser.get(WorklistQuery(.takeOver).path())
            #expect(counting.count.statements <= 9 && counting.count.writes == 0, "\(counting.count)")
        }
    }

    @Test(arguments: TestEngine.available)
    func `a whole code leads to its dossier, a name says how it was read, and others find nothing`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let dossier = try await world.services.database.write { try world.receive(.promised, $0) }
            let site = try TestSite(world)
            var browser = try await site.browser(as: .desk)
            let form = try await browser.get(Places.search())
            #expect(PageChecker.problems(in: form.text).isEmpty)
            let exact = try await browser.post(
                Places.search(),
                ["tim": dossier.code.description],
                following: false
            )
            #expect(exact.status == 303 && exact.location == Places.dossier(dossier.code))
            let named = try await browser.post(Places.search(), ["tim": "dat nguyen"])
            #expect(named.text.contains("Theo tên: 1") && named.text.contains("Nguyễn Văn Đạt"))
            #expect(PageChecker.problems(in: named.text).isEmpty)
            let empty = try await browser.post(Places.search(), ["tim": " - "])
            #expect(empty.status == 422 && PageChecker.problems(in: empty.text).isEmpty)
            let nothing = try await browser.post(Places.search(), ["tim": "không ai cả"])
            #expect(nothing.status == 200 && nothing.text.contains("Không tìm thấy hồ sơ nào"))
            let lost = try await browser.post(Places.search(), ["mat-giay-hen": "371 234 567"])
            #expect(lost.text.contains(dossier.code.description) && PageChecker.problems(in: lost.text).isEmpty)
            var commune = try await site.browser(as: .communeDesk)
            for fields: KeyValuePairs in [
                ["tim": dossier.code.description], ["tim": "Nguyễn Văn Đạt"], ["mat-giay-hen": "371234567"],
            ] {
                let page = try await commune.post(Places.search(), fields, following: false)
                #expect(page.status == 200 && !page.text.contains("href=\"\(Places.dossier(dossier.code))\""))
            }
            var specialist = try await site.browser(as: .justice)
            #expect(try await specialist.post(Places.search(), ["mat-giay-hen": "371234567"]).status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `every number of the leader's page leads to a list of so many dossiers`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let finished = try await world.services.database.write { connection in
                for steps in [0, 1, 3, 3] { _ = try world.receive(.days, steps: steps, connection) }
                _ = try world.receive(.promised, steps: 3, connection)
                return try world.receive(.days, steps: 13, connection)
            }
            world.clock.now = Instant(Day(number: 17_819 + 10), minute: 420)
            let site = try TestSite(world)
            var browser = try await site.browser(as: .chair)
            let page = try await browser.get(Places.leader())
            #expect(page.status == 200 && PageChecker.problems(in: page.text).isEmpty)
            let links = page.text.matches(of: /<a href="([^"]*muc=toan-co-quan[^"]*)">([0-9]+)<\/a>/)
            #expect(links.count > 8)
            for link in links {
                let list = try await browser.get(String(link.1).replacing("&amp;", with: "&"))
                let rows = list.text.matches(of: /class="row-link"/).count
                #expect(rows == Int(link.2), "\(link.1)")
                #expect(PageChecker.problems(in: list.text).isEmpty)
            }
            #expect(page.text.contains(finished.code.description), "not collected")
            let sheet = try await browser.get(Places.leaderPaper())
            #expect(sheet.bytes.starts(with: Array("%PDF".utf8)))
            for seat in [World.SeatName.desk, .justice, .records] {
                var other = try await site.browser(as: seat)
                #expect(try await other.get(Places.leader()).status == 404)
                #expect(try await other.get(Places.leaderPaper()).status == 404)
            }
            var commune = try await site.browser(as: .communeChair)
            #expect(try await !commune.get(Places.leader()).text.contains(finished.code.description))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the leader of an office gives the work of who is away to somebody else, on the page`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let (first, second) = try await world.services.database.write { connection in
                let dossiers = try (
                    world.receive(.days, steps: 3, connection), world.receive(.days, steps: 3, connection)
                )
                let absence: Identifier<World> = world.services.newID()
                try connection.run(
                    """
                    INSERT INTO absence (id, officer, from_day, until_day, noted_by, noted_at)
                    VALUES (\(absence), \(world[.land].principal.officer), \(world.clock.now.day),
                        \(world.clock.now.day), \(world[.chair].principal.officer), \(world.clock.now))
                    """
                )
                return dossiers
            }
            let site = try TestSite(world)
            var chair = try await site.browser(as: .chair)
            let above = try await chair.get(Places.leader())
            #expect(above.text.contains("Vắng mặt hôm nay, còn hồ sơ"))
            #expect(above.text.contains("Việc phân công lại do lãnh đạo Phòng Tài nguyên và Môi trường thực hiện."))
            var browser = try await site.browser(as: .landHead)
            let page = try await browser.get(Places.leader())
            #expect(PageChecker.problems(in: page.text).isEmpty)
            let tick = BatchTick(id: first.id, sequence: first.sequence).description
            #expect(page.text.contains("value=\"\(tick)\" checked"))
            let answer = try await browser.post(
                Places.batch(),
                [
                    "muc": "toan-co-quan", "viec": "phan-cong",
                    "submission": try #require(page.value(ofHidden: "submission")), "chon": tick,
                    "nguoi-thu-ly": world[.secondLand].principal.officer.description,
                ]
            )
            #expect(answer.text.contains("Đã phân công 1 hồ sơ."))
            let held = try await world.services.database.read { connection in
                try [first, second].map { dossier in
                    try connection.row("SELECT holder FROM dossier WHERE id = \(dossier.id)")?
                        .idIfPresent("holder", of: Officer.self)
                }
            }
            #expect(held == [world[.secondLand].principal.officer, world[.land].principal.officer])
        }
    }

    @Test(arguments: TestEngine.available)
    func `hand-over list and register are pages and papers, of the own agency only`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let given = try await world.services.database.write { try world.receive(.promised, steps: 1, $0) }
            let site = try TestSite(world)
            var browser = try await site.browser(as: .desk)
            for (page, paper) in [
                (Places.handoverList, Places.handoverListPaper), (Places.register, Places.registerPaper),
            ] {
                let shown = try await browser.get(page())
                #expect(shown.status == 200 && shown.text.contains(given.code.description))
                #expect(PageChecker.problems(in: shown.text).isEmpty)
                let printed = try await browser.get(paper())
                #expect(printed.status == 200 && printed.bytes.starts(with: Array("%PDF".utf8)))
            }
            let empty = try await browser.get(
                HandoverListQuery(giver: world.justice, day: nil).path(Places.handoverList)
            )
            #expect(empty.text.contains("Chưa có hồ sơ nào được giao đi"))
            let backwards = try await browser.get("/so-theo-doi?tu=20/10/2018&den=10/10/2018")
            #expect(backwards.status == 422 && PageChecker.problems(in: backwards.text).isEmpty)
            var commune = try await site.browser(as: .communeDesk)
            let foreign = HandoverListQuery(giver: world.desk, day: nil)
            #expect(try await commune.get(foreign.path(Places.handoverList)).status == 404)
            #expect(try await commune.get(foreign.path(Places.handoverListPaper)).status == 404)
            for address in [Places.register, Places.registerPaper] {
                #expect(try await commune.get("\(address())?co-quan=\(world.district.id)").status == 404)
            }
            #expect(try await !commune.get(Places.register()).text.contains(given.code.description))
            var specialist = try await site.browser(as: .justice)
            #expect(try await specialist.get(Places.register()).status == 404)
        }
    }
}
