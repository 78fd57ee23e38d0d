import Domain
import Persistence

/// A table of the configuration: what is written of it, what tells its rows apart, and what of them may change.
struct ConfigurationTable: Sendable {
    /// A column as it stands in the file.
    struct Column: Sendable {
        /// What stands in it.
        enum Kind: Sendable {
            case id, text, number, day
            /// Milliseconds since 1970-01-01T00:00Z.
            case moment
        }

        let name: String
        let sql: SQL
        let kind: Kind
        let isRequired: Bool
        /// The table whose first column it names.
        let target: String?
        /// Words or numbers, none other of which may stand there; empty takes all.
        let choices: Set<String>
        /// Whether a later file may say something else: an end that came, a name that was mended.
        let isOpen: Bool

        init(
            _ name: StaticString,
            _ kind: Kind,
            required isRequired: Bool = true,
            to target: String? = nil,
            choices: Set<String> = [],
            open isOpen: Bool = false
        ) {
            self.name = name.description
            sql = SQL(stringLiteral: name)
            self.kind = kind
            self.isRequired = isRequired
            self.target = target
            self.choices = choices
            self.isOpen = isOpen
        }
    }

    /// The name in the file and in the database.
    let name: String
    let sql: SQL
    /// The key's columns come first.
    let columns: [Column]
    let keyLength: Int
    /// Other columns that tell rows apart, by their places.
    let unique: [[Int]]
    /// Which rows belong to the configuration.
    let condition: SQL
    /// The column that must not be null and tells when somebody last wrote the row; it is no part of the file.
    let stamp: SQL?

    init(
        _ name: StaticString,
        key keyLength: Int = 1,
        unique: [[Int]] = [],
        where condition: SQL = "1 = 1",
        stamp: SQL? = nil,
        _ columns: [Column]
    ) {
        self.name = name.description
        sql = SQL(stringLiteral: name)
        self.keyLength = keyLength
        self.unique = unique
        self.condition = condition
        self.stamp = stamp
        self.columns = columns
    }

    /// Every row of the database in the order of the key: each value as the file writes it, nil for NULL.
    func each(_ connection: any Connection, _ body: ([String?]) throws -> Void) throws {
        let names = SQL.joined(columns.map(\.sql), by: ", ")
        let order = SQL.joined(columns.prefix(keyLength).map(\.sql), by: ", ")
        try connection.each("SELECT \(names) FROM \(sql) WHERE \(condition) ORDER BY \(order)") { row in
            try body(try columns.indices.map { try Self.text(row[$0], columns[$0]) })
        }
    }

    /// Enters rows, a hundred in a statement.
    func insert(_ rows: [[String?]], at moment: Instant, _ connection: any Connection) throws {
        let stamped = stamp.map { [$0] } ?? []
        let names = SQL.joined(columns.map(\.sql) + stamped, by: ", ")
        for start in stride(from: 0, to: rows.count, by: 100) {
            let values = rows[start..<min(start + 100, rows.count)].map { row -> SQL in
                let bound = zip(row, columns).map { value, column -> SQL in "\(Self.value(value, column))" }
                return "(\(.joined(bound + stamped.map { _ in "\(moment)" }, by: ", ")))"
            }
            try connection.run("INSERT INTO \(sql) (\(names)) VALUES \(.joined(values, by: ", "))")
        }
    }

    /// Writes the values that may change into the row of that key.
    func update(_ row: [String?], _ connection: any Connection) throws {
        let open = columns.indices.filter { columns[$0].isOpen }
        let values = open.map { index -> SQL in "\(columns[index].sql) = \(Self.value(row[index], columns[index]))" }
        let key = (0..<keyLength).map { index -> SQL in
            "\(columns[index].sql) = \(Self.value(row[index], columns[index]))"
        }
        try connection.run("UPDATE \(sql) SET \(.joined(values, by: ", ")) WHERE \(.joined(key, by: " AND "))")
    }

    /// The key of a row.
    func key(_ row: [String?]) -> String { row.prefix(keyLength).map { $0 ?? "" }.joined(separator: "|") }

    private static func text(_ value: SQLValue, _ column: Column) throws -> String? {
        switch (value, column.kind) {
        case (.null, _): return nil
        case (.id(let bits), .id): return Identifier<Agency>(bits: bits).description
        case (.text(let text), .text): return text
        case (.integer(let number), .day): return Day(number: Int(number)).description
        case (.integer(let number), .number), (.integer(let number), .moment): return String(number)
        default: throw DatabaseError(.decoding(column.name))
        }
    }

    private static func value(_ text: String?, _ column: Column) -> SQLValue {
        guard let text else { return .null }
        switch column.kind {
        case .id: return Identifier<Agency>(text)?.sqlValue ?? .null
        case .text: return .text(text)
        case .day: return Day(text)?.sqlValue ?? .null
        case .number, .moment: return Int64(text).map { .integer($0) } ?? .null
        }
    }
}
