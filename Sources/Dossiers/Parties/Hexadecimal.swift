/// Bytes as text.
enum Hexadecimal {
    /// Two small digits for each byte.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
