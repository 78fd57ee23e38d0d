import Components
import Markup

/// An article's text: paragraphs between empty lines, `## ` before a heading, `- ` before each item of a list, addresses
/// that become links. Everything else is what it says.
struct ArticleText {
    enum Block: Hashable {
        case heading(String)
        case list([String])
        case paragraph([String])
    }

    let blocks: [Block]

    init(_ text: String) {
        var blocks: [Block] = []
        var lines: [String] = []
        var items: [String] = []
        func close() {
            if !lines.isEmpty { blocks.append(.paragraph(lines)) }
            if !items.isEmpty { blocks.append(.list(items)) }
            (lines, items) = ([], [])
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.trimmingBlanks
            if words.isEmpty {
                close()
            } else if words.hasPrefix("## ") {
                close()
                blocks.append(.heading(String(words.dropFirst(3))))
            } else if words.hasPrefix("- ") {
                if !lines.isEmpty { close() }
                items.append(String(words.dropFirst(2)))
            } else {
                if !items.isEmpty { close() }
                lines.append(String(words))
            }
        }
        close()
        self.blocks = blocks
    }

    /// The first paragraph, at most `limit` characters of it.
    func summary(_ limit: Int = 240) -> String {
        for case .paragraph(let lines) in blocks {
            let text = lines.joined(separator: " ")
            guard text.count > limit else { return text }
            let cut = text.prefix(limit)
            return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
        }
        return ""
    }

    var html: HTML {
        HTML {
            for block in blocks {
                switch block {
                case .heading(let words): h2 { Self.linked(words) }
                case .list(let items): ul { for item in items { li { Self.linked(item) } } }
                case .paragraph(let lines):
                    p {
                        for (index, line) in lines.enumerated() {
                            if index > 0 { br() }
                            Self.linked(line)
                        }
                    }
                }
            }
        }
    }

    /// The text with its addresses as links, which tell nobody where they were found.
    static func linked(_ text: String) -> HTML {
        var pieces: [HTML] = []
        var rest = Substring(text)
        while let start = rest.firstRange(of: /https?:\/\//) {
            let address = rest[start.lowerBound...].prefix { $0.isASCII && !$0.isWhitespace && !"<>\"'".contains($0) }
            let trimmed = address.trimmingEnd(of: ".,;:!?)")
            pieces.append(HTML(String(rest[..<start.lowerBound])))
            if trimmed.utf8.count > rest[start].utf8.count {
                pieces.append(
                    a(.href(String(trimmed)), Attribute("rel", "nofollow noopener noreferrer")) {
                        HTML(String(trimmed))
                    }
                )
            } else {
                pieces.append(HTML(String(trimmed)))
            }
            rest = rest[trimmed.endIndex...]
        }
        pieces.append(HTML(String(rest)))
        return HTML(pieces)
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }

    fileprivate func trimmingEnd(of characters: String) -> Substring {
        var text = self
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return text
    }
}
