import Addresses
import Domain
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

/// What is done with several dossiers of a list, as browsers send it.
@Suite struct BatchPageTests {
    private static func tick(_ dossier: Dossier, sequence: Int? = nil) -> String {
        BatchTick(id: dossier.id, sequence: sequence ?? dossier.sequence).description
    }

    private static func events(_ dossier: Dossier, _ world: World) async throws -> Int {
        try await world.services.database.read { connection in
            try connection.integer("SELECT COUNT(*) FROM event WHERE dossier = \(dossier.id)")
        }
    }

    @Test(arguments: TestEngine.available)
    func `a batch names what went through and what somebody else had done, and done again says the same`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let (first, second, third) = try await world.services.database.write { connection in
                try (
                    world.receive(.promised, steps: 1, connection), world.receive(.promised, steps: 1, connection),
                    world.receive(.promised, steps: 1, connection)
                )
            }
            let site = try TestSite(world)
            var browser = try await site.browser(as: .justice)
            let list = try await browser.get(WorklistQuery(.takeOver).path())
            #expect(PageChecker.problems(in: list.text).isEmpty)
            for dossier in [first, second, third] { #expect(list.text.contains(Self.tick(dossier))) }
            let submission = try #require(list.value(ofHidden: "submission"))
            // The head of the office is quicker with the second.
            try await world.services.database.write { connection in
                _ = try world.act(.justiceHead).takeOver([second.id], connection)
            }
            func send() async throws -> BrowserPage {
                try await browser.post(
                    Places.batch(),
                    [
                        "muc": "can-nhan", "viec": "nhan", "submission": submission, "chon": Self.tick(first),
                        "chon": Self.tick(second), "chon": Self.tick(third),
                    ]
                )
            }
            let answer = try await send()
            #expect(answer.status == 200 && PageChecker.problems(in: answer.text).isEmpty)
            #expect(answer.text.contains("Đã nhận 2 hồ sơ.") && answer.text.contains("1 hồ sơ chưa thực hiện được"))
            #expect(answer.text.contains("người khác vừa xử lý"))
            for dossier in [first, second, third] {
                #expect(answer.text.contains("href=\"\(Places.dossier(dossier.code))\""))
            }
            let again = try await send()
            #expect(again.text.contains("Đã nhận 2 hồ sơ.") && again.text.contains("1 hồ sơ chưa thực hiện được"))
            for dossier in [first, second, third] { #expect(try await Self.events(dossier, world) == 3) }
            // Another officer's submission tells nothing.
            var other = try await site.browser(as: .justiceHead)
            let path = WorklistQuery(.takeOver).path(adding: [(WorklistQuery.Name.batch, submission)])
            #expect(try await !other.get(path).text.contains("Đã nhận 2 hồ sơ."))
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `what the law refuses is named with its reason, and the rest goes through`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let (ready, early) = try await world.services.database.write { connection in
                try (world.receive(.promised, steps: 4, connection), world.receive(.promised, steps: 2, connection))
            }
            var browser = try await TestSite(world).browser(as: .justiceHead)
            let list = try await browser.get(WorklistQuery(.approve).path())
            let submission = try #require(list.value(ofHidden: "submission"))
            #expect(list.text.contains(ready.code.description) && !list.text.contains(early.code.description))
            let answer = try await browser.post(
                Places.batch(),
                [
                    "muc": "duyet", "viec": "duyet", "submission": submission, "chon": Self.tick(ready),
                    "chon": Self.tick(early),
                ]
            )
            #expect(answer.text.contains("Đã duyệt 1 hồ sơ.") && answer.text.contains("Quy trình đang ở bước"))
            #expect(try await Self.events(ready, world) == 6)
            #expect(try await Self.events(early, world) == 3)
        }
    }

    @Test(arguments: TestEngine.available)
    func `leaders assign and sign, văn thư numbers and the desk receives the results in batches`(
        engine: Engine
    ) async throws {
        let stations: [(steps: Int, seat: World.SeatName, tab: WorklistTab, act: BatchAct, said: String)] = [
            (2, .justiceHead, .assign, .assign, "Đã phân công 2 hồ sơ."),
            (3, .justice, .mine, .submit, "Đã trình kết quả của 2 hồ sơ."),
            (5, .justiceHead, .give, .give, "Đã chuyển 2 hồ sơ"),
            (7, .chair, .sign, .sign, "Đã ký kết quả của 2 hồ sơ."),
            (10, .records, .number, .number, "Đã lấy số cho kết quả của 2 hồ sơ."),
            (12, .desk, .results, .receiveResults, "Đã nhận kết quả của 2 hồ sơ về quầy"),
        ]
        try await World.with(engine) { world in
            let site = try TestSite(world)
            for station in stations {
                let (first, second) = try await world.services.database.write { connection in
                    try (
                        world.receive(.promised, steps: station.steps, connection),
                        world.receive(.promised, steps: station.steps, connection)
                    )
                }
                var browser = try await site.browser(as: station.seat)
                let list = try await browser.get(WorklistQuery(station.tab).path())
                let submission = try #require(list.value(ofHidden: "submission"), "\(station.act)")
                let answer = try await browser.post(
                    Places.batch(),
                    [
                        "muc": station.tab.slug, "viec": station.act.rawValue, "submission": submission,
                        "nguoi-thu-ly": world[.justice].principal.officer.description, "tham-quyen": "TM",
                        "chon": Self.tick(first), "chon": Self.tick(second),
                    ]
                )
                #expect(answer.text.contains(station.said), "\(station.act)")
                #expect(try await Self.events(first, world) == station.steps + 2, "\(station.act)")
                if station.act == .give {
                    let path = HandoverListQuery(giver: world.justice, day: world.clock.now.day)
                        .path(Places.handoverListPaper)
                    let shown = path.replacing("&", with: "&amp;")
                    #expect(answer.text.contains(shown))
                    let paper = try await browser.get(path)
                    #expect(paper.status == 200 && paper.bytes.starts(with: Array("%PDF".utf8)))
                }
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `a leader confirms what was entered later in a batch, once each`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let entered = try await world.services.database.write { connection in
                world.clock.advance(minutes: 60)
                return try (0..<2).map { _ in
                    try world.receive(.promised, occurredAt: World.start, connection)
                }
            }
            var browser = try await TestSite(world).browser(as: .chair)
            let list = try await browser.get(WorklistQuery(.unconfirmed).path())
            #expect(list.text.contains("nhập bù, chờ xác nhận"))
            let answer = try await browser.post(
                Places.batch(),
                [
                    "muc": "nhap-bu", "viec": "xac-nhan", "chon": Self.tick(entered[0]), "chon": Self.tick(entered[1]),
                    "chon": Self.tick(entered[1]), "submission": try #require(list.value(ofHidden: "submission")),
                ]
            )
            #expect(answer.text.contains("Đã xác nhận việc nhập bù của 2 hồ sơ."))
            for dossier in entered { #expect(try await Self.events(dossier, world) == 2) }
            #expect(try await !browser.get(WorklistQuery(.unconfirmed).path()).text.contains("nhập bù, chờ"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `nothing ticked, nobody named and no authority are said beside the field, and nothing is lost`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let dossier = try await world.services.database.write { try world.receive(.promised, steps: 2, $0) }
            var browser = try await TestSite(world).browser(as: .justiceHead)
            let list = try await browser.get(WorklistQuery(.assign).path())
            let submission = try #require(list.value(ofHidden: "submission"))
            let none = try await browser.post(
                Places.batch(),
                [
                    "muc": "phan-cong", "viec": "phan-cong", "submission": submission,
                    "nguoi-thu-ly": world[.justice].principal.officer.description,
                ]
            )
            #expect(none.status == 422 && none.text.contains("Chọn ít nhất một hồ sơ trong danh sách"))
            #expect(none.text.contains("value=\"\(world[.justice].principal.officer)\" selected"))
            #expect(PageChecker.problems(in: none.text).isEmpty)
            let nobody = try await browser.post(
                Places.batch(),
                ["muc": "phan-cong", "viec": "phan-cong", "submission": submission, "chon": Self.tick(dossier)]
            )
            #expect(nobody.status == 422 && nobody.text.contains("Chọn người thụ lý"))
            #expect(nobody.text.contains("value=\"\(Self.tick(dossier))\" checked"))
            #expect(try await Self.events(dossier, world) == 3)
        }
    }

    @Test(arguments: TestEngine.available)
    func `another agency's dossier, an act of another tab and a tab of another role are not there`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let (own, foreign) = try await world.services.database.write { connection in
                try (world.receive(.promised, steps: 1, connection), world.receive(.communeDays, connection))
            }
            var browser = try await TestSite(world).browser(as: .justice)
            _ = try await browser.get(Places.worklist())
            let before = try await world.dump()
            func send(_ tab: String, _ act: String, _ ticks: [Dossier]) async throws -> Int {
                let submission: Submission.ID = world.services.newID()
                return try await browser.post(
                    Places.batch(),
                    [
                        "muc": tab, "viec": act, "submission": submission.description,
                        "chon": Self.tick(ticks[0]), "chon": Self.tick(ticks[ticks.count - 1]),
                    ]
                ).status
            }
            #expect(try await send("can-nhan", "nhan", [own, foreign]) == 404)
            #expect(try await send("can-nhan", "ky", [own]) == 404)
            #expect(try await send("nhap-bu", "xac-nhan", [own]) == 404)
            #expect(try await send("can-nhan", "huy", [own]) == 400)
            #expect(try await world.dump() == before)
        }
    }
}
