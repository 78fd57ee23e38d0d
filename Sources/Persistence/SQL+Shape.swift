extension SQL {
    /// Which literals a statement is put together from: those of one shape have the same text, so that a statement
    /// that was prepared is found without writing its text anew.
    package struct Shape: Hashable, Sendable {
        /// Where each literal stands in the program; 0 is a value.
        fileprivate var marks: [UInt] = []
    }

    /// The shape for that engine and the values to bind, in the order of `rendered`.
    package func shaped(for engine: Engine) -> (shape: Shape, values: [SQLValue]) {
        var shape = Shape()
        shape.marks.reserveCapacity(parts.count)
        var values: [SQLValue] = []
        Self.append(parts, engine, &shape, &values)
        return (shape, values)
    }

    private static func append(_ parts: [Part], _ engine: Engine, _ shape: inout Shape, _ values: inout [SQLValue]) {
        for part in parts {
            switch part {
            case .literal(let literal): shape.marks.append(mark(of: literal))
            case .value(let value):
                values.append(value)
                shape.marks.append(0)
            case .engines(let sqlite, let postgres):
                append(engine == .sqlite ? sqlite : postgres, engine, &shape, &values)
            }
        }
    }

    /// A literal never moves; one of a single scalar may have no place, and then is less than any.
    private static func mark(of literal: StaticString) -> UInt {
        literal.hasPointerRepresentation
            ? UInt(bitPattern: literal.utf8Start) : UInt(literal.unicodeScalar.value)
    }
}
