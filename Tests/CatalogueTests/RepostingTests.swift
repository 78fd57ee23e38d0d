import Addresses
@testable import Catalogue
import Domain
import Foundation
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct RepostingTests {
    private static let board = "Bảng tại Bộ phận Một cửa"
    private static let wall = "Bảng tại trụ sở"

    /// Runs the body where two changed procedures hang at two places, on the day of their effect.
    private func withDuties(
        _ engine: Engine,
        _ body: (inout DecisionScene, TestSupport.World, String) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await TestSupport.World.with(engine) { world in
            try await world.services.database.write { connection in
                for name in [TestSupport.World.OfferName.promised, .days] {
                    guard let version = world.procedures[name]?.version else { continue }
                    let postings = [Self.board, Self.wall].map {
                        Posting(
                            id: world.services.newID(),
                            agency: world.district.id,
                            version: version,
                            place: $0,
                            officer: nil
                        )
                    }
                    try PostingStore.post(postings, at: Instant(world.clock.now.day), connection)
                }
            }
            var scene = try await DecisionScene(world, folder: folder)
            try await scene.fill(try await scene.add("amended", .promised), name: "Đăng ký khai sinh")
            _ = try await scene.add("repealed", .days)
            _ = try await scene.publish()
            try await body(&scene, world, folder)
        }
    }

    private func hanging(_ world: TestSupport.World) async throws -> [String] {
        try await world.services.database.read { connection in
            try connection.rows(
                """
                SELECT v.name, s.place FROM posting s JOIN procedure_version v ON v.id = s.version
                WHERE s.removed_at IS NULL ORDER BY v.name, s.place
                """
            ).map { try $0.text("name") + " – " + $0.text("place") }
        }
    }

    private func figure(_ world: TestSupport.World) async throws -> RepostingFigure? {
        let (day, today) = (DecisionScene.effective, world.clock.now.day)
        return try await world.services.database.read { connection in
            try RepostingStore.figures(
                of: [world.district.id],
                dueIn: day...day.advanced(by: 30),
                today: today,
                connection
            )[world.district.id]
        }
    }

    @Test(arguments: TestEngine.available)
    func `boards are left alone before the day, then changed place by place, done when no place is behind`(
        engine: Engine
    ) async throws {
        try await withDuties(engine) { scene, world, _ in
            var desk = try await scene.site.browser(as: .desk)
            let early = try await desk.post(Places.repostings(), ["tat-ca": "1"])
            #expect(early.text.contains("không có lượt"))
            #expect(try await hanging(world).count == 4)

            world.clock.now = Instant(DecisionScene.effective, minute: 480)
            // The session of a fortnight ago is over.
            desk = try await scene.site.browser(as: .desk)
            let versions = try await world.services.database.read { connection in
                try connection.rows("SELECT kind, version FROM reposting ORDER BY kind").map {
                    try $0.text("kind") + "." + $0.id("version", of: ProcedureVersion.self).description
                }
            }
            let ticks = versions.map { ("muc", $0) }
            _ = try await desk.post(Places.repostings(), pairs: ticks + [("noi", Self.board)])
            #expect(
                try await hanging(world) == [
                    "Thủ tục days – " + Self.wall, "Thủ tục promised – " + Self.wall,
                    "Đăng ký khai sinh – " + Self.board,
                ]
            )
            // Not done, and not yet late.
            #expect(try await figure(world) == nil)
            let all = try await desk.post(Places.repostings(), ["tat-ca": "1", "noi": "moi-noi"])
            #expect(all.text.contains("02 lượt"))
            #expect(
                try await hanging(world) == [
                    "Đăng ký khai sinh – " + Self.board, "Đăng ký khai sinh – " + Self.wall,
                ]
            )
            #expect(try await figure(world) == RepostingFigure(timely: 2, total: 2))
            // Pressed again there is nothing more to do.
            let again = try await desk.post(Places.repostings(), ["tat-ca": "1", "noi": "moi-noi"])
            #expect(again.text.contains("không có lượt"))
        }
    }

    @Test func `what is posted after its last day counts as late, with the days`() async throws {
        try await withDuties(.sqlite) { scene, world, _ in
            // Due on Monday 2018-11-05; it is Thursday 2018-11-08.
            world.clock.now = Instant(DecisionScene.effective.advanced(by: 10), minute: 480)
            var desk = try await scene.site.browser(as: .desk)
            #expect(try await desk.get(Places.repostings()).text.contains("Chậm 03 ngày làm việc"))
            _ = try await desk.post(Places.repostings(), ["tat-ca": "1"])
            #expect(try await figure(world) == RepostingFigure(timely: 0, total: 2))
            #expect(try await desk.get(Places.repostings() + "?xem=done").text.contains("Chậm 03 ngày làm việc"))
        }
    }

    @Test func `the figures open on the latest year that has any, and another can be chosen`() async throws {
        try await withDuties(.sqlite) { scene, world, _ in
            world.clock.now = Instant(DecisionScene.effective.advanced(by: 100), minute: 480)
            var desk = try await scene.site.browser(as: .desk)
            #expect(world.clock.now.day.date.year == 2019)
            let page = try await desk.get(Places.repostings())
            #expect(page.text.contains("các lượt có hạn trong năm 2018") && !page.text.contains("name=\"nam\""))
            let later = Instant(DecisionScene.effective.advanced(by: 90), minute: 480)
            try await world.services.database.write { connection in
                try connection.run("UPDATE reposting SET due_on = \(later.day) WHERE kind = 'remove'")
            }
            let now = try await desk.get(Places.repostings())
            #expect(now.text.contains("trong năm 2019") && now.text.contains("name=\"nam\""))
            #expect(try await desk.get(Places.repostings() + "?nam=2018").text.contains("trong năm 2018"))
        }
    }

    @Test func `who comes to post what a later decision changed already leaves the later content hanging`() async throws
    {
        try await withDuties(.sqlite) { scene, world, _ in
            let procedure = try #require(world.procedures[TestSupport.World.OfferName.promised]?.procedure)
            let first = try await version(of: procedure, world)
            world.clock.now = Instant(DecisionScene.effective, minute: 480)
            try await world.services.database.write { connection in
                let act = world.decisionAct("9/QĐ-UBND", subject: "sửa đổi lần nữa")
                try act.publish([.amended(procedure) { Self.renamed($0, "Đăng ký khai sinh lần nữa") }], connection)
            }
            let second = try await version(of: procedure, world)
            world.clock.now = Instant(DecisionScene.effective.advanced(by: 10), minute: 480)
            var desk = try await scene.site.browser(as: .desk)
            for version in [second, first] {
                _ = try await desk.post(
                    Places.repostings(),
                    pairs: [("muc", "post.\(version)"), ("noi", "moi-noi")]
                )
                let there = try await hanging(world).filter { $0.hasPrefix("Đăng") || $0.contains("promised") }
                #expect(
                    there == [
                        "Đăng ký khai sinh lần nữa – " + Self.board, "Đăng ký khai sinh lần nữa – " + Self.wall,
                    ]
                )
            }
            let open = try await world.services.database.read {
                try $0.integer("SELECT count(*) FROM reposting WHERE kind = 'post' AND done_at IS NULL")
            }
            #expect(open == 0)
        }
    }

    private func version(of procedure: Procedure.ID, _ world: TestSupport.World) async throws -> ProcedureVersion.ID {
        let row = try await world.services.database.read {
            try $0.row(
                "SELECT id FROM procedure_version WHERE procedure = \(procedure) ORDER BY ordinal DESC LIMIT 1"
            )
        }
        return try #require(row).id("id", of: ProcedureVersion.self)
    }

    private static func renamed(_ draft: ProcedureDraft, _ name: String) -> ProcedureDraft {
        ProcedureDraft(
            level: draft.level,
            code: draft.code,
            field: draft.field,
            name: name,
            provenance: draft.provenance,
            source: draft.source,
            parts: draft.parts,
            cases: draft.cases
        )
    }

    @Test func `the own duties come before those of others, however urgent`() async throws {
        try await withDuties(.sqlite) { _, world, _ in
            let agencies = [world.commune.id, world.district.id]
            let first = try await world.services.database.write { connection in
                try connection.run(
                    """
                    INSERT INTO reposting (agency, version, kind, procedure, announcement, effective_on, due_on)
                    SELECT \(world.commune.id), version, kind, procedure, announcement, effective_on, due_on - 1
                    FROM reposting
                    """
                )
                return try RepostingStore.list(of: agencies, own: world.district.id, .open, limit: 1, connection)
                    .first?.agency
            }
            #expect(first == world.district.id)
        }
    }

    @Test func `another agency sees and does nothing of it; a photo is the agency's own`() async throws {
        try await withDuties(.sqlite) { scene, world, _ in
            world.clock.now = Instant(DecisionScene.effective, minute: 480)
            var commune = try await scene.site.browser(as: .communeDesk)
            #expect(!(try await commune.get(Places.repostings()).text.contains("Đăng ký khai sinh")))
            _ = try await commune.post(Places.repostings(), ["tat-ca": "1"])
            #expect(try await hanging(world).count == 4)
            var desk = try await scene.site.browser(as: .desk)
            let picture = UploadedFile(name: "bang.png", bytes: Self.png)
            let done = try await desk.post(
                Places.repostings(),
                pairs: [("tat-ca", "1")],
                files: [(field: "anh", file: picture)]
            )
            #expect(done.status == 200)
            let posting = try await world.services.database.read {
                try $0.row("SELECT id FROM posting WHERE photo IS NOT NULL")?.id("id", of: Posting.self)
            }
            let path = Places.postingPhoto(try #require(posting))
            #expect(try await desk.get(path).status == 200)
            #expect(try await commune.get(path).status == 404)
            let paper = UploadedFile(name: "bang.pdf", bytes: Array("%PDF-1.4\nstartxref\n9\n%%EOF\n".utf8))
            let refused = try await desk.post(
                Places.repostings(),
                pairs: [("tat-ca", "1")],
                files: [(field: "anh", file: paper)]
            )
            #expect(refused.status == 422 && refused.text.contains("Chỉ nhận ảnh JPEG hoặc PNG"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the keeper's setting moves the last day of later decisions`(engine: Engine) async throws {
        try await TestSupport.World.with(engine) { world in
            var scene = try await DecisionScene(world)
            let refused = try await scene.browser.post(Places.repostingDays(), ["so-ngay": "0"])
            #expect(refused.status == 422)
            _ = try await scene.browser.post(Places.repostingDays(), ["so-ngay": "2"])
            _ = try await scene.add("repealed", .days)
            _ = try await scene.publish()
            let due = try await world.services.database.read {
                try $0.row("SELECT due_on FROM read_reposting")?.day("due_on")
            }
            #expect(due == DecisionScene.effective.advanced(by: 2))
        }
    }

    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0]
        + [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
}
