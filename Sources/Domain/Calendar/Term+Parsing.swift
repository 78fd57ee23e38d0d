extension Term {
    /// Reads the grammar of terms; letters' case and extra blanks do not matter, the text must be NFC.
    ///
    /// `N giờ làm việc` · `N phút làm việc` · `N ngày làm việc` · `nửa ngày` · `N ngày` · `N tháng` · `trả ngay` ·
    /// `trong ngày` · `trong ngày (không mốc 15 giờ)` · `gửi trước N ngày` · `không quy định`. Hours and working days
    /// may end in `,5` (or `.5`, `,0`); other numbers are whole. Nothing is 0; at most ten years.
    public init(parsing text: String) throws(TermError) {
        if let plain = Self.plain(text) {
            self = plain
            return
        }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        let joined = words.joined(separator: " ")
        switch joined {
        case "": throw .empty
        case "trả ngay": self = .immediate
        case "trong ngày": self = .sameDay
        case "trong ngày (không mốc 15 giờ)": self = .sameDayRegardless
        case "không quy định": self = .unspecified
        case "nửa ngày", "nửa ngày làm việc": self = .workingDays(halves: 1)
        default:
            if words.count == 4, words[0] == "gửi", words[1] == "trước", words[3] == "ngày" {
                self = .before(days: try Self.whole(words[2], "gửi trước N ngày", atMost: Self.longestDays))
            } else {
                guard let number = words.first, number.utf8.first.map({ (0x30...0x39).contains($0) }) == true else {
                    throw .unknown(joined)
                }
                self = try Self.measured(number, unit: words.dropFirst().joined(separator: " "), in: joined)
            }
        }
    }

    /// The commonest texts as the database holds them, a whole number of days, read without the detour over words.
    private static func plain(_ text: String) -> Term? {
        guard let blank = text.utf8.firstIndex(of: 0x20), let count = digits(text[..<blank], atMost: longestDays),
            (1...longestDays).contains(count)
        else { return nil }
        return switch text[blank...] {
        case " ngày làm việc": .workingDays(halves: 2 * count)
        case " ngày": .calendarDays(count)
        default: nil
        }
    }

    private static let longestDays = 3650

    private static func measured(_ number: Substring, unit: String, in text: String) throws(TermError) -> Term {
        switch unit {
        case "giờ làm việc": .hours(minutes: try halves(number, atMost: 8 * longestDays) * 30)
        case "phút làm việc": .hours(minutes: try whole(number, "N phút làm việc", atMost: 480 * longestDays))
        case "ngày làm việc": .workingDays(halves: try halves(number, atMost: longestDays))
        case "ngày": .calendarDays(try whole(number, "N ngày", atMost: longestDays))
        case "tháng": .months(try whole(number, "N tháng", atMost: 120))
        case "giờ", "phút": throw .withoutWorking(text)
        default: throw .unknown(text)
        }
    }

    /// The number in halves: `1` is 2, `1,5` is 3.
    private static func halves(_ text: Substring, atMost limit: Int) throws(TermError) -> Int {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.count <= 2, let count = digits(parts[0], atMost: limit) else { throw .badNumber(String(text)) }
        let isHalf: Bool
        switch parts.count == 2 ? parts[1] : "0" {
        case "0": isHalf = false
        case "5": isHalf = true
        default: throw .notHalves(String(text))
        }
        guard count <= limit else { throw .tooLong(String(text)) }
        guard count > 0 || isHalf else { throw .zero }
        return count * 2 + (isHalf ? 1 : 0)
    }

    /// The number, which must be whole; `3,0` is 3.
    private static func whole(_ text: Substring, _ form: String, atMost limit: Int) throws(TermError) -> Int {
        let halves = try halves(text, atMost: limit)
        guard halves.isMultiple(of: 2) else { throw .notWhole(String(text), form) }
        return halves / 2
    }

    /// The value of decimal digits, or a value above the limit when there are too many of them.
    private static func digits(_ text: Substring, atMost limit: Int) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return text.utf8.count > 9 ? limit + 1 : Int(text)
    }
}
