/// What a scanner reads from the QR symbol of a citizen's card: `CCCD|CMND|name|ddMMyyyy|sex|address|ddMMyyyy`.
///
/// Cards and scanners differ: the old number may be missing with or without its bar, the ends may be cut, letters may
/// come decomposed. What cannot be read is nil; the officer sees it and types it.
public struct CardLine: Hashable, Sendable {
    /// The card's number, twelve digits (CCCD) or nine (CMND).
    public let number: String
    /// The number of the old CMND, nine digits.
    public let oldNumber: String?
    /// The full name.
    public let name: String?
    /// Date of birth.
    public let birth: Day?
    /// `Nam` or `Nữ`, as on the card.
    public let sex: String?
    /// Place of residence.
    public let address: String?
    /// The day of issue.
    public let issuedOn: Day?

    /// Reads a line; nil when it is not one of a card: no bar in it, or no number at its beginning.
    public init?(_ line: some StringProtocol) {
        let parts = String(line).composed.split(separator: "|" as Character, omittingEmptySubsequences: false)
            .map(CardLine.trimmed)
        guard parts.count >= 2, let number = CardLine.cardNumber(parts[0]) else { return nil }
        var rest = parts.dropFirst()
        self.number = number
        if let second = rest.first, second.isEmpty || CardLine.cardNumber(second)?.utf8.count == 9 {
            oldNumber = second.isEmpty ? nil : second
            rest = rest.dropFirst()
        } else {
            oldNumber = nil
        }
        // The name is the first part with letters; what stands in another's place is not taken for it.
        name = rest.first.flatMap { $0.isEmpty || $0.contains(where: \.isNumber) ? nil : $0 }
        if !rest.isEmpty { rest = rest.dropFirst() }
        birth = rest.first.flatMap { CardLine.day($0) }
        if !rest.isEmpty { rest = rest.dropFirst() }
        let sex = rest.first.flatMap { CardLine.sexes[Folding.fold($0)] }
        self.sex = sex
        if sex != nil || rest.first?.isEmpty == true { rest = rest.dropFirst() }
        address = rest.first.flatMap { $0.isEmpty || CardLine.day($0) != nil ? nil : $0 }
        issuedOn = rest.reversed().lazy.compactMap { CardLine.day($0) }.first
    }

    private static let sexes = ["nam": "Nam", "nu": "Nữ"]

    private static func cardNumber(_ text: String) -> String? {
        let digits = text.filter { $0 != " " }
        guard [9, 12].contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return digits
    }

    /// `28121980`; nil for what is no day.
    private static func day(_ text: String) -> Day? {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let day = Int(text.prefix(2)), let month = Int(text.dropFirst(2).prefix(2)), let year = Int(text.suffix(4))
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    private static func trimmed(_ part: Substring) -> String {
        guard let first = part.firstIndex(where: { !$0.isWhitespace }),
            let last = part.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(part[first...last])
    }
}
