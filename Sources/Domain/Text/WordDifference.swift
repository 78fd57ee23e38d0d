/// A run of words that two texts share, or that only one of them has.
public struct WordRun: Hashable, Sendable {
    /// Where the words stand.
    public enum Kind: Hashable, Sendable {
        case same, removed, added
    }

    /// Where the words stand.
    public let kind: Kind
    /// The words, with single blanks between; lines end with `\n`.
    public let text: String

    /// Words.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

/// What changed between two texts, by word.
public struct WordDifference: Hashable, Sendable {
    /// The runs in the order of reading; a removed run stands before what was added in its place.
    public let runs: [WordRun]

    /// Compared pairs of words beyond which the middle is taken as rewritten: a text of 2,000 words is compared whole.
    private static let limit = 4_000_000

    /// Compares the texts.
    public init(_ before: String, _ after: String) {
        let (old, new) = (Self.words(before), Self.words(after))
        var head = 0
        while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
        var tail = 0
        while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
            tail += 1
        }
        var marked: [(WordRun.Kind, Substring)] = old[..<head].map { (.same, $0) }
        marked += Self.middle(old[head..<(old.count - tail)], new[head..<(new.count - tail)])
        marked += old[(old.count - tail)...].map { (.same, $0) }
        runs = Self.runs(marked)
    }

    /// The share of words that both have, among all: 1 for equal texts.
    public var likeness: Double {
        var (same, all) = (0, 0)
        for run in runs {
            let count = Self.words(run.text).count
            all += run.kind == .same ? 2 * count : count
            if run.kind == .same { same += 2 * count }
        }
        return all == 0 ? 1 : Double(same) / Double(all)
    }

    /// Words, each line's end a word of its own.
    private static func words(_ text: String) -> [Substring] {
        let lines = text.split(separator: "\n" as Character, omittingEmptySubsequences: false)
        return Array(lines.map { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: ["\n"]))
    }

    /// The longest common subsequence of the words that differ.
    private static func middle(
        _ old: ArraySlice<Substring>,
        _ new: ArraySlice<Substring>
    ) -> [(WordRun.Kind, Substring)] {
        let (old, new) = (Array(old), Array(new))
        guard !old.isEmpty, !new.isEmpty, old.count * new.count <= limit else {
            return old.map { (.removed, $0) } + new.map { (.added, $0) }
        }
        let width = new.count + 1
        var length = [Int32](repeating: 0, count: (old.count + 1) * width)
        for row in stride(from: old.count - 1, through: 0, by: -1) {
            for column in stride(from: new.count - 1, through: 0, by: -1) {
                length[row * width + column] =
                    old[row] == new[column]
                    ? length[(row + 1) * width + column + 1] + 1
                    : max(length[(row + 1) * width + column], length[row * width + column + 1])
            }
        }
        var (row, column) = (0, 0)
        var marked: [(WordRun.Kind, Substring)] = []
        while row < old.count || column < new.count {
            if row < old.count, column < new.count, old[row] == new[column] {
                marked.append((.same, old[row]))
                row += 1
                column += 1
            } else if row < old.count,
                column == new.count || length[(row + 1) * width + column] >= length[row * width + column + 1]
            {
                marked.append((.removed, old[row]))
                row += 1
            } else {
                marked.append((.added, new[column]))
                column += 1
            }
        }
        return marked
    }

    private static func runs(_ marked: [(WordRun.Kind, Substring)]) -> [WordRun] {
        var runs: [WordRun] = []
        var index = 0
        while index < marked.count {
            let end = marked[index...].firstIndex { ($0.0 == .same) != (marked[index].0 == .same) } ?? marked.count
            let stretch = marked[index..<end]
            for kind in [WordRun.Kind.same, .removed, .added] {
                let words = stretch.lazy.filter { $0.0 == kind }.map(\.1)
                if !words.isEmpty { runs.append(WordRun(kind, joined(words))) }
            }
            index = end
        }
        return runs
    }

    private static func joined(_ words: some Sequence<Substring>) -> String {
        var text = ""
        for word in words {
            if word != "\n", !text.isEmpty, !text.hasSuffix("\n") { text += " " }
            text += word
        }
        return text
    }
}
