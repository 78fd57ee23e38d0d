import Persistence

/// The column types that the two engines spell differently; everything else in the migrations is one text.
enum Column {
    /// A 128-bit identity.
    static let id: SQL = "\(sqlite: "BLOB", postgres: "uuid")"
    /// A whole number: counts, money in đồng, days, milliseconds, 0 and 1.
    static let whole: SQL = "\(sqlite: "INTEGER", postgres: "bigint")"
    /// Text, compared byte by byte on both engines.
    static let text: SQL = "\(sqlite: "TEXT", postgres: "text COLLATE \"C\"")"
    /// Bytes.
    static let bytes: SQL = "\(sqlite: "BLOB", postgres: "bytea")"
    /// Ends a table.
    static let end: SQL = "\(sqlite: ") STRICT", postgres: ")")"
    /// Ends a table whose rows stand in its primary key.
    static let endByKey: SQL = "\(sqlite: ") STRICT, WITHOUT ROWID", postgres: ")")"
}
