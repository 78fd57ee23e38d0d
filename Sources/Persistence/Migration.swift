/// One step of the schema, its two texts side by side. Once shipped it never changes.
public struct Migration: Sendable {
    /// What changes, as `0003-dossier`; unique, and kept in the table `migration`.
    public let name: String

    private let sqlite: [SQL]
    private let postgres: [SQL]

    /// One statement an element, since a trigger holds semicolons of its own.
    public init(name: String, sqlite: [SQL], postgres: [SQL]) {
        self.name = name
        self.sqlite = sqlite
        self.postgres = postgres
    }

    /// The statements in order.
    public func statements(for engine: Engine) -> [SQL] {
        switch engine {
        case .sqlite: sqlite
        case .postgres: postgres
        }
    }

    /// FNV-1a, 64 bits in hexadecimal, over the engine's texts: it finds an edit, and is no proof against malice.
    public func checksum(for engine: Engine) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for statement in statements(for: engine) {
            let (text, values) = statement.rendered(for: engine)
            // Zero bytes keep ["ab", "c"] apart from ["a", "bc"].
            for piece in [text] + values.map(Self.stable) {
                for byte in Array(piece.utf8) + [0] {
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                }
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// A value in a form that no later compiler or renaming changes.
    private static func stable(_ value: SQLValue) -> String {
        switch value {
        case .null: "n"
        case .integer(let number): "i\(number)"
        case .text(let text): "t" + text
        case .blob(let bytes): "b" + bytes.map(String.init).joined(separator: ",")
        case .id(let bits): "u\(bits)"
        case .real(let number): "r\(number.bitPattern)"
        }
    }
}
