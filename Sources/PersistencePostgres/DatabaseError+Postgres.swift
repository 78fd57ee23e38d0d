import Persistence

extension DatabaseError {
    /// What the server reported, in our kinds.
    init(sqlState: String, message: String, detail: String, table: String, column: String, constraint: String) {
        let words = "\(message) \(detail) (\(constraint))"
        let kind: Kind =
            switch sqlState {
            case "23505": .unique(Self.key(detail, table) ?? constraint)
            case "23503", "23001": .foreignKey
            case "23514": .check(constraint)
            case "23502": .notNull("\(table).\(column)")
            case "P0001": .refused
            case "25006": .readOnly
            case "40P01", "40001", "55P03": .busy
            case "53100", "53200", "53300", "57P01", "57P02", "57P03": .unavailable
            case _ where sqlState.hasPrefix("08") || sqlState.hasPrefix("58"): .unavailable
            default: .other(sqlState)
            }
        self.init(kind, words, code: sqlState)
    }

    /// `t.a, t.b` as SQLite says it, from `Key (a, b)=(1, 2) already exists.` in any language; nil on expressions.
    private static func key(_ detail: String, _ table: String) -> String? {
        guard let open = detail.firstIndex(of: "(") else { return nil }
        let rest = detail[detail.index(after: open)...]
        guard let close = rest.firstIndex(of: ")") else { return nil }
        let columns = rest[..<close]
        guard rest[close...].hasPrefix(")=("), !columns.contains("("), !columns.contains("'") else { return nil }
        return columns.split(separator: ",").map { name in
            "\(table).\(name.drop { $0 == " " })"
        }.joined(separator: ", ")
    }
}
