extension SQL {
    /// The text for that engine, with `$1`, `$2`, … where values are bound.
    public func text(for engine: Engine) -> String {
        rendered(for: engine).text
    }

    /// The text for that engine and the values to bind, the first to `$1`.
    public func rendered(for engine: Engine) -> (text: String, values: [SQLValue]) {
        // Rendered anew for each execution: bytes first, since appending to a String costs three times as much.
        var text: [UInt8] = []
        text.reserveCapacity(parts.count * 32)
        var values: [SQLValue] = []
        Self.append(parts, engine, &text, &values)
        return (String(decoding: text, as: UTF8.self), values)
    }

    private static func append(
        _ parts: [Part],
        _ engine: Engine,
        _ text: inout [UInt8],
        _ values: inout [SQLValue]
    ) {
        for part in parts {
            switch part {
            case .literal(let literal):
                literal.withUTF8Buffer { text.append(contentsOf: $0) }
            case .value(let value):
                values.append(value)
                text.append(UInt8(ascii: "$"))
                appendNumber(values.count, &text)
            case .engines(let sqlite, let postgres):
                append(engine == .sqlite ? sqlite : postgres, engine, &text, &values)
            }
        }
    }

    private static func appendNumber(_ number: Int, _ text: inout [UInt8]) {
        if number >= 10 { appendNumber(number / 10, &text) }
        text.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
