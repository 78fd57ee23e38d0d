/// Pieces of WordprocessingML.
enum LetterText {
    /// Characters that XML may hold, the five special ones as entities.
    static func escaped(_ text: some StringProtocol) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t": escaped += " "
            default:
                if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }

    /// The runs of a text, `size` points high.
    static func runs(_ text: Text, size: Double) -> String {
        text.runs.map { run in
            let style = (run.isBold ? "<w:b/>" : "") + (run.isItalic ? "<w:i/>" : "")
            let lines = run.characters.split(separator: "\n", omittingEmptySubsequences: false)
            let words = lines.map { "<w:t xml:space=\"preserve\">\(escaped($0))</w:t>" }
            return "<w:r><w:rPr>\(style)\(height(size))</w:rPr>\(words.joined(separator: "<w:br/>"))</w:r>"
        }.joined()
    }

    /// The nearest height that there is: letters go by half points.
    static func size(_ size: Double) -> Double { (size * 2).rounded() / 2 }

    /// The height of letters, in half points.
    static func height(_ size: Double) -> String {
        let half = Int(Self.size(size) * 2)
        return "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>"
    }

    /// Millimetres as twentieths of a point.
    static func twips(_ millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }
}
