import Domain
import Persistence
import TestSupport
import Testing

@Suite struct ValueTests {
    @Test(arguments: TestEngine.available)
    func `values come back as they went`(_ engine: Engine) async throws {
        let id = Identifier<Thing>(bits: 0x0123_4567_89ab_cdef_fedc_ba98_7654_3210)
        let high = Identifier<Thing>(bits: .max)
        let text = "Nguyễn Thị Ước ở huyện Vĩnh Thuận '\"\\ $1 🙂"
        let bytes = (0...255).map { UInt8($0) } + [0, 0]
        try await withTables(engine) { database in
            try await database.write { connection in
                try connection.run(
                    "INSERT INTO thing (id, code, number, data) VALUES (\(id), \(text), \(Int64.max), \(bytes))"
                )
                try connection.run(
                    """
                    INSERT INTO thing (id, code, number, data)
                    VALUES (\(high), \(nil as String?), \(Int64.min), \([] as [UInt8]))
                    """
                )
            }
            let rows = try await database.read { try $0.rows("SELECT * FROM thing ORDER BY number DESC") }
            #expect(rows.map(\.columnNames) == [["id", "code", "number", "data"], ["id", "code", "number", "data"]])
            #expect(try rows[0].id("id", of: Thing.self) == id)
            #expect(try Array(rows[0].text("code").unicodeScalars) == Array(text.unicodeScalars))
            #expect(try rows[0].integer("number") == .max)
            #expect(try rows[0].blob("data") == bytes)
            #expect(try rows[1].id("id", of: Thing.self) == high)
            #expect(try rows[1].blob("id") == [UInt8](repeating: 255, count: 16))
            #expect(try rows[1].textIfPresent("code") == nil)
            #expect(try rows[1].integer("number") == .min)
            #expect(try rows[1].blob("data") == [])
            #expect(rows[1][1] == .null)
        }
    }

    @Test(arguments: TestEngine.available)
    func `days, instants and truths come back`(_ engine: Engine) async throws {
        try await withTables(engine) { database in
            let row = try await database.read { connection in
                try connection.row(
                    """
                    SELECT CAST(\(Day(number: -3)) AS bigint) AS d, CAST(\(Instant(milliseconds: 1 << 40)) AS bigint) AS t,
                        CAST(\(true) AS bigint) AS b, CAST(NULL AS bigint) AS n, CAST(2 AS bigint) AS two
                    """
                )
            }
            let found = try #require(row)
            #expect(try found.day("d") == Day(number: -3))
            #expect(try found.instant("t") == Instant(milliseconds: 1 << 40))
            #expect(try found.bool("b"))
            #expect(try found.dayIfPresent("n") == nil)
            #expect(try found.instantIfPresent("n") == nil)
            #expect(try found.boolIfPresent("n") == nil)
            #expect(try found.idIfPresent("n", of: Thing.self) == nil)
            #expect(throws: DatabaseError(.decoding("two"))) { try found.bool("two") }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a sum is an integer and a mean a real`(_ engine: Engine) async throws {
        try await withTables(engine) { database in
            let row = try await database.write { connection in
                for (bits, number) in [(UInt128(1), 4), (2, 5)] {
                    let id = Identifier<Thing>(bits: bits)
                    try connection.run("INSERT INTO thing (id, number) VALUES (\(id), \(number))")
                }
                return try connection.row("SELECT sum(number) AS s, avg(number) AS m, count(*) AS c FROM thing")
            }
            let found = try #require(row)
            #expect(try found.integer("s") == 9)
            #expect(try found.real("m") == 4.5)
            #expect(try found.integer("c") == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a column that is missing, NULL or of another type is named`(_ engine: Engine) async throws {
        try await withTables(engine) { database in
            let row = try await database.read { try $0.row("SELECT 'a' AS letter, NULL AS gap") }
            let found = try #require(row)
            #expect(throws: DatabaseError(.decoding("other"))) { try found.text("other") }
            #expect(throws: DatabaseError(.decoding("gap"))) { try found.text("gap") }
            #expect(throws: DatabaseError(.decoding("letter"))) { try found.integer("letter") }
            #expect(throws: DatabaseError(.decoding("letter"))) { try found.idIfPresent("letter", of: Thing.self) }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a text with U+0000 is refused instead of being cut`(_ engine: Engine) async throws {
        try await withTables(engine) { database in
            await #expect(throws: DatabaseError(.other("22021"))) {
                try await database.write { connection in
                    try connection.run(
                        "INSERT INTO thing (id, code) VALUES (\(Identifier<Thing>(bits: 1)), \("a\u{0}b"))"
                    )
                }
            }
        }
    }
}
