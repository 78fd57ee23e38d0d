import Domain

/// The name under which an officer signs in: small Latin letters, digits, dot, hyphen; three to forty of them.
public struct UserName: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is stored.
    public let text: String

    /// Folds what was typed, since a Vietnamese keyboard may have put marks on it; nil when no name is left.
    public init?(_ typed: some StringProtocol) {
        let folded = Folding.fold(typed)
        let bytes = folded.utf8
        func isLetterOrDigit(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        guard (3...40).contains(bytes.count), bytes.first.map(isLetterOrDigit) == true,
            bytes.allSatisfy({ isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x2D })
        else { return nil }
        text = folded
    }

    /// The name.
    public var description: String { text }
}
