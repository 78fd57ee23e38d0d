/// The mã tra cứu printed on the receipt: opens step, office and dates to who holds the paper (DESIGN §5).
///
/// Six characters of an alphabet without those that are read wrong (0 O, 1 I L): 31 to the sixth, 887 million.
public struct TrackingKey: Hashable, Sendable, CustomStringConvertible {
    /// Capital letters and digits as printed.
    public let description: String

    static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    static let length = 6

    /// The key that the bits stand for; they must be random.
    public init(randomBits bits: UInt128) {
        var rest = bits
        let base = UInt128(Self.alphabet.count)
        description = String(
            (0..<Self.length).map { _ in
                defer { rest /= base }
                return Self.alphabet[Int(rest % base)]
            }
        )
    }

    /// The key of an identity's bits: of a UUID version 7 only the low 62 are all random.
    public init(identityBits bits: UInt128) {
        self.init(randomBits: bits & 0x3FFF_FFFF_FFFF_FFFF)
    }

    /// Reads what a person typed: small letters and blanks are forgiven; nil for anything that is no key.
    public init?(_ text: some StringProtocol) {
        let key = text.uppercased().filter { $0 != " " && $0 != "-" }
        guard key.count == Self.length, key.allSatisfy({ Self.alphabet.contains($0) }) else { return nil }
        description = key
    }
}
