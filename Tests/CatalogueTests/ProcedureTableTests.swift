import Addresses
import Catalogue
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct ProcedureTableTests {
    private static let heads =
        "Cấp;Lĩnh vực;Mã thủ tục;Tên thủ tục;Trường hợp;Thời hạn giải quyết;Thành phần hồ sơ;Lệ phí (đồng);Đối tượng thực hiện;Đổi tên"

    private static func file(_ lines: [String], heads: String = heads) throws(ImportRefusal) -> ImportFile {
        try ImportFile(table: Array(([heads] + lines).joined(separator: "\r\n").utf8), effectiveFrom: World.start)
    }

    private static func run(_ file: ImportFile, _ database: any Database) async throws -> ImportReport {
        try await database.write { connection in
            try ProcedureImport(demonstration: false, now: Instant(World.start), newID: World.newID).run(
                file,
                connection
            )
        }
    }

    private static func reasons(_ lines: [String], in database: any Database) async throws -> [String] {
        do {
            _ = try await run(file(lines), database)
            return []
        } catch let refusal as ImportRefusal {
            return refusal.problems.map(\.description)
        }
    }

    @Test(arguments: TestEngine.available)
    func `one row a case: papers with their numbers, charges, terms, and what all cases share`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { database in
            let report = try await Self.run(
                try Self.file([
                    "xã;Hộ tịch;1.001193;Đăng ký khai sinh;Trong nước;trong ngày;Tờ khai (1 bản chính, 2 bản sao)\u{2028};8.000;Cá nhân;",
                    "Cấp xã;;1.001193;Đăng ký khai sinh;Có yếu tố nước ngoài;3 ngày làm việc;\"Tờ khai; Hộ chiếu (1 bản sao)\";;;",
                ]),
                database
            )
            #expect(report.inserted == 1 && report.unpublished.count == 1)
            try await database.read { (connection) throws in
                let cases = try connection.rows("SELECT name, term FROM procedure_case ORDER BY ordinal")
                #expect(try cases.map { try $0.text("term") } == ["trong ngày", "3 ngày làm việc"])
                let papers = try connection.rows(
                    "SELECT name, originals, copies FROM component ORDER BY procedure_case, ordinal"
                )
                #expect(try papers.map { try $0.text("name") } == ["Tờ khai", "Tờ khai", "Hộ chiếu"])
                #expect(try papers.map { try $0.integer("originals") } == [1, 1, 0])
                #expect(try papers.map { try $0.integer("copies") } == [2, 0, 1])
                #expect(try connection.integer("SELECT amount FROM fee") == 8_000)
            }
        }
    }

    @Test func `what is wrong is named by row and column, and nothing is imported`() async throws {
        try await World.with(.sqlite) { database in
            let reasons = try await Self.reasons(
                [
                    "thôn;Hộ tịch;;Đăng ký khai tử;;;;;;",
                    "xã;Hộ tịch;1.00119;Đăng ký kết hôn;;ba ngày;;nhiều;;",
                    "xã;;;Đăng ký giám hộ;;;;;;",
                    "xã;Hộ tịch;1.000001;Đăng ký lại khai sinh;;;;;;",
                    "xã;Hộ tịch;1.000001;Đăng ký lại kết hôn;;;;;;",
                ],
                in: database
            )
            #expect(reasons.count == 7)
            #expect(
                reasons[0] == "dòng 2 (Đăng ký khai tử): cột A (Cấp): “thôn” không phải là cấp; ghi tỉnh, huyện hoặc xã"
            )
            #expect(reasons[1].hasPrefix("dòng 3 (1.00119): cột C (Mã thủ tục): “1.00119” không có dạng 1.001193"))
            #expect(reasons[2].contains("cột F (Thời hạn giải quyết): Không hiểu thời hạn “ba ngày”"))
            #expect(reasons[3].contains("cột H (Lệ phí (đồng)): “nhiều” phải là số tiền"))
            #expect(reasons[4] == "dòng 4 (Đăng ký giám hộ): cột B (Lĩnh vực): để trống")
            #expect(reasons[5].contains("cột D (Tên thủ tục): khác tên “Đăng ký lại khai sinh” của cùng mã ở dòng 5"))
            #expect(reasons[6].contains("cột E (Trường hợp): để trống"))
            #expect(try await database.read { try $0.integer("SELECT COUNT(*) FROM procedure") } == 0)
            #expect(throws: ImportRefusal.self) { try Self.file(["xã"], heads: "Cấp;Tên") }
        }
    }

    @Test func `a code that belongs to another name is refused, a name that is nearly another's is remarked`()
        async throws
    {
        try await World.with(.sqlite) { database in
            _ = try await Self.run(try Self.file(["xã;Hộ tịch;1.001193;Đăng ký khai sinh;;;;;;"]), database)
            let other = try await Self.reasons(["xã;Hộ tịch;1.001193;Đăng ký khai tử;;;;;;"], in: database)
            #expect(other.count == 1 && other[0].contains("mã này đã mang tên “Đăng ký khai sinh”"))
            let near = try await Self.run(try Self.file(["xã;Hộ tịch;2.001193;Đăng kí khai sinh;;;;;;"]), database)
            #expect(near.inserted == 1 && near.remarks.map(\.line) == [2])
            #expect(near.remarks[0].reason.contains("gần trùng với thủ tục đã có “Đăng ký khai sinh” (mã 1.001193)"))
            let renamed = try await Self.run(
                try Self.file(["xã;Hộ tịch;1.001193;Đăng ký khai sinh trong nước;;;;;;có"]),
                database
            )
            #expect(renamed.changed == 1)
        }
    }

    @Test func `the template imports as it is; a table is looked at first, then entered once`() async throws {
        try await TestSupport.World.with(.sqlite) { world in
            var browser = try TestSite(world).browser()
            try await browser.signIn(as: world[.reform].principal.officer)
            for place in [Places.procedureTemplate(), Places.procedureTemplateLines()] {
                let template = try await browser.get(place)
                let file = UploadedFile(name: "mau.xlsx", bytes: template.bytes)
                let look = try await browser.post(
                    Places.procedureImport(),
                    ["hieu-luc": "16/10/2018"],
                    files: [("tep", file)]
                )
                #expect(look.status == 200 && look.text.contains("Nhập vào danh mục"), "\(look.text)")
                let count = try await world.services.database.read {
                    try $0.integer("SELECT COUNT(*) FROM procedure WHERE code = '1.001193'")
                }
                #expect(count == (place == Places.procedureTemplate() ? 0 : 1))
                let id = try #require(look.value(ofHidden: "cho-nhap"))
                for _ in 0..<2 {
                    let done = try await browser.post(Places.procedureImport(), ["cho-nhap": id])
                    #expect(done.text.contains("Đã nhập tệp vào danh mục thủ tục."))
                }
            }
            let picture = UploadedFile(name: "a.xlsx", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0])
            let refused = try await browser.post(
                Places.procedureImport(),
                ["hieu-luc": "16/10/2018"],
                files: [("tep", picture)]
            )
            #expect(refused.status == 422 && refused.text.contains("tệp .xls: mở rồi lưu thành .xlsx"))
            let empty = try await browser.post(Places.procedureImport(), ["hieu-luc": "32/10/2018"])
            #expect(empty.status == 422 && empty.text.contains("Chọn tệp cần nhập"))
        }
    }
}
