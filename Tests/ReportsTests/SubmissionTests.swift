import Addresses
import Domain
import Persistence
import Reading
import Reports
import TestSupport
import Testing

/// Forms and their submission: frozen, told what changed since, submitted once however often it is sent.
@Suite struct SubmissionTests {
    static let query = "mau=II.06a&nam=2018&ky=nam&cach=duong-lich&pham-vi=rieng"

    static func with(_ engine: Engine, _ body: (World, TestSite) async throws -> Void) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                for _ in 0..<3 { _ = try world.receive(.promised, connection) }
                for _ in 0..<2 {
                    var dossier = try world.receive(.sameDay, connection)
                    while dossier.end == nil { dossier = try world.advance(dossier, connection) }
                }
                _ = try world.receive(.communeDays, connection)
            }
            try await body(world, TestSite(world))
        }
    }

    /// The fields that the page of the submission sends.
    static func fields(_ page: BrowserPage, note: String = "") throws -> [(String, String)] {
        let names = ["mau", "nam", "ky", "cach", "pham-vi", "so-lieu", "submission"]
        return try names.compactMap { name in
            let value = page.value(ofHidden: name)
            if name != "ky", name != "pham-vi" { _ = try #require(value, "\(name)") }
            return value.map { (name, $0) }
        } + [("ghi-chu", note)]
    }

    static func count(_ table: SQL, _ world: World) async throws -> Int {
        try await world.services.database.read { try $0.integer("SELECT count(*) FROM \(table)") }
    }

    @Test(arguments: TestEngine.available)
    func `both forms show the same dossiers, by field under their level, with identities and rates`(
        _ engine: Engine
    ) async throws {
        try await Self.with(engine) { _, site in
            var browser = try await site.browser(as: .reform)
            for form in ["II.06a", "06a"] {
                let page = try await browser.get("/bao-cao/bieu?mau=\(form)&nam=2018&pham-vi=cap-duoi")
                #expect(page.status == 200)
                #expect(page.text.contains("Thủ tục hành chính cấp huyện"))
                #expect(page.text.contains("Thủ tục hành chính cấp xã"))
                #expect(page.text.contains("6 = 6"))
                #expect(page.text.contains("Khớp từng dòng"))
                #expect(!page.text.contains("Không khớp"))
                #expect(page.text.contains("2/6"))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `rule 33: submitted figures are frozen, and the page says what has changed since`(
        _ engine: Engine
    ) async throws {
        try await Self.with(engine) { world, site in
            var browser = try await site.browser(as: .reform)
            let asked = try await browser.get("/bao-cao/nop?\(Self.query)")
            #expect(asked.text.contains("Kỳ báo cáo chưa kết thúc"))
            let page = try await browser.post(
                Places.reportSubmission(),
                pairs: try Self.fields(asked, note: "Gửi kèm công văn 12")
            )
            #expect(page.status == 200)
            #expect(page.text.contains("Gửi kèm công văn 12"))
            #expect(page.text.contains("mọi con số bằng số đã nộp"))
            let location = browser.location
            _ = try await world.services.database.write { try world.receive(.promised, $0) }
            let later = try await browser.get(location)
            #expect(later.text.contains("con số khác số đã nộp"))
            #expect(later.text.contains("+1"))
            #expect(!later.text.contains("không còn khớp mã băm"))
            // Once more: another version, the first as it was.
            let again = try await browser.get("/bao-cao/nop?\(Self.query)")
            #expect(again.text.contains("đã nộp 01 lần"))
            let second = try await browser.post(Places.reportSubmission(), pairs: try Self.fields(again))
            #expect(second.text.contains("lần 2"))
            #expect(try await browser.get(location).text.contains("con số khác số đã nộp"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a submission sent twice is one, and one that saw other figures is shown them first`(
        _ engine: Engine
    ) async throws {
        try await Self.with(engine) { world, site in
            var browser = try await site.browser(as: .reform)
            let fields = try Self.fields(try await browser.get("/bao-cao/nop?\(Self.query)"))
            let first = try await browser.post(Places.reportSubmission(), pairs: fields, following: false)
            let second = try await browser.post(Places.reportSubmission(), pairs: fields, following: false)
            #expect(first.status == 303 && first.location == second.location)
            #expect(try await Self.count("submitted_report", world) == 1)
            let stale = try Self.fields(try await browser.get("/bao-cao/nop?\(Self.query)"))
            _ = try await world.services.database.write { try world.receive(.promised, $0) }
            let refused = try await browser.post(Places.reportSubmission(), pairs: stale)
            #expect(refused.status == 409)
            #expect(refused.text.contains("Số liệu đã thay đổi"))
            #expect(try await Self.count("submitted_report", world) == 1)
            let shown = try await browser.post(Places.reportSubmission(), pairs: try Self.fields(refused))
            #expect(shown.status == 200)
            #expect(try await Self.count("submitted_report", world) == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a yearly section whose writer's words changed while its submission was open is shown again`(
        _ engine: Engine
    ) async throws {
        try await Self.with(engine) { world, site in
            var browser = try await site.browser(as: .reform)
            let stale = try Self.fields(try await browser.get("/bao-cao/nop?mau=nam&nam=2018&cach=duong-lich"))
            let writing = try await browser.get("/bao-cao/nam/soan?nam=2018")
            let hidden = try ["q-mau", "q-nam", "q-cach", "lan-ghi"].map {
                ($0, try #require(writing.value(ofHidden: $0)))
            }
            _ = try await browser.post(
                Places.annualReportWriting(),
                pairs: hidden + [("han-che", "Còn chậm ở lĩnh vực đất đai")]
            )
            let refused = try await browser.post(Places.reportSubmission(), pairs: stale)
            #expect(refused.status == 409)
            #expect(refused.text.contains("phần người soạn nhập đã thay đổi"))
            let sent = try await browser.post(Places.reportSubmission(), pairs: try Self.fields(refused))
            #expect(sent.status == 200 && sent.text.contains("Còn chậm ở lĩnh vực đất đai"))
            #expect(try await Self.count("submitted_report", world) == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `every number of the yearly section's tables leads to as many dossiers as it says`(
        _ engine: Engine
    ) async throws {
        try await Self.with(engine) { _, site in
            var browser = try await site.browser(as: .reform)
            let page = try await browser.get("/bao-cao/nam?nam=2018")
            let links = page.text.matches(of: /<a href="(\/bao-cao\/kham-pha\/ho-so[^"]*)">([0-9.]+)<\/a>/)
            #expect(links.contains { $0.1.contains("cap=2") } && links.contains { $0.1.contains("cap=3") })
            for link in links {
                let path = String(link.1).replacing("&amp;", with: "&").replacing("/ho-so?", with: "/ho-so/csv?")
                let list = try await browser.get(path)
                #expect(list.text.split(separator: "\r\n").count - 1 == Int(link.2), "\(path)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a submitted report can neither be changed nor removed`(_ engine: Engine) async throws {
        try await Self.with(engine) { world, site in
            var browser = try await site.browser(as: .reform)
            let fields = try Self.fields(try await browser.get("/bao-cao/nop?\(Self.query)"))
            _ = try await browser.post(Places.reportSubmission(), pairs: fields)
            let attempts: [SQL] = ["UPDATE submitted_report SET note = 'x'", "DELETE FROM submitted_report"]
            for attempt in attempts {
                await #expect(throws: DatabaseError.self) {
                    try await world.services.database.write { _ = try $0.run(attempt) }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a commune reads its own reports, a district those below it, and nobody submits for another`(
        _ engine: Engine
    ) async throws {
        try await Self.with(engine) { world, site in
            var commune = try await site.browser(as: .communeChair)
            let district = world.district.code.identifier
            let code = world.commune.code.identifier
            #expect(try await commune.get("/bao-cao/bieu?\(Self.query)&co-quan=\(district)").status == 404)
            #expect(try await commune.get("/bao-cao/nam?nam=2018&co-quan=\(district)").status == 404)
            let own = try await commune.get("/bao-cao/bieu?\(Self.query)")
            #expect(own.text.contains(world.commune.name) && !own.text.contains(world.district.name + "<"))
            var reform = try await site.browser(as: .reform)
            #expect(try await reform.get("/bao-cao/bieu?\(Self.query)&co-quan=\(code)").status == 200)
            #expect(try await reform.get("/bao-cao/nop?\(Self.query)&co-quan=\(code)").status == 404)
            // A leader sees the figures of the communes, but is not led to their dossiers.
            var chair = try await site.browser(as: .chair)
            let below = try await chair.get("/bao-cao/bieu?\(Self.query)&co-quan=\(code)")
            #expect(below.status == 200)
            #expect(!below.text.contains("/bao-cao/kham-pha/ho-so"))
            #expect(try await chair.get("/bao-cao/bieu?\(Self.query)").text.contains("/bao-cao/kham-pha/ho-so"))
            #expect(try await chair.get("/bao-cao/nop?\(Self.query)").status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a number of a form leads to as many dossiers as it says`(_ engine: Engine) async throws {
        try await Self.with(engine) { _, site in
            var browser = try await site.browser(as: .reform)
            for form in ["II.06a", "06a"] {
                let page = try await browser.get("/bao-cao/bieu?mau=\(form)&nam=2018&pham-vi=cap-duoi")
                let links = page.text.matches(of: /<a href="(\/bao-cao\/kham-pha\/ho-so[^"]*)">([0-9.]+)<\/a>/)
                #expect(links.count > 6)
                #expect(links.contains { $0.1.contains("cap=2") } && links.contains { $0.1.contains("cap=3") })
                for link in links {
                    let path = String(link.1).replacing("&amp;", with: "&")
                    let csv = path.replacing("/ho-so?", with: "/ho-so/csv?")
                    let list = try await browser.get(csv)
                    #expect(list.status == 200, "\(path)")
                    #expect(list.text.split(separator: "\r\n").count - 1 == Int(link.2), "\(path)")
                }
            }
        }
    }
}
