/// A statement or a piece of one, whose text comes from literals only.
///
/// ```swift
/// connection.rows("SELECT code FROM dossier WHERE agency = \(agency) AND \(open)")
/// ```
/// A value in the literal is bound (`$1`, `$2`, … in order, which is what SQLite needs, STYLE B.3); another `SQL`
/// is spliced. A `String` known only at run time can be bound but cannot become text: the literal type is
/// `StaticString`, so `SQL(stringLiteral: name)` does not compile.
public struct SQL: Sendable {
    /// What a statement is put together from.
    enum Part: Sendable {
        case literal(StaticString)
        case value(SQLValue)
        indirect case engines(sqlite: [Part], postgres: [Part])
    }

    var parts: [Part]

    init(parts: [Part]) {
        self.parts = parts
    }

    /// One piece of text after the other.
    public static func + (left: SQL, right: SQL) -> SQL {
        SQL(parts: left.parts + right.parts)
    }

    /// The pieces with the literal between each two: `SQL.joined(conditions, by: " AND ")`.
    public static func joined(_ pieces: [SQL], by separator: StaticString) -> SQL {
        pieces.joined(separator: SQL(parts: [.literal(separator)]))
    }
}

extension [SQL] {
    /// The pieces with the separator between each two; nothing for no pieces.
    public func joined(separator: SQL) -> SQL {
        var parts: [SQL.Part] = []
        for (index, piece) in enumerated() {
            if index > 0 { parts += separator.parts }
            parts += piece.parts
        }
        return SQL(parts: parts)
    }
}
