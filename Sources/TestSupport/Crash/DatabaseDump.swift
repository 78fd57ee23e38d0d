public import Persistence

/// All that acts can write, row for row, to be compared with itself.
public struct DatabaseDump: Hashable, Sendable {
    /// The rows of each table, in no set order.
    public let tables: [String: [[SQLValue]: Int]]

    /// What the database holds now.
    public init(_ connection: any Connection) throws {
        let queries: [(name: String, query: SQL)] = [
            ("book", "SELECT * FROM book"), ("event", "SELECT * FROM event"), ("counter", "SELECT * FROM counter"),
            ("submission", "SELECT * FROM submission"), ("party", "SELECT * FROM party"),
            ("remark", "SELECT * FROM remark"), ("dossier", "SELECT * FROM dossier"),
            ("due_change", "SELECT * FROM due_change"), ("holding", "SELECT * FROM holding"),
            ("participation", "SELECT * FROM participation"), ("intake", "SELECT * FROM intake"),
            ("payment", "SELECT * FROM payment"), ("reception_detail", "SELECT * FROM reception_detail"),
            ("tracking", "SELECT * FROM tracking"), ("tracking_attempt", "SELECT * FROM tracking_attempt"),
            ("file", "SELECT * FROM file"), ("certification", "SELECT * FROM certification"),
            ("paper_book", "SELECT * FROM paper_book"), ("revision", "SELECT * FROM revision"),
            ("search_entry", "SELECT dossier, CAST(tokens AS TEXT) FROM search_entry"),
        ]
        var tables: [String: [[SQLValue]: Int]] = [:]
        for (name, query) in queries {
            var rows: [[SQLValue]: Int] = [:]
            try connection.each(query) { row in rows[(0..<row.count).map { row[$0] }, default: 0] += 1 }
            tables[name] = rows
        }
        self.tables = tables
    }

    /// The tables in which the two differ.
    public func differences(from other: DatabaseDump) -> [String] {
        tables.keys.filter { tables[$0] != other.tables[$0] }.sorted()
    }
}
