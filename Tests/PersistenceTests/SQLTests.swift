import Domain
import Persistence
import Testing

@Suite struct SQLTests {
    @Test func `values are bound in the order in which they stand`() {
        let fragment: SQL = "b = \(2)"
        let sql: SQL = "SELECT \(1) WHERE \(fragment) AND c = \("ba") AND d IN (\(list: [4, 5]))"
        for engine in Engine.allCases {
            #expect(sql.text(for: engine) == "SELECT $1 WHERE b = $2 AND c = $3 AND d IN ($4, $5)")
            let values: [SQLValue] = [.integer(1), .integer(2), .text("ba"), .integer(4), .integer(5)]
            #expect(sql.rendered(for: engine).values == values)
        }
    }

    @Test func `an empty list is NULL`() {
        let sql: SQL = "a IN (\(list: [Int]()))"
        #expect(sql.text(for: .sqlite) == "a IN (NULL)")
        #expect(sql.rendered(for: .sqlite).values.isEmpty)
    }

    @Test func `each engine gets its own text, and only the values in it`() {
        let sql: SQL = "SELECT \(sqlite: "a + \(1)", postgres: "b - \(2) - \(3)") + \(4)"
        #expect(sql.text(for: .sqlite) == "SELECT a + $1 + $2")
        #expect(sql.rendered(for: .sqlite).values == [.integer(1), .integer(4)])
        #expect(sql.text(for: .postgres) == "SELECT b - $1 - $2 + $3")
        #expect(sql.rendered(for: .postgres).values == [.integer(2), .integer(3), .integer(4)])
    }

    @Test func `pieces are joined with the separator between them`() {
        let conditions: [SQL] = ["a = \(1)", "b = \(2)", "c"]
        #expect(SQL.joined(conditions, by: " AND ").text(for: .sqlite) == "a = $1 AND b = $2 AND c")
        #expect(conditions.joined(separator: ", ").text(for: .postgres) == "a = $1, b = $2, c")
        #expect(([] as [SQL]).joined(separator: ", ").text(for: .sqlite) == "")
        #expect(("a" + " = \(1)" as SQL).text(for: .sqlite) == "a = $1")
    }

    @Test func `more than nine values are numbered in decimal`() {
        let sql: SQL = "\(list: Array(1...12))"
        #expect(sql.text(for: .sqlite) == "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12")
    }

    /// The other half cannot be a test: `SQL(stringLiteral: text)`, `let sql: SQL = text` and `"…" + text` with a
    /// `String` do not compile, since the literal type is `StaticString`.
    @Test func `a text of the program's user stays a value`() {
        let text = "'; DROP TABLE thing; --"
        let sql: SQL = "SELECT \(text)"
        #expect(sql.text(for: .sqlite) == "SELECT $1")
        #expect(sql.rendered(for: .sqlite).values == [.text(text)])
    }

    @Test func `the types of the domain are stored as numbers and bits`() {
        let none: Day? = nil
        #expect(Day(number: 17_893).sqlValue == .integer(17_893))
        #expect(Instant(milliseconds: -5).sqlValue == .integer(-5))
        #expect(Identifier<Thing>(bits: 7).sqlValue == .id(7))
        #expect([true.sqlValue, false.sqlValue] == [.integer(1), .integer(0)])
        #expect(none.sqlValue == .null)
    }
}
