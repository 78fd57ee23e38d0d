import Addresses
import Domain
import Persistence
import Reading
import Reports
import TestSupport
import Testing

/// What the writer of a yearly report adds, and the register of commendations.
@Suite struct WritingTests {
    private static func form(_ page: BrowserPage, _ texts: KeyValuePairs<String, String>) throws -> [(String, String)] {
        let hidden = try ["q-mau", "q-nam", "q-cach", "lan-ghi"].map { ($0, try #require(page.value(ofHidden: $0))) }
        return hidden + texts.map { ($0.key, $0.value) }
    }

    @Test(arguments: TestEngine.available)
    func `what the writer adds stands in the report, marked, and each version is kept`(_ engine: Engine) async throws {
        try await SubmissionTests.with(engine) { world, site in
            var browser = try await site.browser(as: .reform)
            let path = "/bao-cao/nam/soan?nam=2018"
            let first = try Self.form(
                try await browser.get(path),
                ["so": "125", "ngay": "05/01/2019", "y-kien": "98% hài lòng trên 120 phiếu", "nhiem-vu": "Làm tốt hơn"]
            )
            #expect(try await browser.post(Places.annualReportWriting(), pairs: first).text.contains("Đã lưu"))
            let report = try await browser.get("/bao-cao/nam?nam=2018")
            #expect(report.text.contains("98% hài lòng"))
            #expect(report.text.contains("class=\"written\""))
            #expect(report.text.contains("nhiệm vụ năm 2019"))
            // Sent twice, nothing is written twice.
            #expect(try await browser.post(Places.annualReportWriting(), pairs: first).text.contains("Đã lưu"))
            #expect(try await SubmissionTests.count("report_writing", world) == 4)
            let second = try Self.form(
                try await browser.get(path),
                ["so": "126", "ngay": "05/01/2019", "y-kien": "", "nhiem-vu": "Làm tốt hơn"]
            )
            _ = try await browser.post(Places.annualReportWriting(), pairs: second)
            #expect(try await SubmissionTests.count("report_writing", world) == 6)
            let history = try await browser.get(path)
            #expect(history.text.contains("98% hài lòng trên 120 phiếu") && history.text.contains("xóa trắng"))
            #expect(!(try await browser.get("/bao-cao/nam?nam=2018").text.contains("98% hài lòng")))
        }
    }

    @Test func `what another agency is still writing is not shown with its figures`() async throws {
        try await SubmissionTests.with(.sqlite) { world, site in
            var browser = try await site.browser(as: .reform)
            let words = try Self.form(
                try await browser.get("/bao-cao/nam/soan?nam=2018"),
                ["so": "125", "ngay": "05/01/2019", "y-kien": "98% hài lòng trên 120 phiếu"]
            )
            _ = try await browser.post(Places.annualReportWriting(), pairs: words)
            #expect(try await browser.get("/bao-cao/nam?nam=2018").text.contains("98% hài lòng"))
            try await world.services.database.write { connection in
                _ = try connection.run("UPDATE report_writing SET agency = \(world.commune.id)")
            }
            let below = try await browser.get("/bao-cao/nam?nam=2018&co-quan=\(world.commune.code.identifier)")
            #expect(below.status == 200 && below.text.contains(world.commune.name))
            #expect(!below.text.contains("98% hài lòng"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `who writes over another's words is shown them first, and keeps what was typed`(
        _ engine: Engine
    ) async throws {
        try await SubmissionTests.with(engine) { world, site in
            var browser = try await site.browser(as: .reform)
            let path = "/bao-cao/nam/soan?nam=2018"
            let stale = try await browser.get(path)
            _ = try await browser.post(
                Places.annualReportWriting(),
                pairs: try Self.form(stale, ["han-che": "Lời của người thứ nhất"])
            )
            let refused = try await browser.post(
                Places.annualReportWriting(),
                pairs: try Self.form(stale, ["han-che": "Lời của người thứ hai"])
            )
            #expect(refused.status == 409)
            #expect(refused.text.contains("Lời của người thứ nhất") && refused.text.contains("Lời của người thứ hai"))
            let saved = try await browser.post(
                Places.annualReportWriting(),
                pairs: try Self.form(refused, ["han-che": "Lời của người thứ hai"])
            )
            #expect(saved.text.contains("Đã lưu"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the yearly section is a page, a PDF and a letter`(_ engine: Engine) async throws {
        try await SubmissionTests.with(engine) { _, site in
            var browser = try await site.browser(as: .reform)
            let page = try await browser.get("/bao-cao/nam?nam=2018")
            #expect(page.status == 200)
            #expect(page.text.contains("Kết quả thực hiện cơ chế một cửa, một cửa liên thông năm 2018"))
            let paper = try await browser.get("/bao-cao/nam/in?nam=2018")
            #expect(paper.bytes.starts(with: Array("%PDF".utf8)))
            let letter = try await browser.get("/bao-cao/nam/docx?nam=2018")
            #expect(letter.bytes.starts(with: Array("PK".utf8)))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a commendation is entered once, corrected with its history, and counts no more once taken back`(
        _ engine: Engine
    ) async throws {
        try await SubmissionTests.with(engine) { world, site in
            var browser = try await site.browser(as: .reform)
            let empty = try await browser.get(Places.newCommendation())
            let missing = try await browser.post(Places.newCommendation(), ["nguoi-nhan": "Phòng Tư pháp"])
            #expect(missing.status == 422 && missing.text.contains("Nhập số quyết định"))
            #expect(missing.text.contains("Phòng Tư pháp"))
            let fields: [(String, String)] = [
                ("submission", try #require(empty.value(ofHidden: "submission"))), ("doi-tuong", "collective"),
                ("nguoi-nhan", "Phòng Tư pháp"), ("thanh-tich", "Giải quyết đúng hẹn"), ("so-quyet-dinh", "99/QĐ-UBND"),
                ("ngay-quyet-dinh", "01/10/2018"),
            ]
            let list = try await browser.post(Places.newCommendation(), pairs: fields)
            #expect(list.text.contains("01 tập thể"))
            _ = try await browser.post(Places.newCommendation(), pairs: fields)
            #expect(try await SubmissionTests.count("commendation", world) == 1)
            #expect(try await browser.get("/bao-cao/nam?nam=2018").text.contains("99/QĐ-UBND ngày 01/10/2018"))
            let link = try #require(list.text.firstMatch(of: /\/bao-cao\/khen-thuong\/muc\/[0-9a-f-]+/))
            let one = String(link.0)
            let corrected =
                fields.map { $0.0 == "so-quyet-dinh" ? ($0.0, "100/QĐ-UBND") : $0 }
                + [("lan", "1"), ("ly-do", "Ghi nhầm số")]
            let page = try await browser.post(one, pairs: corrected)
            #expect(page.text.contains("100/QĐ-UBND") && page.text.contains("99/QĐ-UBND"))
            #expect(page.text.contains("Ghi nhầm số"))
            // Sent again it is done already; another correction of the old version is not.
            #expect(try await browser.post(one, pairs: corrected).status == 200)
            let stale = fields + [("lan", "1"), ("ly-do", "Nhầm lần nữa")]
            #expect(try await browser.post(one, pairs: stale).status == 409)
            #expect(try await browser.post(one + "/thu-hoi", ["lan": "2"]).status == 422)
            let gone = try await browser.post(one + "/thu-hoi", ["lan": "2", "ly-do-thu-hoi": "Quyết định bị hủy"])
            #expect(gone.text.contains("Đã thu hồi"))
            #expect(!(try await browser.get("/bao-cao/nam?nam=2018").text.contains("100/QĐ-UBND")))
            #expect(try await SubmissionTests.count("commendation", world) == 1)
            var chair = try await site.browser(as: .chair)
            #expect(try await chair.get(Places.commendations()).status == 200)
            #expect(try await chair.get(one).status == 404)
        }
    }
}
