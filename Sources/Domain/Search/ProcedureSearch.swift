/// Finds procedures by what people type: letters without marks, raw Telex, words in any order, the first letters of the
/// words, a code, with slips of the finger. The counter, the portal and the boards rank alike.
///
/// A list holds at most some thousands. Each name is folded once; what is typed is compared with the words of all
/// names, each once, and a name only asks how well its words did.
public struct ProcedureSearch: Sendable {
    private let entries: [ProcedureEntry]
    private let vocabulary: SearchVocabulary
    /// Characters that are read: as many as the longest names have.
    private static let longest = 500
    /// Words that are read; the longest names have some fifty.
    private static let mostWords = 60

    /// Procedures to be found by name and national code, in the order in which equally good ones are offered.
    public init(_ procedures: [(name: String, code: String?)]) {
        var vocabulary = SearchVocabulary()
        entries = procedures.map { ProcedureEntry(name: $0.name, code: $0.code, &vocabulary) }
        self.vocabulary = vocabulary
    }

    /// The places of the best in the list, the best first; all of them, in order, for an empty text.
    public func places(for typed: String, limit: Int = .max) -> [Int] {
        let typed = String(typed.unicodeScalars.prefix(Self.longest))
        let code = Array(Folding.fold(typed).utf8)
        guard !code.isEmpty else { return Array(entries.indices.prefix(limit)) }
        let readings = QueryReading.all(of: Array(Folding.words(typed).prefix(Self.mostWords)))
        var found = exact(code, readings)
        if found.isEmpty { found = best(readings.compactMap { slips($0) }) }
        if found.isEmpty, let last = readings.last { found = mostWords(last) }
        if found.isEmpty { found = likest(readings) }
        return found.sorted { ($0.fit, $0.extra, $0.place) < ($1.fit, $1.extra, $1.place) }.prefix(limit).map(\.place)
    }

    private func exact(_ code: [UInt8], _ readings: [QueryReading]) -> [ProcedureHit] {
        let hasDigit = code.contains { (0x30...0x39).contains($0) }
        let asked = readings.map { reading in (reading, reading.words.map { vocabulary.likenesses(to: $0) }) }
        return entries.indices.compactMap { place in
            let entry = entries[place]
            var fit = hasDigit ? entry.fit(ofCode: code) : nil
            for (reading, likenesses) in asked {
                guard let other = entry.fit(of: reading, likenesses) else { continue }
                fit = fit.map { min($0, other) } ?? other
            }
            return fit.map { ProcedureHit(place: place, fit: $0, extra: entry.words.count) }
        }
    }

    /// Those in which every word is found with the fewest slips.
    private func slips(_ reading: QueryReading) -> [ProcedureHit]? {
        let distances = reading.words.map { vocabulary.slips(from: $0) }
        guard !distances.isEmpty else { return nil }
        var fewest = Int.max
        var found: [(sum: Int, place: Int)] = []
        for (place, entry) in entries.enumerated() {
            var sum = 0
            for distance in distances where sum < .max { sum = entry.least(distance).map { sum + $0 } ?? .max }
            guard sum < .max else { continue }
            fewest = min(fewest, sum)
            found.append((sum, place))
        }
        return found.filter { $0.sum == fewest }.map { sum, place in
            ProcedureHit(place: place, fit: .slips, extra: 1000 * sum + entries[place].words.count)
        }
    }

    /// Those in which most of what was typed is found, rare words counting more than common ones.
    private func mostWords(_ reading: QueryReading) -> [ProcedureHit] {
        guard reading.words.count > 1 else { return [] }
        let distances = reading.words.map { vocabulary.slips(from: $0) }
        let weights = distances.map { distance in
            let count = entries.count { $0.least(distance) != nil }
            return count == 0 ? 3 : 1 + (entries.count / count).bitWidth - (entries.count / count).leadingZeroBitCount
        }
        let all = weights.reduce(0, +)
        return entries.indices.compactMap { place in
            let entry = entries[place]
            var (sum, met, slips) = (0, 0, 0)
            for (distance, weight) in zip(distances, weights) {
                guard let least = entry.least(distance) else { continue }
                (sum, met, slips) = (sum + weight, met + 1, slips + least)
            }
            guard met > 1, 100 * sum >= 45 * all else { return nil }
            let share = 100 * sum / all
            return ProcedureHit(place: place, fit: .mostWords, extra: 1000 * (100 - share + slips) + entry.words.count)
        }
    }

    /// Those that share most groups of three letters, at least half of what was typed.
    private func likest(_ readings: [QueryReading]) -> [ProcedureHit] {
        let wanted = readings.map { Trigrams($0.text) }
        return entries.enumerated().compactMap { place, entry in
            let share = wanted.map { $0.share(in: entry.trigrams) }.max() ?? 0
            return share >= 50 ? ProcedureHit(place: place, fit: .likeness, extra: 100 - share) : nil
        }
    }

    /// Each place once, with the better of its hits.
    private func best(_ lists: [[ProcedureHit]]) -> [ProcedureHit] {
        guard lists.count > 1 else { return lists.first ?? [] }
        var hits: [Int: ProcedureHit] = [:]
        for hit in lists.joined() {
            if let known = hits[hit.place], (known.fit, known.extra) <= (hit.fit, hit.extra) { continue }
            hits[hit.place] = hit
        }
        return Array(hits.values)
    }
}

/// A procedure that was found, and how well it fits; the smaller the better.
struct ProcedureHit {
    let place: Int
    let fit: ProcedureFit
    let extra: Int
}

/// How well an entry fits; the better is the smaller.
enum ProcedureFit: Int, Comparable {
    case code, beginsWithCode, beginsWith, contains, words, initials, partsOfWords, slips, mostWords, likeness

    static func < (left: ProcedureFit, right: ProcedureFit) -> Bool { left.rawValue < right.rawValue }
}
