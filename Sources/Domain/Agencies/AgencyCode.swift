/// An agency's identifier for exchange, held once and written in either national form.
///
/// QCVN 102:2016/BTTTT writes four groups with level 1 at the right, `000.00.12.H33`; QĐ 20/2020/QĐ-TTg writes the
/// groups in use with level 1 at the left, `H33.12`. Both are accepted everywhere (DESIGN §5).
public struct AgencyCode: Hashable, Sendable {
    /// The groups from level 1 downwards: `["H33", "12", "01"]`, one to four of them.
    public let groups: [String]

    /// Widths of levels 2, 3 and 4 in QCVN 102:2016.
    private static let widths = [2, 2, 3]

    /// Reads either form; nil when the text is neither.
    public init?(_ text: some StringProtocol) {
        let parts = String(text).split(separator: "." as Character, omittingEmptySubsequences: false).map { String($0) }
        guard let groups = AgencyCode.leftToRight(parts) ?? AgencyCode.rightToLeft(parts) else { return nil }
        self.groups = groups
    }

    private static func isLevelOne(_ part: String) -> Bool {
        part.utf8.count == 3 && part.utf8.first.map { (0x41...0x5A).contains($0) } == true
            && part.utf8.dropFirst().allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func leftToRight(_ parts: [String]) -> [String]? {
        guard let first = parts.first, isLevelOne(first), parts.count <= 4 else { return nil }
        let lower = parts.dropFirst()
        let fits = zip(lower, widths).allSatisfy { part, width in
            part.utf8.count == width && part.utf8.allSatisfy(isDigit) && part.utf8.contains { $0 != 0x30 }
        }
        return fits ? parts : nil
    }

    private static func rightToLeft(_ parts: [String]) -> [String]? {
        guard parts.count == 4, let last = parts.last, isLevelOne(last) else { return nil }
        let lower = Array(parts.dropLast().reversed())
        let fits = zip(lower, widths).allSatisfy { $0.utf8.count == $1 && $0.utf8.allSatisfy(isDigit) }
        guard fits else { return nil }
        let used = lower.prefix { $0.utf8.contains { $0 != 0x30 } }
        guard lower.dropFirst(used.count).allSatisfy({ !$0.utf8.contains { $0 != 0x30 } }) else { return nil }
        return [last] + used
    }

    /// The form of QĐ 20/2020/QĐ-TTg, `H33.12`.
    public var identifier: String { groups.joined(separator: ".") }

    /// The form of QCVN 102:2016/BTTTT, `000.00.12.H33`.
    public var qcvn: String {
        let lower = AgencyCode.widths.enumerated().map { index, width in
            index + 1 < groups.count ? groups[index + 1] : String(repeating: "0", count: width)
        }
        return (lower.reversed() + [groups[0]]).joined(separator: ".")
    }
}

extension AgencyCode: CustomStringConvertible {
    /// The form of QĐ 20/2020/QĐ-TTg.
    public var description: String { identifier }
}
