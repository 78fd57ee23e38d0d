import Addresses
import Catalogue
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct WorkflowPageTests {
    private typealias World = TestSupport.World

    /// Steps as the editor sends them.
    private static func pairs(
        _ world: World,
        _ steps: [(task: String, office: Office.ID?, amount: String, unit: String)],
        button: String,
        name: String = "Quy trình mới",
        from: String = "16/10/2018"
    ) -> [(String, String)] {
        var pairs = [
            ("submission", "00000000-0000-7000-8000-0000000000bb"), ("co-quan", world.district.id.description),
            ("ten", name), ("loai", "full"), ("ap-dung-tu", from), ("nut", button),
        ]
        for step in steps {
            pairs += [
                ("viec", step.task), ("vai-tro", ""), ("noi", step.office?.description ?? ""),
                ("thoi-gian", step.amount), ("don-vi", step.unit),
            ]
        }
        return pairs
    }

    private static func steps(
        _ world: World,
        examine: String = "2"
    ) -> [(task: String, office: Office.ID?, amount: String, unit: String)] {
        [
            ("receive", world.desk, "0,5", "gio"), ("examine", nil, examine, "ngay"),
            ("sign", world.leadership, "30", "phut"), ("return", world.desk, "1", "gio"),
        ]
    }

    private static func browser(_ world: World) async throws -> Browser {
        var browser = try TestSite(world).browser()
        try await browser.signIn(as: world[.reform].principal.officer)
        return browser
    }

    @Test func `steps are added, moved and removed by buttons, checked as they stand, and nothing is saved`()
        async throws
    {
        try await World.with(.sqlite) { world in
            var browser = try await Self.browser(world)
            let path = Places.newWorkflow()
            let added = try await browser.post(path, pairs: Self.pairs(world, Self.steps(world), button: "them:1"))
            #expect(
                added.status == 200 && added.text.contains("id=\"viec-5\"") && !added.text.contains("id=\"viec-6\"")
            )
            let removed = try await browser.post(path, pairs: Self.pairs(world, Self.steps(world), button: "xoa:4"))
            #expect(removed.text.contains("Bước cuối cùng phải là trả kết quả"))
            #expect(!removed.text.contains("id=\"viec-4\""))
            let moved = try await browser.post(path, pairs: Self.pairs(world, Self.steps(world), button: "len:2"))
            #expect(moved.text.contains("Bước đầu tiên phải là tiếp nhận hồ sơ"))
            #expect(moved.text.contains("Bước 2 tiếp nhận hồ sơ lần nữa"))
            let lost = try await browser.post(
                path,
                pairs: Self.pairs(world, Self.steps(world, examine: "hai"), button: "luu")
            )
            #expect(lost.status == 422 && lost.text.contains("Bước 2: nhập thời gian bằng số"))
            #expect(lost.text.contains("value=\"hai\""))
            let count = try await world.services.database.read {
                try $0.integer("SELECT COUNT(*) FROM workflow_origin")
            }
            #expect(count == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `rule 25: a changed workflow is a new one, its offers use it from a day, and old dossiers keep theirs`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let old = try world.offer(.promised).workflow
            let received = try await world.services.database.write { try world.receive(.promised, $0) }
            var browser = try await Self.browser(world)
            // Three calendar days hold two working days, and eight hours one.
            let long = try await browser.post(
                Places.workflowChange(old.id),
                pairs: Self.pairs(world, Self.steps(world), button: "luu")
            )
            #expect(long.status == 422 && long.text.contains("vượt thời hạn"))
            for _ in 0..<2 {
                let saved = try await browser.post(
                    Places.workflowChange(old.id),
                    pairs: Self.pairs(world, Self.steps(world, examine: "0,5"), button: "luu")
                )
                #expect(saved.status == 200 && saved.text.contains("Đã lưu quy trình."))
            }
            let day = world.clock.now.day
            try await world.services.database.read { (connection) throws in
                let reference = Reference()
                let today = try reference.offers(of: world.district.id, on: day, connection)
                let later = try reference.offers(of: world.district.id, on: day.advanced(by: 1), connection)
                let users = today.filter { $0.workflow.id == old.id }
                #expect(users.count == 6 && later.count == today.count)
                // What is not published cannot be offered anew.
                #expect(later.filter { $0.workflow.id == old.id }.map(\.id) == [try world.offer(.unpublished).id])
                #expect(later.filter { $0.workflow.steps.count == 4 }.count == 5)
                let kept = try connection.row("SELECT offer FROM read_dossier WHERE id = \(received.id)")
                let offer = try #require(try kept?.id("offer", of: Offer.self))
                #expect(try reference.offer(offer, connection)?.workflow.id == old.id)
            }
            // Somebody who has the old one on the screen is told that it was changed.
            var pairs = Self.pairs(world, Self.steps(world, examine: "0,5"), button: "luu")
            pairs[0].1 = "00000000-0000-7000-8000-0000000000cc"
            #expect(try await browser.post(Places.workflowChange(old.id), pairs: pairs).status == 409)
        }
    }

    @Test func `an offer whose procedure ends before the day keeps its workflow, the others change`() async throws {
        try await World.with(.sqlite) { world in
            let old = try world.offer(.promised).workflow
            let (days, end) = (try world.offer(.days), world.clock.now.day.advanced(by: 5))
            try await world.services.database.write { connection in
                try Revision.catalogue.bump(connection)
                try connection.run(
                    "UPDATE procedure_version SET effective_to = \(end) WHERE procedure = \(days.procedure)"
                )
            }
            var browser = try await Self.browser(world)
            let saved = try await browser.post(
                Places.workflowChange(old.id),
                pairs: Self.pairs(
                    world,
                    Self.steps(world, examine: "0,5"),
                    button: "luu",
                    from: end.advanced(by: 5).vietnamese
                )
            )
            #expect(saved.status == 200 && saved.text.contains("Đã lưu quy trình."))
            let kept = try await world.services.database.read { connection in
                try Reference().offers(of: world.district.id, on: end.advanced(by: 5), connection)
                    .filter { $0.workflow.id == old.id }.map(\.id)
            }
            #expect(Set(kept) == [days.id, try world.offer(.unpublished).id])
        }
    }
}
