/// Characters that end text or an attribute's value are written as references.
enum Escaping {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    static func append(_ literal: StaticString, to bytes: inout [UInt8]) {
        literal.withUTF8Buffer { append($0, to: &bytes) }
    }

    private static func append<Source: RandomAccessCollection<UInt8>>(
        _ source: Source,
        to bytes: inout [UInt8]
    ) where Source.Index == Int {
        var start = 0
        for index in source.indices {
            let reference: StaticString
            switch source[index] {
            case UInt8(ascii: "&"): reference = "&amp;"
            case UInt8(ascii: "<"): reference = "&lt;"
            case UInt8(ascii: ">"): reference = "&gt;"
            case UInt8(ascii: "\""): reference = "&quot;"
            case UInt8(ascii: "'"): reference = "&#39;"
            default: continue
            }
            // A run without such characters is copied at once.
            bytes.append(contentsOf: source[start..<index])
            reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
            start = index + 1
        }
        bytes.append(contentsOf: source[start...])
    }
}
