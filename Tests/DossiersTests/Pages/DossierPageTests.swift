import Addresses
import Domain
import Dossiers
import Foundation
import Ledger
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct DossierPageTests {
    /// Receives one and takes it so far.
    private static func dossier(_ world: World, _ offer: World.OfferName, steps: Int = 0) async throws -> Dossier {
        try await world.services.database.write { try world.receive(offer, steps: steps, $0) }
    }

    private static func state(_ world: World, _ id: Dossier.ID) async throws -> Dossier {
        let found = try await world.services.database.read { try current(id, $0) }
        return try #require(found)
    }

    /// Opens the page and presses the button of the act.
    private static func press(
        _ act: String,
        _ seat: World.SeatName,
        _ site: TestSite,
        _ code: DossierCode,
        _ fields: [(String, String)] = []
    ) async throws -> BrowserPage {
        var browser = try await site.browser(as: seat)
        let page = try await browser.get(Places.dossier(code))
        let form = try PageForm(page, Places.step(code), holding: "value=\"\(act):")
        return try await browser.send(form, [form.button(act)] + fields)
    }

    @Test(arguments: TestEngine.available)
    func `the page says what stands, in at most fifteen queries`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let dossier = try await Self.dossier(world, .promised, steps: 2)
            let counting = CountingDatabase(world.services.database)
            let site = try TestSite(world.over(counting))
            var browser = try await site.browser(as: .justiceHead)
            _ = try await browser.get(Places.dossier(dossier.code))
            counting.reset()
            let page = try await browser.get(Places.dossier(dossier.code))
            #expect(page.status == 200)
            // The session is looked up beside the page, and the calendar's revision.
            #expect(counting.count.reads == 2)
            #expect(counting.count.statements <= 1 + 1 + 15, "\(counting.count.statements) queries")
            for text in [
                dossier.code.description, "Nguyễn Văn Đạt", "371234567", "Phòng Tư pháp", "Vì sao ngày này?",
                "Phân công thụ lý", "Phiếu kiểm soát", "Tiếp nhận hồ sơ được chuyển đến",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
            let seated = try PageForm(page, Places.step(dossier.code), holding: "nguoi-thu-ly")
            #expect(seated.hidden.contains { $0 == ("sequence", String(dossier.sequence)) })
        }
    }

    @Test(arguments: TestEngine.available)
    func `four roles take a dossier from the desk to the citizen's hand`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let site = try TestSite(world)
            let code = try await Self.dossier(world, .promised).code
            _ = try await Self.press("give", .desk, site, code)
            _ = try await Self.press("takeOver", .justiceHead, site, code)
            let specialist = world[.justice].principal.officer.description
            _ = try await Self.press("assign", .justiceHead, site, code, [("nguoi-thu-ly", specialist)])
            _ = try await Self.press("submit", .justice, site, code)
            _ = try await Self.press("approve", .justiceHead, site, code)
            _ = try await Self.press("give", .justice, site, code)
            _ = try await Self.press("takeOver", .chair, site, code)
            var chair = try await site.browser(as: .chair)
            let signing = try PageForm(try await chair.get(Places.signature(code)), Places.signature(code))
            let signed = try await chair.send(signing, [("quyen-ky", "KT"), ("ngay-ky", "15/10/2018"), ("gio-ky", "")])
            #expect(signed.text.contains("KT."))
            _ = try await Self.press("give", .chair, site, code)
            _ = try await Self.press("takeOver", .records, site, code)
            _ = try await Self.press("number", .records, site, code)
            _ = try await Self.press("give", .records, site, code)
            _ = try await Self.press("receiveResult", .desk, site, code)
            var desk = try await site.browser(as: .secondDesk)
            let form = try PageForm(try await desk.get(Places.handOut(code)), Places.handOut(code))
            let original = try #require(world.components[.promised]?.first).description
            let fields = [
                ("nguoi-nhan", "nguoi-khac"), ("ho-ten", "Trần Thị Bé"), ("loai-giay-to", "CMND"),
                ("so-giay-to", "371 000 111"), ("uy-quyen", "1"), ("cach-tra", "1"), ("ban-chinh", original),
            ]
            let page = try await desk.send(form, fields)
            #expect(page.status == 200)
            for text in ["Đã trả kết quả", "Trần Thị Bé", "371000111", "được ủy quyền", "đã trả bản chính"] {
                #expect(page.text.contains(text), "\(text)")
            }
        }
    }

    @Test func `the same form sent twice does it once and answers the same`() async throws {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world)
            let dossier = try await Self.dossier(world, .days)
            var browser = try await site.browser(as: .desk)
            let page = try await browser.get(Places.dossier(dossier.code))
            let give = try PageForm(page, Places.step(dossier.code))
            let comment = try PageForm(page, Places.comments(dossier.code))
            for _ in 0..<2 {
                let answer = try await browser.send(give, [give.button("give")], following: false)
                #expect(answer.status == 303)
                let second = try await browser.send(comment, [("noi-dung", "Đã gọi cho dân")], following: false)
                #expect(second.status == 303)
            }
            let now = try await Self.state(world, dossier.id)
            #expect(now.sequence == dossier.sequence + 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the second of two officers is told who did what meanwhile`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let site = try TestSite(world)
            let dossier = try await Self.dossier(world, .days)
            var first = try await site.browser(as: .desk)
            var second = try await site.browser(as: .secondDesk)
            let forms = try [
                PageForm(try await first.get(Places.dossier(dossier.code)), Places.step(dossier.code)),
                PageForm(try await second.get(Places.dossier(dossier.code)), Places.step(dossier.code)),
            ]
            // A comment in between is no conflict, the step is.
            let comment = try PageForm(
                try await second.get(Places.dossier(dossier.code)),
                Places.comments(dossier.code)
            )
            _ = try await second.send(comment, [("noi-dung", "Xem giúp")])
            #expect(try await first.send(forms[0], [forms[0].button("give")]).status == 200)
            let answer = try await second.send(forms[1], [forms[1].button("give")])
            #expect(answer.status == 409)
            #expect(answer.text.contains("Chuyển hồ sơ đến Phòng Tài nguyên và Môi trường"))
            #expect(answer.text.contains("Việc của bạn chưa được ghi"))
            let now = try await Self.state(world, dossier.id)
            #expect(now.sequence == dossier.sequence + 2)
        }
    }

    @Test func `an act that the law refuses is answered with its article`() async throws {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world)
            let dossier = try await Self.dossier(world, .days)
            var browser = try await site.browser(as: .desk)
            let page = try await browser.get(Places.dossier(dossier.code))
            let form = try PageForm(page, Places.step(dossier.code))
            let office = world[.desk].office.description
            let answer = try await browser.send(form, [("viec", "submit:\(office)")])
            #expect(answer.status == 422)
            #expect(answer.text.contains("NĐ 61/2018/NĐ-CP"))
            let strange = try await browser.send(form, [("viec", "sing:\(office)")])
            #expect(strange.status == 400)
        }
    }

    @Test func `a dossier of another agency is not there for anything`() async throws {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world)
            let dossier = try await Self.dossier(world, .days)
            let id: Submission.ID = world.services.newID()
            for seat in [World.SeatName.communeDesk, .communeChair] {
                var browser = try await site.browser(as: seat)
                for path in [
                    Places.dossier(dossier.code), Places.signature(dossier.code), Places.handOut(dossier.code),
                ] {
                    #expect(try await browser.get(path).status == 404)
                }
                let office = world[seat].office.description
                let fields = [
                    ("submission", id.description), ("sequence", "1"), ("noi", office), ("viec", "give:\(office)"),
                    ("noi-dung", "Chào"), ("phi", "1000"), ("quyen-ky", "TM"), ("ngay-ky", "15/10/2018"),
                    ("nguoi-nhan", "nguoi-nop"), ("go", id.description), ("vi", "misplaced"),
                ]
                for path in [
                    Places.step(dossier.code), Places.comments(dossier.code), Places.payment(dossier.code),
                    Places.visit(dossier.code), Places.dossierFiles(dossier.code),
                    Places.signature(dossier.code), Places.handOut(dossier.code),
                ] {
                    #expect(try await browser.post(path, pairs: fields).status == 404, "\(path)")
                }
            }
        }
    }
}
