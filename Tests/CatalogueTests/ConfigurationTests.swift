import Addresses
import Catalogue
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct ConfigurationTests {
    private typealias World = TestSupport.World

    private static func export(_ database: any Database) async throws -> [UInt8] {
        try await database.read { try ConfigurationExport.bytes($0) }
    }

    private static func importing(_ text: String, into database: any Database) async throws -> ConfigurationReport {
        let file = try ConfigurationFile(Array(text.utf8))
        return try await database.write { try ConfigurationImport(now: World.start).run(file, $0) }
    }

    /// Why the text is refused.
    private static func reasons(_ text: String, in database: any Database) async throws -> [String] {
        do {
            _ = try await importing(text, into: database)
            return []
        } catch let refusal as ImportRefusal {
            return refusal.problems.map(\.description)
        }
    }

    @Test(arguments: TestEngine.available)
    func `what one database exports an empty one imports and exports again byte for byte, and no people are in it`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let contact = Contact(phone: "0297 382 9000", address: "Ấp \"Một\"\n2", website: nil)
                try ContactStore.set(contact, of: world.district.id, by: nil, at: World.start, connection)
                let version = try #require(world.procedures[.days]).version
                let posting = Posting(
                    id: Posting.ID(bits: 77),
                    agency: world.district.id,
                    version: version,
                    place: "Bảng niêm yết",
                    officer: world[.desk].principal.officer
                )
                try PostingStore.post([posting], at: World.start, connection)
                let closure = CalendarDeclaration(
                    World.start.day,
                    .closure(reason: "Mất điện"),
                    document: "1/TB-UBND",
                    declaredAt: World.start
                )
                try CalendarStore.declare([closure], for: world.district.id, connection)
            }
            let first = try await Self.export(world.services.database)
            let text = String(decoding: first, as: UTF8.self)
            #expect(!text.contains("Cán bộ") && !text.contains(world[.desk].principal.officer.description))
            for other in TestEngine.available {
                try await TestDatabase.with(other) { empty in
                    try await World.prepare(empty)
                    let report = try await Self.importing(text, into: empty)
                    #expect(report.tables.first { $0.table == "offer" }?.inserted == 9)
                    #expect(try await Self.export(empty) == first)
                    #expect(try await Self.importing(text, into: empty).isEmpty)
                    // It works there: the offers are read, and the calendar stands under the declared revision.
                    try await empty.read { (connection) throws in
                        let reference = Reference()
                        let offers = try reference.offers(of: world.district.id, on: World.start.day, connection)
                        #expect(offers.count == 8)
                        #expect(try reference.revisions(connection).calendar == 2)
                    }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `an end may come later, but what held is never rewritten; bad rows are named with their lines`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let database = world.services.database
            let text = String(decoding: try await Self.export(database), as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            func changing(_ mark: String, _ old: String, _ new: String) throws -> (text: String, line: Int) {
                let index = try #require(lines.firstIndex { $0.contains(mark) && $0.contains(old) })
                var changed = lines
                changed[index] = changed[index].replacing(old, with: new)
                return (changed.joined(separator: "\n"), index + 1)
            }
            let offer = try world.offer(.promised)
            let ended = try changing(
                "\"id\": \"\(offer.id)\"",
                "\"valid_from\": \"2015-01-01\"",
                "\"valid_from\": \"2015-01-01\", \"valid_to\": \"2019-01-01\""
            )
            let report = try await Self.importing(ended.text, into: database)
            #expect(report.tables.filter { $0.changed > 0 }.map(\.table) == ["offer"])
            #expect(
                try await Self.reasons(text.replacing("\"id\": \"\(offer.id)\"", with: "\"id\": \"x\""), in: database)
                    .count == 1
            )

            let rewritten = try changing("\"id\": \"\(world.desk)\"", "\"kind\": \"desk\"", "\"kind\": \"records\"")
            #expect(
                try await Self.reasons(rewritten.text, in: database).first
                    == "dòng \(rewritten.line) (office): “kind” khác với nội dung đang có; nội dung đã có hiệu lực không được viết đè"
            )
            let lost = try changing(
                "\"id\": \"\(offer.id)\"",
                "\"workflow\": \"\(offer.workflow.id)\"",
                "\"workflow\": \"\(Workflow.ID(bits: 5))\""
            )
            #expect(
                try await Self.reasons(lost.text, in: database)
                    .contains("dòng \(lost.line) (offer): “workflow” chỉ tới một dòng không có trong “workflow”")
            )
            let odd = try changing(
                "\"id\": \"\(world.desk)\"",
                "\"kind\": \"desk\"",
                "\"kind\": \"bàn\", \"màu\": \"đỏ\""
            )
            #expect(try await Self.reasons(odd.text, in: database).count == 2)
            #expect(try await Self.reasons("{\"format\": \"motcua-procedures-1\"}", in: database).count == 1)
        }
    }

    @Test func `rule 39: a published version without a term is refused, a demonstration's too`() async throws {
        try await World.with(.sqlite) { world in
            let text = String(decoding: try await Self.export(world.services.database), as: UTF8.self)
            let bare = text.replacing("\"term\": \"15 ngày làm việc\"", with: "\"term\": \"\"")
            #expect(bare != text)
            try await TestDatabase.with(.sqlite) { empty in
                try await World.prepare(empty)
                let reasons = try await Self.reasons(bare, in: empty)
                #expect(!reasons.isEmpty && reasons.allSatisfy { $0.contains("thiếu Thời hạn giải quyết") })
            }
        }
    }

    @Test func `rule 25: an imported offer whose steps exceed the term is refused like one that is entered`()
        async throws
    {
        try await World.with(.sqlite) { world in
            let text = String(decoding: try await Self.export(world.services.database), as: UTF8.self)
            let offer = try world.offer(.sameDay)
            let slow = text.replacing(
                "{\"workflow\": \"\(offer.workflow.id)\", \"ordinal\": 2, \"task\": \"examine\", \"role\": \"specialist\", \"minutes\": 60}",
                with:
                    "{\"workflow\": \"\(offer.workflow.id)\", \"ordinal\": 2, \"task\": \"examine\", \"role\": \"specialist\", \"minutes\": 600}"
            )
            #expect(slow != text)
            try await TestDatabase.with(.sqlite) { empty in
                try await World.prepare(empty)
                let reasons = try await Self.reasons(slow, in: empty)
                #expect(reasons.count == 1 && reasons[0].contains("vượt thời hạn 1 ngày làm việc"))
                #expect(try await empty.read { try $0.integer("SELECT COUNT(*) FROM offer") } == 0)
            }
        }
    }

    @Test func `a file is looked at first, and entered when its sender says so`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try TestSite(world).browser()
            try await browser.signIn(as: world[.reform].principal.officer)
            let download = try await browser.get(Places.configurationFile())
            #expect(download.header("content-disposition")?.contains("cau-hinh-motcua-2018-10-15.json") == true)
            let text = download.text.replacing("Phòng Tư pháp", with: "Phòng Tư pháp và Hộ tịch")
            let file = UploadedFile(name: "cau-hinh.json", bytes: Array(text.utf8))
            let look = try await browser.post(Places.configuration(), files: [("tep", file)])
            #expect(look.status == 200 && look.text.contains("sẽ thay đổi những gì"))
            func office() async throws -> String? {
                try await world.services.database.read { connection in
                    try connection.row("SELECT name FROM office WHERE id = \(world.justice)")?.text("name")
                }
            }
            #expect(try await office() == "Phòng Tư pháp")
            let id = try #require(look.value(ofHidden: "cho-nhap"))
            for _ in 0..<2 {
                let done = try await browser.post(Places.configuration(), ["cho-nhap": id])
                #expect(done.text.contains("Đã nhập cấu hình."))
            }
            #expect(try await office() == "Phòng Tư pháp và Hộ tịch")
        }
    }
}
