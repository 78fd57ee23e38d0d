import Addresses
import Domain
import Dossiers
import Foundation
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct CounterPageTests {
    private static let applicant = [
        ("so-giay", "371234567"), ("loai-giay", "CMND"), ("ho-ten", "Nguyễn Văn Đạt"), ("ngay-sinh", "1980"),
        ("dia-chi", "Ấp Vĩnh Phước"), ("xa", "khac"), ("dien-thoai", "0912345678"), ("viec", "luu"),
    ]

    /// The desk's officer may sign there too.
    private static func letSign(_ world: World) async throws {
        let officer = world[.desk].principal.officer
        try await world.services.database.write { connection in
            try connection.run(
                """
                INSERT INTO post (officer, office, role, valid_from)
                VALUES (\(officer), \(world.desk), \(Role.leader.rawValue), \(World.start.day.advanced(by: -30)))
                """
            )
            try connection.run("UPDATE revision SET value = value + 1 WHERE name = 'agencies'")
        }
    }

    private static func copies(_ world: World) throws -> [(String, String)] {
        applicant + [
            ("thu-tuc-id", try world.offer(.copies).id.description), ("quyen-ky", "TL"), ("da-thu", "1"),
            ("chung-thuc-giay-to-1", "Bằng tốt nghiệp"), ("chung-thuc-loai-1", "copy"), ("chung-thuc-trang-1", "4"),
            ("chung-thuc-ban-1", "2"), ("chung-thuc-giay-to-2", "Giấy ủy quyền"), ("chung-thuc-loai-2", "signature"),
        ]
    }

    @Test(arguments: TestEngine.available)
    func `rule 15: one press receives, signs, numbers and hands out, and the register has the lines`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await Self.letSign(world)
            let site = try TestSite(world)
            var desk = try await site.browser(as: .desk)
            let page = try await desk.get(Places.oneTouch())
            #expect(page.status == 200 && PageChecker.problems(in: page.text) == [])
            #expect(page.text.contains("Thủ tục copies") && !page.text.contains("Thủ tục days"))
            let form = try PageForm(page, Places.oneTouch())
            let done = try await desk.send(form, Self.copies(world))
            #expect(done.status == 200 && done.text.contains("Đã tiếp nhận, ký và trả kết quả"))
            #expect(done.text.contains("số 1: Bằng tốt nghiệp, 2 bản") && done.text.contains("12.000 đồng"))
            #expect(PageChecker.problems(in: done.text) == [])
            let first = desk.location
            _ = try await desk.send(form, Self.copies(world))
            #expect(desk.location == first, "a double click makes one dossier")
            let register = try await desk.get(Places.certifiedCopies())
            #expect(register.text.contains("Bằng tốt nghiệp") && !register.text.contains("Giấy ủy quyền"))
            #expect(register.text.contains("1 việc, 2 bản") && PageChecker.problems(in: register.text) == [])
            let signatures = try await desk.get(Places.certifiedCopies() + "?loai=signature")
            #expect(signatures.text.contains("Giấy ủy quyền"))
            let before = try await desk.get(Places.certifiedCopies() + "?tu=2018-09-01&den=2018-09-30")
            #expect(!before.text.contains("Bằng tốt nghiệp"))
            var commune = try await site.browser(as: .communeDesk)
            let elsewhere = try await commune.get(Places.certifiedCopies())
            #expect(elsewhere.status == 200 && !elsewhere.text.contains("Bằng tốt nghiệp"))
            try await world.expectSound()
        }
    }

    @Test func `without the role the page says whose step waits, and unpaid results stay at the desk`() async throws {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world)
            var desk = try await site.browser(as: .desk)
            let form = try PageForm(try await desk.get(Places.oneTouch()), Places.oneTouch())
            let waits = try await desk.send(form, Self.copies(world))
            #expect(waits.text.contains("Đã tiếp nhận, chờ bước tiếp theo"))
            #expect(waits.text.contains("Lãnh đạo") && waits.text.contains("Bộ phận Tiếp nhận và Trả kết quả"))
            try await Self.letSign(world)
            let again = try PageForm(try await desk.get(Places.oneTouch()), Places.oneTouch())
            let unpaid = try await desk.send(again, Self.copies(world).filter { $0.0 != "da-thu" })
            #expect(unpaid.text.contains("Đã có kết quả, chưa trả"))
            try await world.expectSound()
        }
    }

    @Test func `one touch computes the fee as it is typed, and says what is wrong beside its field`() async throws {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world)
            var desk = try await site.browser(as: .desk)
            let part = try await desk.get(
                Places.oneTouch() + "?phan=phi&chung-thuc-giay-to-1=Bang&chung-thuc-trang-1=4&chung-thuc-ban-1=2"
            )
            #expect(part.text.contains("12.000 đồng"))
            let form = try PageForm(try await desk.get(Places.oneTouch()), Places.oneTouch())
            let wrong = try await desk.send(
                form,
                [("thu-tuc-id", try world.offer(.copies).id.description), ("viec", "luu"), ("chung-thuc-ban-1", "x")]
            )
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("id=\"chung-thuc-ban-1-error\"") && wrong.text.contains("id=\"ho-ten-error\""))
            #expect(PageChecker.problems(in: wrong.text) == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `the paper book is entered in its order, counts from its hour, and waits for the leader`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let site = try TestSite(world)
            world.clock.advance(minutes: 180)
            var desk = try await site.browser(as: .desk)
            let address = Places.backEntry()
            func line(_ number: String, _ time: String) throws -> [(String, String)] {
                Self.applicant + [
                    ("thu-tuc-id", try world.offer(.days).id.description), ("chinh-chu", "1"), ("thanh-phan-1", "co"),
                    ("ban-chinh-1", "1"), ("thanh-phan-2", "co"), ("ban-sao-2", "1"), ("so-trong-so", number),
                    ("ngay-ghi", "15/10/2018"), ("gio-ghi", time),
                ]
            }
            let page = try await desk.get(address)
            #expect(page.status == 200 && PageChecker.problems(in: page.text) == [])
            let first = try await desk.send(try PageForm(page, address), line("1", "8h05"))
            #expect(first.status == 200 && first.text.contains("Đã nhập bù"))
            // The intake's own lines of papers have their labels around them.
            let problems = PageChecker.problems(in: first.text).filter { !$0.hasSuffix("has no label") }
            #expect(problems == [])
            #expect(first.text.contains("Số đã nhập gần nhất: 1"))
            let form = try PageForm(first, address)
            let earlier = try await desk.send(form, line("2", "8:00"))
            #expect(earlier.status == 422 && earlier.text.contains("id=\"so-trong-so-error\""))
            let future = try await desk.send(form, line("2", "23:00"))
            #expect(future.status == 422 && future.text.contains("id=\"gio-ghi-error\""))
            let second = try await desk.send(form, line("2", "8:30"))
            #expect(second.status == 200)
            let agency = world.district.id
            let waiting = try await world.services.database.read { try BackEntryStore.waiting(of: agency, $0) }
            #expect(waiting.map(\.paperNumber) == [1, 2])
            #expect(waiting.first?.happened == World.start.adding(minutes: 5))
            var chair = try await site.browser(as: .chair)
            let code = try #require(waiting.first?.code)
            let dossier = try await chair.get(Places.dossier(code))
            let confirmed = try await chair.send(try PageForm(dossier, Places.confirmation(code)))
            #expect(confirmed.text.contains("Đã xác nhận các việc nhập bù."))
            let rest = try await world.services.database.read { try BackEntryStore.waiting(of: agency, $0) }
            #expect(rest.map(\.paperNumber) == [2])
            try await world.expectSound()
        }
    }
}
