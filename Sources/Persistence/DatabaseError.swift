/// What a database refused or could not do.
///
/// `description` carries no data of a row and may be logged; `debugDescription` carries the engine's own words, which
/// may quote values, and must not be.
public struct DatabaseError: Error, Equatable {
    /// The kinds that a caller may want to tell apart, the same on both engines.
    public enum Kind: Equatable, Sendable {
        /// Another row has that key: `table.column, table.column`, or the index's name when it is on an expression.
        case unique(String)

        /// A row refers to one that is not there, or is referred to.
        case foreignKey

        /// A CHECK is violated: the constraint's name (on SQLite its text when it has no name).
        case check(String)

        /// A column needs a value: `table.column`.
        case notNull(String)

        /// A trigger refused.
        case refused

        /// A write inside `read`.
        case readOnly

        /// Somebody else held a lock too long.
        case busy

        /// The database cannot be reached, was closed, or cannot store.
        case unavailable

        /// The column is missing or holds something else than was asked for.
        case decoding(String)

        /// The database knows migrations that this program does not.
        case tooNew

        /// That migration is not the one that was applied, or was put before an applied one.
        case changedMigration(String)

        /// Anything else: SQLSTATE, SQLite's extended result code, or a word of ours.
        case other(String)
    }

    /// What happened.
    public let kind: Kind

    /// SQLSTATE or SQLite's extended result code; empty for an error of ours.
    package let code: String

    private let detail: String

    /// An error of that kind; the detail, the engine's own words, is shown by `debugDescription` only.
    public init(_ kind: Kind, _ detail: String = "") {
        self.init(kind, detail, code: "")
    }

    package init(_ kind: Kind, _ detail: String, code: String) {
        self.kind = kind
        self.detail = detail
        self.code = code
    }

    /// Errors are equal when their kinds are, whatever words the engine found.
    public static func == (left: DatabaseError, right: DatabaseError) -> Bool {
        left.kind == right.kind
    }
}

extension DatabaseError: CustomStringConvertible, CustomDebugStringConvertible {
    /// The kind in words, without data.
    public var description: String {
        switch kind {
        case .unique(let key): "the database already holds that key (\(key))"
        case .foreignKey: "the database holds no such referenced row, or rows that refer to it"
        case .check(let constraint): "the database's rule \(constraint) is violated"
        case .notNull(let column): "\(column) needs a value"
        case .refused: "a trigger of the database refused"
        case .readOnly: "a read access cannot write"
        case .busy: "the database is busy"
        case .unavailable: "the database is unavailable"
        case .decoding(let column): "column \(column) is missing or of another type"
        case .tooNew: "the database was migrated by a newer program"
        case .changedMigration(let name): "migration \(name) differs from the one that was applied"
        case .other(let code): "database error \(code)"
        }
    }

    /// The kind and the engine's own words, which may quote data.
    public var debugDescription: String {
        detail.isEmpty && code.isEmpty ? description : "\(description): \(code) \(detail)"
    }
}
