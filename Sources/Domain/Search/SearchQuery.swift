/// What somebody typed into the search box, read in every way that makes sense, the likeliest first.
public struct SearchQuery: Hashable, Sendable {
    /// A token that is looked for, whole or by its beginning.
    public struct Term: Hashable, Sendable {
        /// The token, or its beginning.
        public let token: SearchToken
        /// Whether the token only begins so.
        public let isPrefix: Bool

        init(_ token: SearchToken, isPrefix: Bool = false) {
            self.token = token
            self.isPrefix = isPrefix
        }
    }

    /// One way to read it: each group must be met, by any of its terms.
    public struct Reading: Hashable, Sendable {
        /// What it is taken for; the earlier ranks before the later.
        public enum Kind: Int, Sendable, CaseIterable, Comparable {
            /// The whole code.
            case code
            /// Parts of a code: agency, day, number.
            case codeParts
            /// A whole telephone number or the whole number of a paper.
            case number
            /// The last digits of a telephone number, or the first of a paper's.
            case partOfNumber
            /// Words of names, in any order, the last one perhaps unfinished.
            case words
            /// The same, typed as raw Telex.
            case telex

            /// The likelier is the smaller.
            public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
        }

        /// What it is taken for.
        public let kind: Kind
        /// What must be met.
        public let groups: [[Term]]

        /// What the index is asked for, and what each dossier found so is then measured by: beside a day, which few
        /// dossiers share, the beginning of an agency's identifier, which nearly all share.
        public var stages: (sought: [[Term]], measured: [Term]) {
            guard groups.contains(where: { $0.allSatisfy { $0.token.kind == .day } }) else { return (groups, []) }
            let isBroad = { (group: [Term]) in
                group.count == 1 && group[0].isPrefix && group[0].token.kind == .agencyPart
            }
            return (groups.filter { !isBroad($0) }, groups.filter(isBroad).flatMap(\.self))
        }
    }

    /// Digits of a telephone or a paper from which on it is looked for.
    public static let fewestDigits = 6
    /// Characters that are read; nobody's name is longer.
    public static let longest = 120
    private static let mostWords = 8

    /// The ways to read it, the likeliest first; none for a text without letters and digits.
    public let readings: [Reading]

    /// Reads a text.
    public init(_ typed: String) {
        let text = String(typed.composed.prefix(Self.longest))
        let words = Folding.words(text)
        guard !words.isEmpty else {
            readings = []
            return
        }
        var readings = [Self.code(words), Self.codeParts(text)] + Self.numbers(text, words)
        let names = Array(words.prefix(Self.mostWords))
        // What a number alone may be, the readings before this one say already.
        let isNumber = text.utf8.allSatisfy(Self.isDigit)
        let groups = isNumber ? [[Term(.word(words[0]), isPrefix: true)]] : Self.groups(of: names)
        readings.append(Reading(kind: .words, groups: groups))
        let plain = names.map(Telex.plain)
        if plain != names { readings.append(Reading(kind: .telex, groups: Self.groups(of: plain))) }
        self.readings = readings.compactMap(\.self)
    }

    /// A whole code, however its parts are set apart: at least a group of the agency, a day and four digits.
    private static func code(_ words: [String]) -> Reading? {
        let whole = words.joined()
        guard whole.utf8.count >= 13, whole.utf8.suffix(10).allSatisfy(isDigit), !whole.utf8.allSatisfy(isDigit) else {
            return nil
        }
        return Reading(kind: .code, groups: [[Term(.code(whole))]])
    }

    private static func codeParts(_ text: String) -> Reading? {
        if let day = date(text) { return Reading(kind: .codeParts, groups: [[Term(.day(day))]]) }
        var groups: [[Term]] = []
        for piece in text.split(whereSeparator: { $0 == "-" || $0.isWhitespace }) {
            let content = compact(piece)
            guard !content.isEmpty else { continue }
            let isNumeric = content.utf8.allSatisfy(isDigit)
            switch content.utf8.count {
            // With dots it is the beginning of an agency's identifier, `000.00.12`.
            case _ where isNumeric && piece.contains("."): groups.append([Term(.agencyPart(content), isPrefix: true)])
            case 1...5 where isNumeric: groups.append([Term(.number(content))])
            case 6 where isNumeric: groups.append([Term(.day(content))])
            case 2...12 where !isNumeric && content.utf8.contains(where: isDigit):
                groups.append([Term(.agencyPart(content), isPrefix: true)])
            default: return nil
            }
        }
        return groups.isEmpty || groups.count > 3 ? nil : Reading(kind: .codeParts, groups: groups)
    }

    /// The day part of a code for a date as people write it, `15/10/2018`.
    private static func date(_ text: String) -> String? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
        guard parts.count == 3, let dayOfMonth = parts[0], let month = parts[1], let year = parts[2],
            let day = Day(year: year < 100 ? 2000 + year : year, month: month, day: dayOfMonth)
        else { return nil }
        let date = day.date
        return padded(date.year % 100, 2) + padded(date.month, 2) + padded(date.day, 2)
    }

    private static func numbers(_ text: String, _ words: [String]) -> [Reading?] {
        let whole = words.joined()
        let phone = phoneDigits(text)
        guard whole.utf8.count >= fewestDigits, whole.utf8.contains(where: isDigit) else { return [] }
        if whole.utf8.allSatisfy(isDigit) {
            return [
                Reading(kind: .number, groups: [[Term(.phone(phone)), Term(.paper(whole))]]),
                Reading(
                    kind: .partOfNumber,
                    groups: [[Term(.phone(phone), isPrefix: true), Term(.paper(whole), isPrefix: true)]]
                ),
            ]
        }
        // A passport: one word of letters and digits.
        guard words.count == 1 else { return [] }
        return [
            Reading(kind: .number, groups: [[Term(.paper(whole))]]),
            Reading(kind: .partOfNumber, groups: [[Term(.paper(whole), isPrefix: true)]]),
        ]
    }

    /// A name's words; a number among them may be any number of the dossier's.
    private static func groups(of words: [String]) -> [[Term]] {
        words.enumerated().map { index, word in
            let isLast = index == words.count - 1
            var terms = [Term(.word(word), isPrefix: isLast)]
            guard word.utf8.allSatisfy(isDigit) else { return terms }
            if word.utf8.count <= 5 { terms.append(Term(.number(word))) }
            if word.utf8.count == 6 { terms.append(Term(.day(word))) }
            if word.utf8.count >= fewestDigits {
                terms += [Term(.phone(word), isPrefix: true), Term(.paper(word), isPrefix: true)]
            }
            return terms
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension SearchQuery.Term {
    /// That an agency takes part: added to each reading, so that nobody finds what is not theirs.
    public init(seenBy agency: Agency.ID) {
        self.init(.seen(by: agency))
    }
}
