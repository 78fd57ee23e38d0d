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

@Suite struct DossierMoneyAndFileTests {
    private static let pdf = Array("%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n".utf8)

    /// A site with a folder for files that is gone afterwards.
    private static func withFiles(
        _ engine: Engine = .sqlite,
        _ body: (World, TestSite) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-pages-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await World.with(engine) { world in
            try await body(world, TestSite(world, configuration: WebConfiguration(filesFolder: folder.path)))
        }
    }

    private static func files(_ world: World, _ id: Dossier.ID) async throws -> [FiledFile] {
        try await world.services.database.read { try FileRecordStore.list(of: id, $0) }
    }

    /// A dossier with 30,000 đ to pay whose result lies at the desk.
    private static func owing(_ world: World) async throws -> Dossier {
        try await world.services.database.write { connection in
            var dossier = try world.owing(connection)
            while dossier.end == nil { dossier = try world.advance(dossier, connection) }
            return dossier
        }
    }

    @Test func `a file is attached to its paper, shown as what it is, and hidden from other agencies`() async throws {
        try await Self.withFiles { world, site in
            let dossier = try await world.services.database.write { try world.receive(.days, $0) }
            let component = try #require(world.components[.days]?.first).description
            var desk = try await site.browser(as: .desk)
            let page = try await desk.get(Places.dossier(dossier.code))
            let form = try PageForm(page, Places.dossierFiles(dossier.code))
            let upload = [("tep", UploadedFile(name: "Tờ khai.pdf", bytes: Self.pdf))]
            for _ in 0..<2 {
                let answer = try await desk.send(form, [("loai", component)], files: upload)
                #expect(answer.status == 200)
                #expect(answer.text.contains("Tờ khai.pdf"))
            }
            let files = try await Self.files(world, dossier.id)
            #expect(files.count == 1, "sent twice, it is there once")
            let file = try #require(files.first).file.id
            let path = Places.dossierFile(dossier.code, file)
            let shown = try await desk.get(path)
            #expect(shown.bytes == Self.pdf)
            #expect(shown.header("content-type") == "application/pdf")
            #expect(shown.header("x-content-type-options") == "nosniff")
            #expect(shown.header("content-disposition")?.hasPrefix("inline") == true)
            let viewing = try await desk.get("\(Places.dossier(dossier.code))?xem=\(file)")
            #expect(viewing.text.contains("<iframe src=\"\(path)\""))
            #expect(viewing.header("content-security-policy")?.contains("frame-src 'self'") == true)
            var commune = try await site.browser(as: .communeDesk)
            #expect(try await commune.get(path).status == 404)
            let other = try await world.services.database.write { try world.receive(.days, $0) }
            #expect(try await desk.get(Places.dossierFile(other.code, file)).status == 404)
        }
    }

    @Test func `a broken upload is refused by its name and nothing is kept`() async throws {
        try await Self.withFiles { world, site in
            let dossier = try await world.services.database.write { try world.receive(.days, $0) }
            var desk = try await site.browser(as: .desk)
            let page = try await desk.get(Places.dossier(dossier.code))
            let form = try PageForm(page, Places.dossierFiles(dossier.code))
            let half = UploadedFile(name: "nửa.pdf", bytes: Array(Self.pdf.prefix(12)))
            let answer = try await desk.send(form, [("loai", "khac")], files: [("tep", half)])
            #expect(answer.status == 422)
            #expect(answer.text.contains("“nửa.pdf”: Tệp bị hỏng"))
            #expect(try await Self.files(world, dossier.id).isEmpty)
            let none = try await desk.send(form, [("loai", "khac")])
            #expect(none.status == 422)
            #expect(none.text.contains("Chọn tệp cần thêm"))
        }
    }

    @Test func `a file is taken away with its reason`() async throws {
        try await Self.withFiles { world, site in
            let dossier = try await world.services.database.write { connection in
                let dossier = try world.receive(.days, connection)
                return try world.act(.desk).attach(world.file(of: dossier.id), connection)
            }
            var desk = try await site.browser(as: .desk)
            let page = try await desk.get(Places.dossier(dossier.code))
            let form = try PageForm(page, Places.dossierFiles(dossier.code), holding: "name=\"go\"")
            #expect(try await desk.send(form, [("go", "")]).status == 422)
            let file = try #require(try await Self.files(world, dossier.id).first).file.id
            let done = try await desk.send(form, [("go", file.description), ("vi", "unreadable")])
            #expect(done.text.contains("Gỡ tệp: không đọc được"))
            #expect(try await Self.files(world, dossier.id).isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `what is owed is paid where the result is handed out, or nothing happens`(engine: Engine) async throws {
        try await Self.withFiles(engine) { world, site in
            let dossier = try await Self.owing(world)
            var desk = try await site.browser(as: .desk)
            let before = try await desk.get(Places.dossier(dossier.code))
            #expect(before.text.contains("href=\"\(Places.handOut(dossier.code))\""), "the page leads there")
            let page = try await desk.get(Places.handOut(dossier.code))
            #expect(page.text.contains("30.000 đồng"))
            let form = try PageForm(page, Places.handOut(dossier.code))
            let who = [("nguoi-nhan", "nguoi-nop"), ("cach-tra", "1")]
            let unpaid = try await desk.send(form, who + [("phi", "")])
            #expect(unpaid.status == 422)
            #expect(unpaid.text.contains("Còn phải nộp 30.000 đồng"))
            // Too much is refused with the hand-out, and what was typed stands.
            let tooMuch = try await desk.send(form, who + [("le-phi", "90.000")])
            #expect(tooMuch.status == 422)
            #expect(tooMuch.text.contains("value=\"90.000\""))
            let again = try PageForm(tooMuch, Places.handOut(dossier.code))
            let paid = try await desk.send(again, who + [("phi", "10.000"), ("le-phi", "20.000đ"), ("bien-lai", "77")])
            #expect(paid.status == 200)
            #expect(paid.text.contains("biên lai số 77"))
            let now = try await world.services.database.read { try current(dossier.id, $0) }
            #expect(now?.owed == 0)
            #expect(now?.status == .handedOut)
        }
    }

    @Test func `the desk takes money and notes visits on the page`() async throws {
        try await Self.withFiles { world, site in
            let dossier = try await world.services.database.write { try world.owing($0) }
            var desk = try await site.browser(as: .desk)
            let page = try await desk.get(Places.dossier(dossier.code))
            let form = try PageForm(page, Places.payment(dossier.code))
            let empty = try await desk.send(form)
            #expect(empty.status == 422)
            #expect(empty.text.contains("Nhập số tiền thu"))
            let exempt = try await desk.send(form, [("le-phi", "10000"), ("mien-giam", "20000")])
            #expect(exempt.status == 422)
            #expect(exempt.text.contains("Chọn căn cứ miễn, giảm"))
            let done = try await desk.send(form, [("le-phi", "10000"), ("mien-giam", "20000"), ("can-cu", "poor")])
            #expect(done.text.contains("Hộ nghèo, cận nghèo"))
            let visit = try PageForm(done, Places.visit(dossier.code))
            let noted = try await desk.send(visit, [("ghi-chu", "Hẹn thứ Năm")])
            #expect(noted.text.contains("Hẹn thứ Năm"))
        }
    }

    @Test func `who takes it for another shows a paper and an authorisation`() async throws {
        try await Self.withFiles { world, site in
            let dossier = try await world.services.database.write { connection in
                var dossier = try world.receive(.days, connection)
                while dossier.end == nil { dossier = try world.advance(dossier, connection) }
                return dossier
            }
            var desk = try await site.browser(as: .desk)
            let page = try await desk.get(Places.handOut(dossier.code))
            let form = try PageForm(page, Places.handOut(dossier.code))
            let answer = try await desk.send(
                form,
                [("nguoi-nhan", "nguoi-khac"), ("ho-ten", "Bà Tư"), ("loai-giay-to", "CMND"), ("so-giay-to", "123")]
            )
            #expect(answer.status == 422)
            #expect(answer.text.contains("Số chứng minh nhân dân có 9 chữ số"))
            #expect(answer.text.contains("phải có giấy ủy quyền"))
            #expect(answer.text.contains("value=\"Bà Tư\""), "nothing typed is lost")
        }
    }

    @Test func `what was signed on paper before today needs its hour and counts as entered later`() async throws {
        try await Self.withFiles { world, site in
            let dossier = try await world.services.database.write { connection in
                var dossier = try world.receive(.sameDay, connection)
                while try world.next(for: dossier)?.step != .sign { dossier = try world.advance(dossier, connection) }
                return dossier
            }
            world.clock.advance(minutes: 24 * 60)
            var chair = try await site.browser(as: .chair)
            let page = try await chair.get(Places.signature(dossier.code))
            let form = try PageForm(page, Places.signature(dossier.code))
            func sign(_ day: String, _ time: String) async throws -> BrowserPage {
                try await chair.send(
                    form,
                    [("quyen-ky", "TM"), ("ngay-ky", day), ("gio-ky", time)],
                    files: [("tep", UploadedFile(name: "ket-qua.pdf", bytes: Self.pdf))]
                )
            }
            #expect(try await sign("15/10/2018", "").text.contains("nhập cả giờ ký"))
            #expect(try await sign("17/10/2018", "").text.contains("không được sau hôm nay"))
            #expect(try await sign("14/10/2018", "16:30").text.contains("trước thời điểm tiếp nhận"))
            let done = try await sign("15/10/2018", "16h30")
            #expect(done.status == 200)
            #expect(done.text.contains("nhập bù"))
            #expect(done.text.contains("ket-qua.pdf"))
        }
    }
}
