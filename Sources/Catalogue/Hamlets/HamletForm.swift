import Domain
import Markup
import Reading
import Web

/// The names of a commune's hamlets, one a line.
enum HamletForm {
    static let commune = "xa"
    static let names = "ten-ap"
    private static let most = 100
    private static let longest = 60

    /// Reads the names, without empty lines and without those that stand there twice; nil with what is wrong.
    static func read(_ fields: Fields, like known: [Hamlet], _ errors: inout FormErrors) -> [Hamlet]? {
        var seen: Set<String> = []
        let lines = fields[names].split(separator: "\n").map { Fields.line($0) }.filter { line in
            !line.isEmpty && seen.insert(line).inserted
        }
        if lines.count > most { errors.refuse(names, "Tối đa \(most) ấp, khu phố") }
        if let long = lines.first(where: { $0.count > longest }) {
            errors.refuse(names, "“\(String(long.prefix(20)))…” dài quá \(longest) ký tự; mỗi dòng chỉ ghi một tên")
        }
        guard errors.isEmpty else { return nil }
        // A name that an operator leaves as it was keeps its mark.
        let marks = Dictionary(known.map { ($0.name, $0.provenance) }) { first, _ in first }
        return lines.map { Hamlet(name: $0, provenance: marks[$0] ?? .published) }
    }
}

extension Fields {
    /// A line of a text without blanks at its ends.
    fileprivate static func line(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
