extension SQL: ExpressibleByStringInterpolation {
    /// A statement without values.
    public init(stringLiteral text: StaticString) {
        parts = [.literal(text)]
    }

    /// A statement with values or pieces in it.
    public init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
    }

    /// Gathers the pieces of a literal.
    public struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        /// Makes room for the pieces.
        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        /// Text of the literal itself.
        public mutating func appendLiteral(_ literal: StaticString) {
            if literal.utf8CodeUnitCount > 0 { parts.append(.literal(literal)) }
        }

        /// `\(value)`: binds the value.
        public mutating func appendInterpolation(_ value: some SQLBindable) {
            parts.append(.value(value.sqlValue))
        }

        /// `\(fragment)`: splices the other piece, with its values.
        public mutating func appendInterpolation(_ fragment: SQL) {
            parts += fragment.parts
        }

        /// `IN (\(list: values))`: binds each; an empty list becomes `NULL`, which is equal to nothing.
        public mutating func appendInterpolation(list values: some Sequence<some SQLBindable>) {
            let first = parts.count
            for value in values {
                if parts.count > first { parts.append(.literal(", ")) }
                parts.append(.value(value.sqlValue))
            }
            if parts.count == first { parts.append(.literal("NULL")) }
        }

        /// `\(sqlite: "…", postgres: "…")`: the text of the engine that executes it.
        public mutating func appendInterpolation(sqlite: SQL, postgres: SQL) {
            parts.append(.engines(sqlite: sqlite.parts, postgres: postgres.parts))
        }
    }
}
