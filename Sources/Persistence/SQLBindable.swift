public import Domain

/// A type whose values may stand in an `SQL` literal as `\(value)`, bound and never spliced into the text.
public protocol SQLBindable {
    /// The value as the database stores it.
    var sqlValue: SQLValue { get }
}

extension Int: SQLBindable {
    /// A 64-bit integer.
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLBindable {
    /// A 64-bit integer.
    public var sqlValue: SQLValue { .integer(self) }
}

extension Bool: SQLBindable {
    /// 0 or 1: the columns are INTEGER and bigint.
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: SQLBindable {
    /// Text, stored scalar for scalar.
    public var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLBindable {
    /// Bytes.
    public var sqlValue: SQLValue { .blob(self) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    /// NULL for nil.
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension SQLValue: SQLBindable {
    /// Itself.
    public var sqlValue: SQLValue { self }
}

extension Day: SQLBindable {
    /// Days since 1970-01-01.
    public var sqlValue: SQLValue { .integer(Int64(number)) }
}

extension Instant: SQLBindable {
    /// Milliseconds since 1970-01-01T00:00Z.
    public var sqlValue: SQLValue { .integer(milliseconds) }
}

extension Identifier: SQLBindable {
    /// The 128 bits.
    public var sqlValue: SQLValue { .id(bits) }
}
