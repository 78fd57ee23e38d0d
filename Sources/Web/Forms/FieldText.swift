public import Domain

/// How people write numbers, money and days into a field.
public enum FieldText {
    /// A whole number, with dots, commas or blanks only between groups of three digits.
    public static func number(_ text: String) -> Int? {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," || $0 == " " }
        guard let first = groups.first, groups.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            !first.isEmpty, groups.count == 1 || first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return Int(groups.joined())
    }

    /// An amount in đồng, up to a thousand billion.
    public static func money(_ text: String) -> Int? {
        let units = ["đồng", "vnđ", "vnd", "đ", "d"]
        var text = text.lowercased()
        if let unit = units.first(where: { text.hasSuffix($0) }) { text = String(text.dropLast(unit.count)) }
        guard let amount = number(String(text.reversed().drop { $0 == " " }.reversed())) else { return nil }
        return amount <= 1_000_000_000_000 ? amount : nil
    }

    /// A day that exists; two digits of the year mean 1950 to 2049.
    public static func day(_ text: String) -> Day? {
        if let day = Day(text) { return day }
        var parts = text.split { "/-. ".contains($0) }.map(String.init)
        if parts.count == 1, text.utf8.count == 8 {
            parts = [String(text.prefix(2)), String(text.dropFirst(2).prefix(2)), String(text.suffix(4))]
        }
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            parts[0].count <= 2, parts[1].count <= 2, [2, 4].contains(parts[2].count),
            let day = Int(parts[0]), let month = Int(parts[1]), let written = Int(parts[2])
        else { return nil }
        let year = parts[2].count == 4 ? written : written < 50 ? 2000 + written : 1900 + written
        return Day(year: year, month: month, day: day)
    }
}
