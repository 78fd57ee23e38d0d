import Addresses
import Domain
import Dossiers
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct IntakeEndTests {
    @Test(arguments: TestEngine.available)
    func `rule 14: an intake ends in form 02, form 03 or guidance, once for a form sent twice`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            let sheet = try IntakeSheet(world)
            #expect(try await desk.send(sheet, "thieu").status == 422, "nothing is missing")
            #expect(try await desk.send(sheet, "tu-choi").status == 422, "no reason")
            let short = sheet.with("thanh-phan-2", "thieu")
            #expect(try await desk.send(short).status == 422, "a missing paper is not received")
            let first = try await desk.send(short, "thieu", following: false)
            let again = try await desk.send(short, "thieu", following: false)
            #expect(first.status == 303)
            #expect(first.location == again.location)
            let page = try await desk.get(first.location ?? "")
            #expect(page.text.contains("Số 01/HDHS"))
            let refusal = sheet.anew(world).with("ly-do-tu-choi", "Sai thẩm quyền").with("can-cu-tu-choi", "Luật X, Đ1")
            #expect(try await desk.send(refusal, "tu-choi").text.contains("Số 01/TCHS"))
            let nothing = try IntakeSheet(world).with("ho-ten", nil).with("so-giay", nil)
            #expect(try await desk.send(nothing, "huong-dan").status == 422, "neither who nor what")
            let advice = nothing.with("bo-sung-khac", "Hộ chiếu do Công an tỉnh cấp")
            #expect(try await desk.send(advice, "huong-dan").text.contains("Đã ghi nhận một lượt hướng dẫn"))
            let count = try await world.services.database.read { try $0.integer("SELECT COUNT(*) FROM intake") }
            #expect(count == 3)
            #expect(try await world.dossierCount() == 0)
            try await world.expectSound()
        }
    }

    @Test func `an organisation can be the owner, with its tax code, and is found by it`() async throws {
        try await World.with(.sqlite) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            let sheet = try IntakeSheet(world).with("chinh-chu", nil).with("chu-la-to-chuc", "1")
                .with("chu-ho-ten", "Công ty TNHH Vĩnh Phát").with("uy-quyen", "Giấy giới thiệu số 05")
            let refused = try await desk.send(sheet)
            #expect(refused.status == 422 && refused.text.contains("Mã số thuế có 10 hoặc 13 chữ số"))
            #expect(try await desk.send(sheet.with("chu-ma-so-thue", "1701234567"), following: false).status == 303)
            try await world.services.database.read { connection in
                let hits = try SearchStore.find(
                    "1701234567",
                    for: world[.desk].principal,
                    world.services.reference,
                    connection
                ).hits
                #expect(hits.map(\.owner) == ["Công ty TNHH Vĩnh Phát"])
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `another agency's desk and every other role find neither the intake nor the dossier nor their papers`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let site = try TestSite(world)
            var desk = try await site.browser(as: .desk)
            let sheet = try IntakeSheet(world)
            let received = try await desk.send(sheet, following: false).location?.prefix { $0 != "?" }
            let ended = try await desk.send(
                sheet.anew(world).with("thanh-phan-2", "thieu"),
                "thieu",
                following: false
            ).location?.prefix { $0 != "?" }
            let code = try #require(DossierCode("000.00.12.H33-181015-0001"))
            let id = try #require(ended?.split(separator: "/").last.flatMap { Dossier.ID($0) })
            let papers = try ["giay-hen", "phieu-kiem-soat"].map {
                Places.dossierPaper(code, try #require(Slug(segment: $0)))
            }
            let paths = [String(received ?? ""), String(ended ?? ""), Places.intakePaper(id)] + papers
            for path in paths {
                #expect(try await desk.get(path).status == 200, "\(path)")
                var stranger = try await site.browser(as: .communeDesk)
                #expect(try await stranger.get(path).status == 404, "\(path)")
            }
            for seat in [World.SeatName.justice, .records, .chair] {
                var browser = try await site.browser(as: seat)
                for path in [Places.intake(), Places.intakeProcedures(), Places.intakeDue()] + paths.prefix(3) {
                    #expect(try await browser.get(path).status == 404, "\(seat) \(path)")
                }
                #expect(try await browser.post(Places.intakeApplicant(), ["q": "371234567"]).status == 404)
            }
            var stranger = try await site.browser(as: .communeDesk)
            #expect(try await !stranger.post(Places.intakeApplicant(), ["q": "371234567"]).text.contains("Nguyễn"))
            let foreign = try await stranger.send(sheet.anew(world))
            #expect(foreign.status == 422, "another agency's procedure is not in the list")
            #expect(try await desk.get(Places.dossierPaper(code, #require(Slug(segment: "khac")))).status == 404)
        }
    }

    @Test func `papers are PDF, with two copies and the control slip on request`() async throws {
        try await World.with(.sqlite) { world in
            var desk = try await TestSite(world).browser(as: .desk)
            let sheet = try IntakeSheet(world)
            _ = try await desk.send(sheet)
            let path = "/ho-so/000.00.12.H33-181015-0001/giay/giay-hen"
            let sizes = try await [path, path + "?ban=2", path + "?ban=2&kem=phieu-kiem-soat"].asyncMap { path in
                let answer = try await desk.get(path)
                #expect(answer.header("content-type") == "application/pdf")
                #expect(answer.text.hasPrefix("%PDF-"))
                return answer.bytes.count
            }
            #expect(sizes == sizes.sorted() && Set(sizes).count == 3)
        }
    }
}

extension [String] {
    /// One after the other.
    fileprivate func asyncMap(_ change: (String) async throws -> Int) async throws -> [Int] {
        var changed: [Int] = []
        for element in self { changed.append(try await change(element)) }
        return changed
    }
}
