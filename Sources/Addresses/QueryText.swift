/// Values of an address's query.
public enum QueryText {
    /// The text as a value: a blank is a plus, what else is no letter, digit or plain sign is percent-encoded.
    public static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var query: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: query.append(byte)
            case 0x20: query.append(0x2B)
            default: query += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: query, as: UTF8.self)
    }

    /// The pairs as `a=1&b=2`; empty where there are none.
    public static func joined(_ pairs: [(name: String, value: String)]) -> String {
        pairs.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    }
}
