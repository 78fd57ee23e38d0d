/// The little of JSON that reports write; keys keep their order, which people compare.
enum JSONText {
    /// A string in quotes (RFC 8259, 7).
    static func string(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// An object of members that are JSON already.
    static func object(_ members: [(String, String)], separator: String) -> String {
        "{" + members.map { "\(string($0.0)): \($0.1)" }.joined(separator: separator) + "}"
    }
}
