public import Domain

extension Row {
    /// The integer in the column.
    public func integer(_ column: String) throws(DatabaseError) -> Int {
        try required(column, try integerIfPresent(column))
    }

    /// The integer in the column, or nil for NULL.
    public func integerIfPresent(_ column: String) throws(DatabaseError) -> Int? {
        try decode(column) { if case .integer(let number) = $0 { Int(number) } else { nil } }
    }

    /// The text in the column.
    public func text(_ column: String) throws(DatabaseError) -> String {
        try required(column, try textIfPresent(column))
    }

    /// The text in the column, or nil for NULL.
    public func textIfPresent(_ column: String) throws(DatabaseError) -> String? {
        try decode(column) { if case .text(let text) = $0 { text } else { nil } }
    }

    /// The bytes in the column.
    public func blob(_ column: String) throws(DatabaseError) -> [UInt8] {
        try required(column, try blobIfPresent(column))
    }

    /// The bytes in the column, or nil for NULL.
    public func blobIfPresent(_ column: String) throws(DatabaseError) -> [UInt8]? {
        try decode(column) {
            switch $0 {
            case .blob(let bytes): bytes
            case .id(let bits): Identifier<Row>(bits: bits).bytes
            default: nil
            }
        }
    }

    /// The identity in the column.
    @inlinable
    public func id<Entity>(_ column: String, of entity: Entity.Type) throws(DatabaseError) -> Identifier<Entity> {
        Identifier(bits: try bits(column))
    }

    /// The identity in the column, or nil for NULL.
    @inlinable
    public func idIfPresent<Entity>(
        _ column: String,
        of entity: Entity.Type
    ) throws(DatabaseError) -> Identifier<Entity>? {
        guard let bits = try bitsIfPresent(column) else { return nil }
        return Identifier(bits: bits)
    }

    @usableFromInline
    func bits(_ column: String) throws(DatabaseError) -> UInt128 {
        try required(column, try bitsIfPresent(column))
    }

    @usableFromInline
    func bitsIfPresent(_ column: String) throws(DatabaseError) -> UInt128? {
        try decode(column) {
            switch $0 {
            case .id(let bits): bits
            case .blob(let bytes) where bytes.count == 16: bytes.reduce(0) { $0 << 8 | UInt128($1) }
            default: nil
            }
        }
    }

    /// The day in the column, stored as days since 1970-01-01.
    public func day(_ column: String) throws(DatabaseError) -> Day {
        Day(number: try integer(column))
    }

    /// The day in the column, or nil for NULL.
    public func dayIfPresent(_ column: String) throws(DatabaseError) -> Day? {
        try integerIfPresent(column).map { Day(number: $0) }
    }

    /// The moment in the column, stored as milliseconds since 1970-01-01T00:00Z.
    public func instant(_ column: String) throws(DatabaseError) -> Instant {
        Instant(milliseconds: Int64(try integer(column)))
    }

    /// The moment in the column, or nil for NULL.
    public func instantIfPresent(_ column: String) throws(DatabaseError) -> Instant? {
        try integerIfPresent(column).map { Instant(milliseconds: Int64($0)) }
    }

    /// The truth in the column, stored as 0 or 1; any other number is an error.
    public func bool(_ column: String) throws(DatabaseError) -> Bool {
        try required(column, try boolIfPresent(column))
    }

    /// The truth in the column, or nil for NULL.
    public func boolIfPresent(_ column: String) throws(DatabaseError) -> Bool? {
        try decode(column) {
            switch $0 {
            case .integer(0): false
            case .integer(1): true
            default: nil
            }
        }
    }

    /// The number in the column, which may have a fraction (`avg`).
    public func real(_ column: String) throws(DatabaseError) -> Double {
        try required(column, try realIfPresent(column))
    }

    /// The number in the column, or nil for NULL.
    public func realIfPresent(_ column: String) throws(DatabaseError) -> Double? {
        try decode(column) {
            switch $0 {
            case .real(let number): number
            case .integer(let number): Double(number)
            default: nil
            }
        }
    }
}
