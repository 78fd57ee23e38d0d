import Addresses
import Domain
import Dossiers
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct IntakeScreenTests {
    private static let card = "091080001234|371234567|Danh Thị Sà Phol|02091980|Nữ|Ấp Bình Minh|10052021"

    @Test(arguments: TestEngine.available)
    func `the first row is what the desk received most today, the default what the officer received last`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let site = try TestSite(world)
            try await world.services.database.write { connection in
                for name in [World.OfferName.hours, .hours, .days] { _ = try world.receive(name, connection) }
            }
            var desk = try await site.browser(as: .desk)
            let list = try await desk.get(Places.intakeProcedures()).text
            let hours = try #require(list.firstRange(of: "Thủ tục hours")?.lowerBound)
            #expect(hours < (try #require(list.firstRange(of: "Thủ tục days")?.lowerBound)))
            #expect(!list.contains("Thủ tục outside"))
            #expect(!list.contains("Thủ tục unpublished"))
            #expect(try await desk.get(Places.intake()).text.contains("value=\"Thủ tục days\""))
            var second = try await site.browser(as: .secondDesk)
            #expect(try await !second.get(Places.intake()).text.contains("value=\"Thủ tục days\""))
            #expect(
                try await desk.get(Places.intakeProcedures() + "?q=thur+tucj+hou").text.contains("Thủ tục hours")
            )
        }
    }

    @Test func `a card's line fills the form whatever was pressed, and saves nothing`() async throws {
        try await World.with(.sqlite) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            let sheet = try IntakeSheet(world).with("so-giay", Self.card).with("ho-ten", nil).with("ngay-sinh", nil)
                .with("dia-chi", nil)
            for act in ["luu", "dien"] {
                let page = try await desk.send(sheet, act)
                #expect(page.status == 200)
                #expect(page.text.contains("value=\"091080001234\""))
                #expect(page.text.contains("value=\"Danh Thị Sà Phol\""))
                #expect(page.text.contains("value=\"02/09/1980\""))
            }
            #expect(try await world.dossierCount() == 0)
        }
    }

    @Test func `a repeat applicant is offered by the first digits`() async throws {
        try await World.with(.sqlite) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            _ = try await desk.send(IntakeSheet(world))
            let offered = try await desk.post(Places.intakeApplicant(), ["q": "371234"]).text
            #expect(offered.contains("data-text=\"371234567\""))
            #expect(offered.contains("dien-thoai=0912345678"))
            #expect(try await desk.post(Places.intakeApplicant(), ["q": "37123"]).text.isEmpty, "too few digits")
            let same = try await desk.get(Places.intake() + "?cung-nguoi=000.00.12.H33-181015-0001")
            #expect(same.text.contains("value=\"Nguyễn Văn Đạt\""))
        }
    }

    @Test func `the parts that follow the procedure come as fragments`() async throws {
        try await World.with(.sqlite) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            let offer = try world.offer(.promised).id.description
            let path = Places.intakeDue() + "?thu-tuc-id=\(offer)&phan="
            #expect(try await desk.get(path + "truong-hop").text.contains("15 ngày làm việc"))
            #expect(try await desk.get(path + "ho-so").text.contains("Tờ khai"))
            let due = try await desk.get(path + "hen-tra").text
            #expect(due.contains("Thứ Hai, 29/10/2018, 15:30–17:00"))
            #expect(due.contains("không tính"), "weekends are explained")
            #expect(try await desk.get(path + "hen-tra&hen-som=17/10/2018").text.contains("17/10/2018, 15:30–17:00"))
            #expect(try await desk.get(path + "khac").status == 404)
        }
    }

    @Test func `rule 20: after 15:00 the strip says when the dossier goes over`() async throws {
        try await World.with(.sqlite) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            #expect(try await !desk.get(Places.intake()).text.contains("Chuyển đầu giờ"))
            world.clock.advance(minutes: 7 * 60 + 5)
            #expect(try await desk.get(Places.intake()).text.contains("Chuyển đầu giờ ngày 16/10/2018"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the page asks at most twelve questions beside the session's, once the reference is warm`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let counting = CountingDatabase(world.services.database)
            let site = try TestSite(world.over(counting))
            var desk = try await site.browser(as: .desk)
            _ = try await desk.send(IntakeSheet(world))
            _ = try await desk.get(Places.intake())
            counting.reset()
            _ = try await desk.get(Places.intake())
            #expect(counting.count.reads == 2)
            #expect(counting.count.statements <= 13, "one of them the session's")
        }
    }
}
