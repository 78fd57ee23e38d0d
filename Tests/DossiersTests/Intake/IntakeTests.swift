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

@Suite struct IntakeTests {
    private static let pdf = Array("%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n".utf8)

    @Test(arguments: TestEngine.available)
    func `a form that is sent twice makes one dossier, and both answers lead to it`(engine: Engine) async throws {
        try await World.with(engine) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            let sheet = try IntakeSheet(world)
            let first = try await desk.send(sheet, following: false)
            let second = try await desk.send(sheet, following: false)
            #expect(first.status == 303)
            #expect(first.location == "/quay/da-nhan/000.00.12.H33-181015-0001?in=1")
            #expect(second.location == first.location)
            #expect(try await world.dossierCount() == 1)
            let page = try await desk.get(first.location ?? "")
            #expect(page.text.contains("000.00.12.H33-181015-0001"))
            #expect(page.text.contains("/ho-so/000.00.12.H33-181015-0001/giay/giay-hen?ban=2"))
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `who was described the same before is the same party, another description another`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            let sheet = try IntakeSheet(world)
            _ = try await desk.send(sheet)
            _ = try await desk.send(sheet.anew(world).with("thu-tuc-id", world.offer(.hours).id.description))
            let moved = sheet.anew(world).with("dia-chi", "Ấp Kinh 1")
            _ = try await desk.send(moved.with("thu-tuc-id", try world.offer(.promised).id.description))
            let parties = try await world.services.database.read {
                try $0.rows("SELECT applicant FROM dossier ORDER BY code").map {
                    try $0.id("applicant", of: Party.self)
                }
            }
            #expect(parties.count == 3)
            #expect(parties.first == parties.dropFirst().first)
            #expect(parties.first != parties.last)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the same person and procedure within thirty days is warned of, and may go on`(engine: Engine) async throws {
        try await World.with(engine) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            let sheet = try IntakeSheet(world)
            _ = try await desk.send(sheet)
            let warned = try await desk.send(sheet.anew(world))
            #expect(warned.status == 422)
            #expect(warned.text.contains("href=\"/ho-so/000.00.12.H33-181015-0001\""))
            #expect(warned.text.contains("value=\"Nguyễn Văn Đạt\""))
            #expect(try await world.dossierCount() == 1)
            #expect(try await desk.send(sheet.anew(world).with("van-tiep-nhan", "1"), following: false).status == 303)
            world.clock.advance(minutes: 31 * 24 * 60)
            #expect(try await desk.send(sheet.anew(world), following: false).status == 303, "long ago")
        }
    }

    @Test func `what is wrong is said beside its field, and nothing typed is lost`() async throws {
        try await World.with(.sqlite) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            let sheet = try IntakeSheet(world).with("so-giay", "12345").with("dien-thoai", "")
                .with("ngay-sinh", "31/02/1980").with("thanh-phan-2", nil).with("hen-som", "14/10/2018")
                .with("noi-dung", "Việc riêng")
            let page = try await desk.send(sheet)
            #expect(page.status == 422)
            for field in ["so-giay", "dien-thoai", "ngay-sinh", "hen-som"] {
                #expect(page.text.contains("id=\"\(field)-error\""), "\(field)")
            }
            #expect(page.text.contains("href=\"#thanh-phan-2\""))
            #expect(page.text.contains("value=\"Việc riêng\""))
            #expect(page.text.contains("value=\"12345\""))
            #expect(try await world.dossierCount() == 0)
        }
    }

    @Test func `a telephone may be missing where it is said, and then nobody is called`() async throws {
        try await World.with(.sqlite) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            #expect(
                try await desk.send(IntakeSheet(world).with("dien-thoai", "Không có"), following: false).status == 303
            )
            let row = try await world.services.database.read {
                try $0.row("SELECT p.phone, r.notify_by FROM party p CROSS JOIN reception_detail r")
            }
            #expect(try row?.textIfPresent("phone") == nil)
            #expect(try row?.text("notify_by") == "none")
        }
    }

    @Test func `an earlier day may be promised, a later one is refused with its article`() async throws {
        try await World.with(.sqlite) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            let sheet = try IntakeSheet(world, .promised)
            let late = try await desk.send(sheet.with("hen-som", "31/10/2018"))
            #expect(late.status == 422)
            #expect(late.text.contains("NĐ 61/2018/NĐ-CP, Đ17"))
            #expect(try await desk.send(sheet.with("hen-som", "17/10/2018"), following: false).status == 303)
            let due = try await world.services.database.read {
                try $0.row("SELECT due_at FROM dossier")?.instant("due_at")
            }
            #expect(due == Instant(try #require(Day("2018-10-17")), minute: 1020))
            try await world.expectSound()
        }
    }

    @Test func `money is taken by the rule whatever the form says, and let off on a ground`() async throws {
        try await World.with(.sqlite) { world in
            try await world.charge(.days, .fee, amount: 50_000)
            try await world.charge(.days, .charge, amount: 20_000, ordinal: 2)
            var desk = try await TestSite(world).browser(as: .desk)
            let sheet = try IntakeSheet(world).with("phi", "1").with("thu", "ngay").with("mien-giam", "20.000")
            #expect(try await desk.send(sheet).status == 422, "no ground")
            let fine = sheet.with("can-cu-mien", "poor").with("so-bien-lai", "17")
            #expect(try await desk.send(fine, following: false).status == 303)
            let row = try await world.services.database.read {
                try $0.row(
                    "SELECT p.fee, p.charge, p.exempted, p.receipt, d.payable FROM payment p CROSS JOIN dossier d"
                )
            }
            #expect(try row?.integer("fee") == 50_000)
            #expect(try row?.integer("charge") == 0)
            #expect(try row?.integer("exempted") == 20_000)
            #expect(try row?.integer("receipt") == 17)
            #expect(try row?.integer("payable") == 70_000)
            let taken = try await desk.send(
                IntakeSheet(world, .days).with("so-giay", "371234568").with("thu", "ngay").with("so-bien-lai", "17")
            )
            #expect(taken.status == 422)
            #expect(taken.text.contains("id=\"so-bien-lai-error\""))
        }
    }

    @Test func `a broken file is named, the good one is kept while the form is mended`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-intake-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await World.with(.sqlite) { world in
            let site = try TestSite(world, configuration: WebConfiguration(filesFolder: folder.path))
            var desk = try await site.browser(as: .desk)
            let sheet = try IntakeSheet(world)
            let files = [
                ("tep-1", UploadedFile(name: "Tờ khai.pdf", bytes: Self.pdf)),
                ("tep-2", UploadedFile(name: "hỏng.pdf", bytes: Array(Self.pdf.prefix(20)))),
            ]
            let page = try await desk.send(sheet, files: files)
            #expect(page.status == 422)
            #expect(page.text.contains("“hỏng.pdf”"))
            let kept = try #require(page.value(ofHidden: "tep-da-nhan-1"))
            #expect(kept.hasSuffix("|Tờ khai.pdf"))
            #expect(try await world.dossierCount() == 0)
            let forged = String(repeating: "0", count: 64) + "|x.pdf"
            let mended = sheet.with("tep-da-nhan-1", kept).with("tep-da-nhan-2", forged)
            #expect(try await desk.send(mended, following: false).status == 303)
            let names = try await world.services.database.read {
                try $0.rows("SELECT name FROM file").map { try $0.text("name") }
            }
            #expect(names == ["Tờ khai.pdf"])
        }
    }
}
