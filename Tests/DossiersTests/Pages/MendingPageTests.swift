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

@Suite struct MendingPageTests {
    private static func dossier(_ world: World, steps: Int = 0) async throws -> Dossier {
        try await world.services.database.write { try world.receive(.days, steps: steps, $0) }
    }

    private static func state(_ world: World, _ id: Dossier.ID) async throws -> Dossier {
        let found = try await world.services.database.read { try current(id, $0) }
        return try #require(found)
    }

    /// What stands on the slip, each under the name of its field.
    private static func slip(_ changes: [String: String] = [:], isToday: Bool = true) -> [(String, String)] {
        var fields = [
            "nguoi-nop-ho-ten": "Nguyễn Văn Đạt", "nguoi-nop-ngay-sinh": "1980", "nguoi-nop-loai-giay": "CMND",
            "nguoi-nop-so-giay": "371234567", "nguoi-nop-dia-chi": "Ấp Vĩnh Phước",
            "nguoi-nop-dien-thoai": "0912345678", "nguoi-nop-email": "", "noi-dung": "Thủ tục days", "so-bo": "1",
            "bao-tin": "phone", "nhan-ket-qua": "desk", "noi-nhan": "", "uy-quyen": "",
        ]
        if isToday { fields.merge(["kenh": "1", "noi-tiep-nhan": "desk", "so-luong": "1"]) { $1 } }
        return fields.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    @Test(arguments: TestEngine.available)
    func `a slip is mended: old beside new, in one act, and the reprint is offered`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let site = try TestSite(world)
            let dossier = try await Self.dossier(world)
            var desk = try await site.browser(as: .desk)
            let address = Places.correction(dossier.code)
            let paper = Places.dossier(dossier.code) + "/giay/giay-hen?ban=2"
            let page = try await desk.get(address)
            #expect(page.status == 200 && PageChecker.problems(in: page.text) == [])
            #expect(page.text.contains("Đang ghi: Nguyễn Văn Đạt"))
            let first = try PaperText(pdf: try await desk.get(paper).bytes)
            let form = try PageForm(page, address)
            let unchanged = try await desk.send(form, Self.slip())
            #expect(unchanged.status == 422)
            let done = try await desk.send(
                form,
                Self.slip(["nguoi-nop-ho-ten": "Nguyễn Văn Đạo", "so-bo": "2", "noi-tiep-nhan": "mobile"])
            )
            #expect(done.status == 200 && desk.location == address + "?xong=1")
            #expect(done.text.contains("giay-hen?ban=2"))
            #expect(PageChecker.problems(in: done.text) == [])
            let mended = try await Self.state(world, dossier.id)
            #expect(mended.place == .mobile)
            // The applicant is still the owner: one description, not two.
            #expect(mended.applicant == mended.owner && mended.applicant != dossier.applicant)
            #expect(mended.sequence == dossier.sequence + 3)
            let (sets, count) = try await world.services.database.read { connection in
                (
                    try ReceptionDetailStore.find(dossier.id, connection)?.sets,
                    try History.of(dossier.id, connection).count { $0.event.isCorrection }
                )
            }
            #expect(sets == 2 && count == 3)
            // The reprint says that it was corrected, when and in what; the first print said nothing of the kind.
            let reprint = try PaperText(pdf: try await desk.get(paper).bytes)
            #expect(
                reprint.words.contains(
                    "BẢN IN LẠI – ĐÃ ĐÍNH CHÍNH lúc 08:00 ngày 15/10/2018: tên người nộp, số bộ hồ sơ, nơi tiếp nhận"
                )
            )
            #expect(!first.words.contains("ĐÍNH CHÍNH") && !first.words.contains("BẢN IN LẠI"))
            // The same form again does nothing more; another one that saw the old state is told what changed.
            _ = try await desk.send(form, Self.slip(["nguoi-nop-ho-ten": "Nguyễn Văn Đạo", "so-bo": "3"]))
            #expect(try await Self.state(world, dossier.id).sequence == mended.sequence)
            var second = try await site.browser(as: .secondDesk)
            _ = try await second.get(address)
            let late = form.hidden.map { $0.0 == "submission" ? ($0.0, UUID().uuidString) : $0 }
                .filter { $0.0 != "csrf" }
            let conflict = try await second.post(address, pairs: late + Self.slip(["so-bo": "3"]))
            #expect(conflict.status == 409 && conflict.text.contains("Việc của bạn chưa được ghi"))
            try await world.expectSound()
        }
    }

    @Test func `what figures count is mended on the day only, and what is wrong is said beside its field`() async throws
    {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world)
            let dossier = try await Self.dossier(world)
            let address = Places.correction(dossier.code)
            var desk = try await site.browser(as: .desk)
            let today = try PageForm(try await desk.get(address), address)
            let wrong = try await desk.send(today, Self.slip(["nguoi-nop-so-giay": "12", "nguoi-nop-ho-ten": ""]))
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("id=\"nguoi-nop-ho-ten-error\""))
            #expect(PageChecker.problems(in: wrong.text) == [])
            world.clock.advance(minutes: 24 * 60)
            desk = try await site.browser(as: .desk)
            let later = try await desk.get(address)
            #expect(!later.text.contains("name=\"so-luong\""))
            #expect(later.text.contains("hãy hủy tiếp nhận và tiếp nhận lại"))
            let refused = try await desk.send(today, Self.slip(["so-luong": "2"]))
            #expect(refused.status == 422)
            #expect(try await Self.state(world, dossier.id) == dossier)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a leader cancels with a reason, the desk gives back at the applicant's request`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let site = try TestSite(world)
            let mistaken = try await Self.dossier(world)
            let wanted = try await Self.dossier(world)
            var chair = try await site.browser(as: .chair)
            let cancelling = Places.cancellation(mistaken.code)
            let form = try PageForm(try await chair.get(cancelling), cancelling)
            #expect(try await chair.send(form, [("ly-do", " ")]).status == 422)
            let cancelled = try await chair.send(form, [("ly-do", "Ghi nhầm thủ tục")])
            #expect(cancelled.status == 200 && cancelled.text.contains("Đã hủy tiếp nhận."))
            #expect(try await Self.state(world, mistaken.id).end?.closing == .cancelled)
            var desk = try await site.browser(as: .desk)
            #expect(try await desk.get(cancelling).status == 404, "not the desk's")
            var head = try await site.browser(as: .justiceHead)
            let refused = try await head.get(Places.cancellation(wanted.code))
            #expect(!refused.text.contains("name=\"ly-do\""), "a department's head leads neither desk nor agency")
            #expect(refused.text.contains("lãnh đạo cơ quan hoặc lãnh đạo Bộ phận Một cửa"))
            #expect(!(try await head.get(Places.dossier(wanted.code))).text.contains(Places.cancellation(wanted.code)))
            let withdrawing = Places.withdrawal(wanted.code)
            let page = try await desk.get(withdrawing)
            #expect(page.text.contains("Tờ khai (1 bản)") && PageChecker.problems(in: page.text) == [])
            let back = try PageForm(page, withdrawing)
            #expect(try await desk.send(back, [("ly-do", "Xin rút")]).status == 422, "originals first")
            #expect(
                try await desk.send(back, [("ly-do", "Xin rút"), ("da-tra-ban-chinh", "1")]).text
                    .contains("Đã rút hồ sơ.")
            )
            #expect(try await Self.state(world, wanted.id).end?.closing == .withdrawn)
            let ended = try await desk.get(withdrawing)
            #expect(ended.status == 200 && !ended.text.contains("name=\"ly-do\""), "nothing more to withdraw")
            try await world.expectSound()
        }
    }
}
