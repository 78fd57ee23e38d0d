/// Whether two official names differ so little that one of them is probably a slip of the pen.
public enum NameLikeness {
    /// Letters by which the one word that differs may do so.
    private static let mostEdits = 2

    /// Whether the names are not the same but nearly so: without marks and signs equal, or but for one word that is
    /// missing or spelled a little differently. Numbers are never slips: “lần 1” is not “lần 2”.
    public static func isNearly(_ name: String, _ other: String) -> Bool {
        isNearly(Folding.words(name), Folding.words(other)) && name != other
    }

    /// The same for names that were folded to words already; equal ones are near.
    public static func isNearly(_ words: [String], _ others: [String]) -> Bool {
        guard abs(words.count - others.count) <= 1, min(words.count, others.count) >= 3 else { return words == others }
        // “ký” and “kí” are one word in two spellings.
        var mine = words.map { $0.replacing("y", with: "i") }[...]
        var theirs = others.map { $0.replacing("y", with: "i") }[...]
        while let first = mine.first, first == theirs.first {
            mine.removeFirst()
            theirs.removeFirst()
        }
        while let last = mine.last, last == theirs.last {
            mine.removeLast()
            theirs.removeLast()
        }
        guard mine.count <= 1, theirs.count <= 1 else { return false }
        guard let word = mine.first, let other = theirs.first else {
            return !(mine + theirs).contains(where: isNumber) && (mine + theirs).allSatisfy { $0.utf8.count <= 4 }
        }
        if isNumber(word) || isNumber(other) || min(word.utf8.count, other.utf8.count) < 3 { return false }
        return distance(Array(word.utf8), Array(other.utf8)) <= mostEdits
    }

    private static func isNumber(_ word: String) -> Bool {
        word.utf8.contains { (0x30...0x39).contains($0) }
    }

    /// Letters to add, drop or change.
    private static func distance(_ word: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (index, letter) in word.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (place, wanted) in other.enumerated() {
                let above = row[place + 1]
                row[place + 1] = min(above + 1, row[place] + 1, diagonal + (letter == wanted ? 0 : 1))
                diagonal = above
            }
        }
        return row[other.count]
    }
}
