/// A value as it goes to the database or comes from it.
public enum SQLValue: Hashable, Sendable {
    /// NULL.
    case null

    /// INTEGER or bigint; also what PostgreSQL calls boolean, as 0 and 1.
    case integer(Int64)

    /// TEXT on both engines, UTF-8, without the character U+0000.
    case text(String)

    /// BLOB or bytea.
    case blob([UInt8])

    /// A 128-bit identity: BLOB of 16 bytes, any of which SQLite gives back so, or uuid.
    case id(UInt128)

    /// REAL or double precision. Only ever read, as of `avg`: nothing of ours is stored so.
    case real(Double)
}
