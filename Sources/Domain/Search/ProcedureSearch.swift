/// Finds procedures by what an officer types: letters without marks, raw Telex, the first letters of the words, a code.
///
/// A list holds at most some thousands; each is folded once and looked at by every search.
public struct ProcedureSearch: Sendable {
    private struct Entry: Sendable {
        let words: [String]
        let text: String
        let initials: String
        let code: String
    }

    /// How well an entry fits; the better is the smaller.
    private enum Fit: Int, Comparable {
        case code, beginsWithCode, beginsWith, contains, words, initials, partsOfWords, likeness

        static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
    }

    private let entries: [Entry]
    /// Characters that are read: as many as the longest names have.
    private static let longest = 500

    /// Procedures to be found by name and national code, in the order in which equally good ones are offered.
    public init(_ procedures: [(name: String, code: String?)]) {
        entries = procedures.map { name, code in
            let words = Folding.words(name)
            return Entry(
                words: words,
                text: words.joined(separator: " "),
                initials: String(words.compactMap(\.first)),
                code: (code ?? "").lowercased()
            )
        }
    }

    /// The places of the best in the list, the best first; all of them, in order, for an empty text.
    public func places(for typed: String, limit: Int) -> [Int] {
        let typed = String(typed.unicodeScalars.prefix(Self.longest))
        let query = Folding.fold(typed)
        guard !query.isEmpty else { return Array(entries.indices.prefix(limit)) }
        let words = Folding.words(typed)
        let telex = words.map(Telex.plain)
        let readings = telex == words ? [words] : [words, telex]
        var found: [(place: Int, fit: Fit, extra: Int)] = []
        for (place, entry) in entries.enumerated() {
            let fits = readings.compactMap { Self.fit(query: query, $0, entry) }
            if let best = fits.min() { found.append((place, best, entry.words.count)) }
        }
        if found.isEmpty { found = likest(readings) }
        return found.sorted { ($0.fit, $0.extra, $0.place) < ($1.fit, $1.extra, $1.place) }.prefix(limit).map(\.place)
    }

    private static func fit(query: String, _ words: [String], _ entry: Entry) -> Fit? {
        if !entry.code.isEmpty, query.contains(where: \.isNumber) {
            if entry.code == query { return .code }
            if entry.code.hasPrefix(query) { return .beginsWithCode }
            // `001193` for `1.001193`: nobody types the level.
            if query.utf8.count >= 3, entry.code.contains(query) { return .beginsWithCode }
        }
        guard !words.isEmpty else { return nil }
        let text = words.joined(separator: " ")
        if entry.text.hasPrefix(text) { return .beginsWith }
        if (" " + entry.text).contains(" " + text) { return .contains }
        if words.allSatisfy({ word in entry.words.contains { $0.hasPrefix(word) } }) { return .words }
        if words.count == 1, text.utf8.count >= 2, entry.initials.contains(text) { return .initials }
        if words.allSatisfy({ $0.utf8.count >= 2 && entry.text.contains($0) }) { return .partsOfWords }
        return nil
    }

    /// Those that share most groups of three letters, at least half of what was typed: for slips of the finger.
    private func likest(_ readings: [[String]]) -> [(place: Int, fit: Fit, extra: Int)] {
        let wanted = readings.map { Self.trigrams($0.joined(separator: " ")) }
        return entries.enumerated().compactMap { place, entry in
            let own = Self.trigrams(entry.text)
            let share = wanted.map { $0.isEmpty ? 0 : 100 * $0.intersection(own).count / $0.count }.max() ?? 0
            return share >= 50 ? (place, .likeness, 100 - share) : nil
        }
    }

    private static func trigrams(_ text: String) -> Set<[UInt8]> {
        let bytes = Array(" \(text) ".utf8)
        guard bytes.count >= 3 else { return [] }
        return Set((0...(bytes.count - 3)).map { Array(bytes[$0..<($0 + 3)]) })
    }
}
