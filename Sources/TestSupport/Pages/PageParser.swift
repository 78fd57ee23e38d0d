/// Reads pages as strictly as we write them: every element closed in order, every reference known.
///
/// A browser mends what is wrong and shows something else than was meant; this says what is wrong.
public struct PageParser {
    /// What is wrong with the page's form.
    public private(set) var problems: [String] = []
    private var characters: [UInt8]
    private var index = 0
    private var open = [PageElement(name: "", attributes: [:])]

    static let voids: Set = ["br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "source"]
    private static let rawText: Set = ["script", "style", "textarea", "title"]
    private static let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "nbsp": "\u{A0}"]

    /// The parsed page and what is wrong with its form.
    public static func parse(_ page: String) -> (page: PageElement, problems: [String]) {
        var parser = PageParser(characters: Array(page.utf8))
        parser.run()
        return (parser.open[0], parser.problems)
    }

    private init(characters: [UInt8]) { self.characters = characters }

    private mutating func run() {
        if skip("<!doctype html>") {}
        while index < characters.count {
            if characters[index] == UInt8(ascii: "<") { tag() } else { text(until: "<") }
        }
        for element in open.dropFirst() { problems.append("<\(element.name)> is never closed") }
        while open.count > 1 { close() }
    }

    private mutating func tag() {
        if skip("</") {
            let name = word()
            if !skip(">") { problems.append("</\(name) has no end") }
            if open.last?.name == name, open.count > 1 {
                close()
            } else {
                problems.append("</\(name)> closes <\(open.last?.name ?? "")>")
            }
            return
        }
        index += 1
        let name = word()
        if name.isEmpty {
            problems.append("a < that begins no element")
            return
        }
        let element = PageElement(name: name, attributes: attributes(of: name))
        if PageParser.voids.contains(name) {
            add(.element(element))
            return
        }
        open.append(element)
        if PageParser.rawText.contains(name) { text(until: "</\(name)>") }
    }

    private mutating func attributes(of element: String) -> [String: String] {
        var attributes: [String: String] = [:]
        while index < characters.count {
            while index < characters.count, characters[index] <= 0x20 { index += 1 }
            if skip(">") { return attributes }
            let name = word()
            guard !name.isEmpty else {
                problems.append("<\(element)> has something that is no attribute")
                index += 1
                continue
            }
            var value = ""
            if skip("=\"") {
                let start = index
                while index < characters.count, characters[index] != UInt8(ascii: "\"") { index += 1 }
                value = resolved(String(decoding: characters[start..<index], as: UTF8.self))
                index += 1
            }
            if attributes.updateValue(value, forKey: name) != nil {
                problems.append("<\(element)> has \(name) twice")
            }
        }
        problems.append("<\(element) has no end")
        return attributes
    }

    private mutating func text(until end: String) {
        let start = index
        while index < characters.count, !isAt(end) { index += 1 }
        guard index > start else { return }
        add(.text(resolved(String(decoding: characters[start..<index], as: UTF8.self))))
    }

    private mutating func resolved(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var pieces = text.split(separator: "&", omittingEmptySubsequences: false)
        var result = String(pieces.removeFirst())
        for piece in pieces {
            guard let end = piece.firstIndex(of: ";"), let character = PageParser.references[String(piece[..<end])]
            else {
                problems.append("an & that begins no reference: &\(piece.prefix(12))")
                result += "&\(piece)"
                continue
            }
            result += character + piece[piece.index(after: end)...]
        }
        return result
    }

    private mutating func add(_ content: PageElement.Content) { open[open.count - 1].content.append(content) }

    private mutating func close() {
        guard let element = open.popLast() else { return }
        add(.element(element))
    }

    private mutating func word() -> String {
        let start = index
        while index < characters.count, !" \n\t>=\"'</".utf8.contains(characters[index]) { index += 1 }
        return String(decoding: characters[start..<index], as: UTF8.self)
    }

    private func isAt(_ text: String) -> Bool {
        characters[index...].prefix(text.utf8.count).elementsEqual(text.utf8)
    }

    private mutating func skip(_ text: String) -> Bool {
        guard isAt(text) else { return false }
        index += text.utf8.count
        return true
    }
}
