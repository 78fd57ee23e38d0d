/// A procedure as the search sees it.
struct ProcedureEntry: Sendable {
    /// Places of its words in the vocabulary, in the name's order.
    let words: [Int]
    /// A blank and the folded words, each followed by a blank but the last.
    let text: [UInt8]
    /// Where the name begins in the text; many names begin with the words “Thủ tục”, which say nothing.
    private let starts: [Int]
    private let initials: [UInt8]
    private let code: [UInt8]
    let trigrams: Trigrams

    init(name: String, code: String?, _ vocabulary: inout SearchVocabulary) {
        let words = QueryReading.plain(Folding.words(name))
        self.words = words.map { vocabulary.place(of: Array($0.utf8)) }
        text = Array((" " + words.joined(separator: " ")).utf8)
        starts = words.count > 2 && words.starts(with: ["thu", "tuc"]) ? [1, 9] : [1]
        initials = words.compactMap(\.utf8.first)
        self.code = Array((code ?? "").lowercased().utf8)
        trigrams = Trigrams(text.dropFirst())
    }

    /// How well the code fits what was typed.
    func fit(ofCode query: [UInt8]) -> ProcedureFit? {
        guard !code.isEmpty else { return nil }
        // The whole national code has the announcing agency's behind the short one.
        if code == query || query.starts(with: code + [0x2E]) { return .code }
        if code.starts(with: query) { return .beginsWithCode }
        // `001193` for `1.001193`: nobody types the level.
        return query.count >= 3 && code.holds(query) ? .beginsWithCode : nil
    }

    /// How well the name fits, given how each typed word is found in the vocabulary.
    func fit(of reading: QueryReading, _ likenesses: [[SearchVocabulary.Likeness]]) -> ProcedureFit? {
        guard !reading.words.isEmpty else { return nil }
        var worst = SearchVocabulary.Likeness.whole
        for likeness in likenesses {
            worst = max(worst, words.reduce(.none) { min($0, likeness[$1]) })
            if worst == .none { break }
        }
        switch worst {
        case .whole, .prefix:
            if starts.contains(where: { text.dropFirst($0).starts(with: reading.text) }) { return .beginsWith }
            return text.holds([0x20] + reading.text) ? .contains : .words
        case .part, .none:
            if reading.words.count == 1, reading.text.count >= 2, initials.holds(reading.text) { return .initials }
            return worst == .part ? .partsOfWords : nil
        }
    }

    /// The least of the numbers that stand at its words; nil where none stands.
    func least(_ distances: [UInt8]) -> Int? {
        let least = words.reduce(UInt8.max) { min($0, distances[$1]) }
        return least == .max ? nil : Int(least)
    }
}

/// The words of all names, each once.
struct SearchVocabulary: Sendable {
    /// How a typed word is found in a word of a name; the better is the smaller.
    enum Likeness: UInt8, Comparable {
        case whole, prefix, part, none

        static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
    }

    private var words: [[UInt8]] = []
    private var places: [[UInt8]: Int] = [:]

    mutating func place(of word: [UInt8]) -> Int {
        if let known = places[word] { return known }
        places[word] = words.count
        words.append(word)
        return words.count - 1
    }

    /// How the typed word is found in each word.
    func likenesses(to typed: [UInt8]) -> [Likeness] {
        words.map { word in
            if word.starts(with: typed) { return word.count == typed.count ? .whole : .prefix }
            return typed.count >= 2 && word.holds(typed) ? .part : .none
        }
    }

    /// How many slips lie between the typed word and each word, 255 where it must be another one.
    ///
    /// A beginning has none. Words of one or two letters are too many to be mistaken for each other.
    func slips(from typed: [UInt8]) -> [UInt8] {
        let allowed = typed.count < 3 ? 0 : typed.count < 7 ? 1 : 2
        return words.map { word in
            if word.starts(with: typed) { return 0 }
            guard allowed > 0, word.count >= 2, abs(word.count - typed.count) <= allowed else { return .max }
            let distance = Slips.between(typed, word)
            return distance <= allowed ? UInt8(distance) : .max
        }
    }
}

enum Slips {
    /// Letters left out, put in, exchanged or swapped with the next (optimal string alignment).
    static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in left.indices {
            var next = [row + 1]
            next.reserveCapacity(right.count + 1)
            for column in right.indices {
                let isSame = left[row] == right[column]
                var least = min(last[column + 1] + 1, next[column] + 1, last[column] + (isSame ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    least = min(least, before[column - 1] + 1)
                }
                next.append(least)
            }
            (before, last) = (last, next)
        }
        return last[right.count]
    }
}

extension [UInt8] {
    /// Whether the other stands somewhere in it.
    func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first, count >= other.count else { return other.isEmpty }
        for start in 0...(count - other.count) where self[start] == first {
            if self[start..<(start + other.count)].elementsEqual(other) { return true }
        }
        return false
    }
}
