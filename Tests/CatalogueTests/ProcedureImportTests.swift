import Catalogue
import Domain
import Persistence
import Reading
import TestSupport
import Testing

@Suite
struct ProcedureImportTests {
    private static let birth = """
        {"level": "district", "field": "Hộ tịch", "code": "1.001193", "name": "Đăng ký khai sinh", \
        "provenance": "published", "term": "3 ngày làm việc", "components": [{"name": "Tờ khai"}], \
        "parts": {"sequence": {"text": "a"}, "method": {"text": "b"}, "applicants": {"text": "c"}, \
        "agency": {"text": "d"}}}
        """

    private func problems(_ rows: [String], _ database: any Database) async throws -> [ImportProblem] {
        let refusal = await #expect(throws: ImportRefusal.self) { try await World.importRows(rows, database) }
        return refusal?.problems ?? []
    }

    @Test(arguments: TestEngine.available)
    func `the shipped set is 280 procedures in 42 fields and 133 in 27, all published in a demonstration`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { database in
            let bytes = try #require(Asset.bytes(named: "procedures-2018.json"))
            let file = try ImportFile(bytes)
            let report = try await database.write { connection in
                try ProcedureImport(demonstration: true, now: Instant(World.start), newID: World.newID)
                    .run(file, connection)
            }
            #expect(report.inserted == 413)
            #expect(report.unpublished.isEmpty)
            for (level, procedures, fields) in [(2, 280, 42), (3, 133, 27)] {
                let counts = try await database.read { connection in
                    try connection.rows(
                        """
                        SELECT COUNT(DISTINCT p.id) AS procedures, COUNT(DISTINCT v.field) AS fields
                        FROM procedure p JOIN procedure_version v ON v.procedure = p.id
                        WHERE p.level = \(level) AND v.published_at IS NOT NULL
                        """
                    )[0]
                }
                #expect(try counts.integer("procedures") == procedures)
                #expect(try counts.integer("fields") == fields)
            }
            let again = try await database.write { connection in
                try ProcedureImport(demonstration: true, now: Instant(World.start), newID: World.newID)
                    .run(file, connection)
            }
            #expect(again.unchanged == 413)
            #expect(again.inserted + again.changed == 0)
            #expect(again.revision == report.revision)
        }
    }

    @Test(arguments: TestEngine.available)
    func `rule 39: what misses a required part is imported unpublished, and filled only in a demonstration`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { database in
            let row = """
                {"level": "commune", "field": "Hộ tịch", "name": "Đăng ký kết hôn", "provenance": "remembered"}
                """
            let plain = try await World.importRows([row], database)
            #expect(plain.unpublished.map(\.line) == [3])
            #expect(plain.unpublished.first?.missing.contains(.term) == true)
            let published = "SELECT COUNT(*) AS n FROM procedure_version WHERE published_at IS NOT NULL" as SQL
            #expect(try await database.read { try $0.integer(published) } == 0)

            let filled = try await World.importRows([row], demonstration: true, database)
            #expect(filled.unpublished.isEmpty)
            #expect(filled.changed == 1)
            let marks = try await database.read { connection in
                try connection.rows(
                    """
                    SELECT c.term_provenance, v.provenance FROM procedure_case c
                    JOIN procedure_version v ON v.id = c.version WHERE v.published_at IS NOT NULL
                    """
                )
            }
            #expect(try marks.map { try $0.text("term_provenance") } == ["demonstration"])
            #expect(try marks.map { try $0.text("provenance") } == ["remembered"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `every bad row is named with its line and reason, and nothing is imported`(engine: Engine) async throws {
        try await World.with(engine) { database in
            let found = try await problems(
                [
                    Self.birth,
                    #"{"level": "village", "field": "A", "name": "B", "provenance": "published"}"#,
                    #"{"level": "commune", "field": "A", "name": "C", "provenance": "published", "term": "sớm"}"#,
                    #"{"level": "commune", "field": "A", "provenance": "heard", "code": "12"}"#,
                    #"{"level": "commune", "field": "A", "name": "D", "provenance": "published", "fees": [{"kind": "fee","#
                        + "\n" + #" "name": "Phí", "amount": 1.5}]}"#,
                    Self.birth,
                    #"{"level": "commune", "field": "A", "name": "E", "provenance": "published", "terms": "1 ngày"}"#,
                ],
                database
            )
            #expect(found.map(\.line) == [4, 5, 6, 6, 6, 8, 9, 10])
            #expect(found.first?.reason == "“level” là “village”; chỉ nhận: province, district, commune")
            #expect(found.first?.row == "B")
            #expect(found.contains { $0.line == 6 && $0.reason == "thiếu “name”" })
            #expect(found.contains { $0.line == 9 && $0.row == "1.001193" && $0.reason == "trùng với dòng 3" })
            #expect(found.last?.description == "dòng 10 (E): không có trường “terms”")
            for table in ["SELECT COUNT(*) AS n FROM procedure", "SELECT COUNT(*) AS n FROM procedure_field"] as [SQL] {
                #expect(try await database.read { try $0.integer(table) } == 0)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a code with another name than the known one is flagged, unless the row says it was renamed`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { database in
            _ = try await World.importRows([Self.birth], database)
            let other = Self.birth.replacing("Đăng ký khai sinh", with: "Đăng ký khai tử")
            let found = try await problems([other], database)
            #expect(found.map(\.line) == [3])
            #expect(found.first?.reason.contains("“Đăng ký khai sinh”") == true)

            let renamed = other.replacing(#""term""#, with: #""renamed": true, "term""#)
            let report = try await World.importRows([renamed], from: "2018-07-01", database)
            #expect(report.changed == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a changed row becomes a new version on its day, and the old one keeps its days`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { database in
            _ = try await World.importRows([Self.birth], database)
            let shorter = Self.birth.replacing("3 ngày làm việc", with: "1 ngày làm việc")
            let report = try await World.importRows([shorter], from: "2018-07-01", database)
            #expect(report.changed == 1)
            let july = try #require(Day("2018-07-01"))
            let (before, after) = try await database.read { connection in
                let row = try connection.rows("SELECT id FROM procedure")[0]
                let procedure = try row.id("id", of: Procedure.self)
                let reference = Reference()
                return (
                    try reference.cases(of: procedure, on: july.advanced(by: -1), connection),
                    try reference.cases(of: procedure, on: july, connection)
                )
            }
            #expect(before.map(\.statutory) == [.workingDays(halves: 6)])
            #expect(after.map(\.statutory) == [.workingDays(halves: 2)])
            let late = try await problems([Self.birth], database)
            #expect(late.first?.reason.contains("01/07/2018") == true)
        }
    }

    @Test(arguments: TestEngine.available)
    func `names are kept composed, so that a decomposed file says the same`(engine: Engine) async throws {
        try await World.with(engine) { database in
            _ = try await World.importRows([Self.birth], database)
            let apart = Self.birth.replacing("Hộ tịch", with: "Ho\u{302}\u{323} ti\u{323}ch")
            let report = try await World.importRows([apart], database)
            #expect(report.unchanged == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a procedure known by name gets its code without becoming another`(engine: Engine) async throws {
        try await World.with(engine) { database in
            let codeless = Self.birth.replacing(#""code": "1.001193", "#, with: "")
            _ = try await World.importRows([codeless], database)
            let report = try await World.importRows([Self.birth], from: "2018-02-01", database)
            #expect(report.changed == 1)
            #expect(try await database.read { try $0.integer("SELECT COUNT(*) AS n FROM procedure") } == 1)
            let same = try await World.importRows([Self.birth], from: "2018-02-01", database)
            #expect(same.unchanged == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an announcing decision belongs to an agency that is known`(engine: Engine) async throws {
        try await World.with(engine) { database in
            func file(_ agency: String) throws -> ImportFile {
                let head = """
                    "announcement": {"agency": "\(agency)", "number": "1/QĐ-UBND", "signedOn": "2018-01-02",
                    "effectiveOn": "2018-01-10", "provenance": "demonstration"}, "procedures"
                    """
                return try ImportFile(Array(World.text([Self.birth]).replacing("\"procedures\"", with: head).utf8))
            }
            let unknown = try file("H99")
            let refusal = await #expect(throws: ImportRefusal.self) {
                try await database.write { connection in
                    try ProcedureImport(demonstration: false, now: Instant(World.start), newID: World.newID)
                        .run(unknown, connection)
                }
            }
            #expect(refusal?.problems.first?.description == "dòng 2: không có cơ quan mang mã H99")
            let known = try file("000.00.00.H33")
            _ = try await database.write { connection in
                try ProcedureImport(demonstration: false, now: Instant(World.start), newID: World.newID)
                    .run(known, connection)
            }
            let change = try await database.read { connection in
                try connection.rows(
                    """
                    SELECT v.change FROM procedure_version v JOIN announcement a ON a.id = v.announcement
                    WHERE a.agency = \(World.province)
                    """
                ).map { try $0.text("change") }
            }
            #expect(change == ["new"])
        }
    }
}
