import Addresses
import Catalogue
import Dispatch
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct DecisionTests {
    private typealias Scene = DecisionScene

    private static func count(_ sql: SQL, _ world: TestSupport.World) async throws -> Int {
        try await world.services.database.read { try $0.integer(sql) }
    }

    @Test(arguments: TestEngine.available)
    func `a published decision amends, replaces and repeals on its day, and boards get what they must do`(
        engine: Engine
    ) async throws {
        try await TestSupport.World.with(engine) { world in
            var scene = try await Scene(world)
            let amended = try await scene.add("amended", .promised)
            try await scene.fill(amended, name: "Đăng ký khai sinh", code: "1.001193")
            let replaced = try await scene.add("replaced", .days)
            try await scene.fill(replaced, name: "Cấp giấy chứng nhận", code: "1.001194")
            _ = try await scene.add("repealed", .hours)
            let new = try await scene.addNew()
            try await scene.fill(new, name: "Thủ tục mới", code: "1.001195")
            let page = try await scene.publish()
            #expect(page.text.contains("Đã công bố quyết định."))
            #expect(page.text.contains("sắp có hiệu lực"))

            let (day, services) = (DecisionScene.effective, world.services)
            try await services.database.read { (connection) throws in
                let reference = Reference()
                func names(_ offer: TestSupport.World.OfferName, _ on: Day) throws -> [String] {
                    guard let procedure = world.procedures[offer]?.procedure else { return [] }
                    return try reference.cases(of: procedure, on: on, connection).map(\.name)
                }
                let eve = day.advanced(by: -1)
                #expect(try names(.promised, eve) == ["Thủ tục promised"])
                #expect(try names(.promised, day) == ["Đăng ký khai sinh"])
                #expect(try names(.days, eve) == ["Thủ tục days"] && names(.days, day).isEmpty)
                #expect(try names(.hours, eve) == ["Thủ tục hours"] && names(.hours, day).isEmpty)
                let changes = try connection.rows("SELECT change FROM read_announced_change ORDER BY change")
                #expect(try changes.map { try $0.text("change") } == ["amended", "new", "repealed", "replaced"])
                let duties = try connection.rows(
                    "SELECT agency, kind, due_on FROM read_reposting ORDER BY kind, due_on"
                )
                #expect(try duties.map { try $0.text("kind") } == ["post", "post", "post", "remove", "remove"])
                #expect(try duties.allSatisfy { try $0.id("agency", of: Agency.self) == world.district.id })
                // Monday 2018-10-29 and five working days.
                #expect(try duties.allSatisfy { try $0.day("due_on") == day.advanced(by: 7) })
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a decision is published once, however often its button is pressed`(engine: Engine) async throws {
        try await TestSupport.World.with(engine) { world in
            var scene = try await Scene(world)
            try await scene.fill(try await scene.add("amended", .promised), name: "Đăng ký khai sinh")
            let seen = try await scene.sequence()
            let path = Places.publication(scene.decision)
            for _ in 0..<2 {
                let page = try await scene.browser.post(path, ["sequence": seen])
                #expect(page.status == 200 && page.text.contains("Đã công bố quyết định."))
            }
            #expect(try await Self.count("SELECT COUNT(*) FROM procedure_version WHERE ordinal = 2", world) == 1)
            #expect(try await Self.count("SELECT COUNT(*) FROM read_reposting", world) == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `rule 39: what is missing is named beside the procedure with the article, and nothing is published`(
        engine: Engine
    ) async throws {
        try await TestSupport.World.with(engine) { world in
            var scene = try await Scene(world)
            try await scene.fill(try await scene.add("amended", .promised), name: "Đăng ký khai sinh")
            _ = try await scene.add("amended", .days)
            let page = try await scene.publish()
            #expect(page.status == 422)
            #expect(
                page.text.contains(
                    "Thủ tục days: Còn thiếu: Trình tự thực hiện; Cách thức thực hiện; Đối tượng thực hiện"
                )
            )
            #expect(page.text.contains("NĐ 63/2010/NĐ-CP, Đ8(2)"))
            #expect(try await Self.count("SELECT COUNT(*) FROM procedure_version WHERE ordinal = 2", world) == 0)
            #expect(try await Self.count("SELECT COUNT(*) FROM announcement WHERE is_draft = 1", world) == 1)
        }
    }

    @Test func `a draft that changed since it was seen is not published`() async throws {
        try await TestSupport.World.with(.sqlite) { world in
            var scene = try await Scene(world)
            let entry = try await scene.add("amended", .promised)
            try await scene.fill(entry, name: "Đăng ký khai sinh")
            let seen = try await scene.sequence()
            try await scene.fill(entry, name: "Đăng ký lại khai sinh", sequence: "2")
            let page = try await scene.browser.post(Places.publication(scene.decision), ["sequence": seen])
            #expect(page.status == 409)
            #expect(try await Self.count("SELECT COUNT(*) FROM announcement WHERE is_draft = 1", world) == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of two officers who edit one draft the second sees both contents, loses nothing and decides`(
        engine: Engine
    ) async throws {
        try await TestSupport.World.with(engine) { world in
            var scene = try await Scene(world)
            let entry = try await scene.add("amended", .promised)
            var other = try await scene.site.browser(as: .reform)
            _ = try await other.get(Places.draft(entry))
            try await scene.fill(entry, name: "Đăng ký khai sinh của người thứ nhất")
            let fields = DecisionScene.fields(name: "Đăng ký khai sinh của người thứ hai", sequence: "1")
            let conflict = try await other.post(Places.draft(entry), pairs: fields)
            #expect(conflict.status == 409)
            #expect(conflict.text.contains("Có người vừa lưu nội dung này"))
            #expect(conflict.text.contains("<del>nhất</del>") && conflict.text.contains("<ins>hai</ins>"))
            #expect(conflict.text.contains("Đăng ký khai sinh của người thứ hai</textarea>"))
            #expect(conflict.value(ofHidden: "sequence") == "2")
            let again = DecisionScene.fields(name: "Đăng ký khai sinh của người thứ hai", sequence: "2")
            let saved = try await other.post(Places.draft(entry), pairs: again)
            #expect(saved.text.contains("Đã lưu bản soạn thảo"))
        }
    }

    @Test func `rows are added and dropped without script, what was typed stays, and faults stand beside fields`()
        async throws
    {
        try await TestSupport.World.with(.sqlite) { world in
            var scene = try await Scene(world)
            let entry = try await scene.add("amended", .promised)
            let typed = DecisionScene.fields(name: "Tên đang gõ", sequence: "1", term: "vài ngày")
            let more = try await scene.browser.post(Places.draft(entry), pairs: typed + [("nut", "them-giay.0")])
            #expect(more.status == 200)
            #expect(more.text.contains("name=\"th0-giay1-ten\"") && more.text.contains("value=\"vài ngày\""))
            let less = try await scene.browser.post(Places.draft(entry), pairs: typed + [("nut", "bo-giay.0.0")])
            #expect(!less.text.contains("name=\"th0-giay0-ten\""))
            let cases = try await scene.browser.post(Places.draft(entry), pairs: typed + [("nut", "them-truong-hop")])
            #expect(cases.text.contains("name=\"th1-thoi-han\"") && cases.text.contains("Tên trường hợp"))
            let wrong = try await scene.browser.post(Places.draft(entry), pairs: typed + [("nut", "luu")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("Ghi thời hạn như") && wrong.text.contains("Tên đang gõ"))
            #expect(try await Self.count("SELECT COUNT(*) FROM announcement_entry WHERE sequence = 1", world) == 1)
        }
    }

    @Test func `a form sent twice makes one decision and one entry; a number of the same day is refused`() async throws
    {
        try await TestSupport.World.with(.sqlite) { world in
            var scene = try await Scene(world)
            let again = try await scene.browser.post(
                Places.newDecision(),
                pairs: DecisionScene.head(world, scene.decision)
            )
            #expect(again.status == 200)
            #expect(try await Self.count("SELECT COUNT(*) FROM announcement", world) == 1)
            let other = try await scene.browser.post(
                Places.newDecision(),
                pairs: DecisionScene.head(world, world.services.newID())
            )
            #expect(other.status == 422 && other.text.contains("đã có trong danh sách"))
            _ = try await scene.add("repealed", .promised)
            let twice = try await scene.browser.post(
                Places.decisionEntries(scene.decision),
                [
                    "submission": "00000000-0000-7000-8000-000000000009", "loai": "amended",
                    "ban": world.procedures[.promised]?.version.description ?? "",
                ]
            )
            #expect(twice.status == 422 && twice.text.contains("đã có trong quyết định"))
        }
    }

    @Test func `who does not keep the catalogue finds none of it`() async throws {
        try await TestSupport.World.with(.sqlite) { world in
            let scene = try await Scene(world)
            let officer = world[.communeDesk].principal.officer
            try await world.services.database.write { connection in
                try connection.run(
                    """
                    INSERT INTO post (officer, office, role, valid_from)
                    VALUES (\(officer), \(world.communeDesk), 'reform', \(world.clock.now.day))
                    """
                )
                try Revision.agencies.bump(connection)
            }
            var stranger = scene.site.browser()
            try await stranger.signIn(as: officer)
            #expect(try await stranger.get(Places.catalogue()).status == 200)
            #expect(!(try await stranger.get(Places.catalogue()).text.contains("Quyết định công bố")))
            for path in [Places.decisions(), Places.newDecision(), Places.decision(scene.decision)] {
                #expect(try await stranger.get(path).status == 404)
            }
            #expect(try await stranger.post(Places.publication(scene.decision), ["sequence": "1"]).status == 404)
            #expect(try await stranger.post(Places.repostingDays(), ["so-ngay": "1"]).status == 404)
        }
    }

    private static func repeal(
        _ procedure: Procedure.ID,
        _ number: String,
        _ world: TestSupport.World,
        then: @escaping @Sendable () -> Void = {}
    ) async throws {
        try await world.services.database.write { connection in
            try world.decisionAct(number, subject: "bãi bỏ").publish([.repealed(procedure)], connection)
            then()
        }
    }

    @Test(.enabled(if: TestEngine.available.contains(.postgres)))
    func `of two decisions published at one moment about one procedure the second is refused`() async throws {
        try await TestSupport.World.with(.postgres) { world in
            let procedure = try #require(world.procedures[TestSupport.World.OfferName.promised]?.procedure)
            let (published, signal) = AsyncStream.makeStream(of: Void.self)
            let committed = DispatchSemaphore(value: 0)
            let first = Task {
                try await Self.repeal(procedure, "1/QĐ-UBND", world) {
                    signal.finish()
                    committed.wait()
                }
            }
            for await _ in published {}
            let second = Task { try await Self.repeal(procedure, "2/QĐ-UBND", world) }
            var waiting = 0
            for _ in 0..<5000 where waiting == 0 {
                waiting = try await Self.count(
                    """
                    SELECT COUNT(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                    """,
                    world
                )
            }
            committed.signal()
            try await first.value
            let refusal = await #expect(throws: AnnouncementObjection.self) { try await second.value }
            #expect(refusal?.reason == .superseded)
        }
    }

    @Test func `a decision's page asks no more however many codes it brings; what is no code is refused`() async throws
    {
        try await TestSupport.World.with(.sqlite) { world in
            let counting = CountingDatabase(world.services.database)
            var scene = try await Scene(world.over(counting))
            var counts: Set<Int> = []
            for number in 1...3 {
                let entry = try await scene.addNew()
                try await scene.fill(entry, name: "Thủ tục \(number)", code: "1.00000\(number)")
                counting.reset()
                _ = try await scene.browser.get(Places.decision(scene.decision))
                counts.insert(counting.count.statements)
            }
            #expect(counts.count == 1)
            let entry = try await scene.addNew()
            let fields = DecisionScene.fields(name: "Thủ tục 4", code: "A.B", sequence: "1")
            let wrong = try await scene.browser.post(Places.draft(entry), pairs: fields)
            #expect(wrong.status == 422 && wrong.text.contains("Mã có dạng 1.001193"))
        }
    }
}
