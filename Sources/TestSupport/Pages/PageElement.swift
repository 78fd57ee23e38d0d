/// An element of a parsed page, and what tests ask of it.
public struct PageElement: Sendable {
    /// What an element holds, in order.
    public enum Content: Sendable {
        /// An element.
        case element(PageElement)
        /// Text with its references resolved.
        case text(String)
    }

    /// The name, in small letters; empty for the page itself.
    public let name: String
    /// The attributes; one without a value has an empty one.
    public let attributes: [String: String]
    /// What it holds.
    public internal(set) var content: [Content] = []

    /// An attribute's value.
    public subscript(attribute: String) -> String? { attributes[attribute] }

    /// The elements directly in it.
    public var children: [PageElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// Every element in it, in the order of the page, itself not.
    public var descendants: [PageElement] { children.flatMap { [$0] + $0.descendants } }

    /// Every element of one of the names in it.
    public func all(_ names: String...) -> [PageElement] { descendants.filter { names.contains($0.name) } }

    /// The element with that id.
    public func element(id: String) -> PageElement? { descendants.first { $0["id"] == id } }

    /// Whether it bears that name of a style.
    public func has(style: String) -> Bool { self["class"]?.split(separator: " ").contains(Substring(style)) ?? false }

    /// The text in it as it is read, runs of space as one.
    public var text: String { collected { _ in true } }

    /// The text that a reader of the screen hears: without what is hidden from it.
    public var spoken: String {
        collected { element in element["aria-hidden"] != "true" && element["hidden"] == nil }
    }

    private func collected(_ takes: (PageElement) -> Bool) -> String {
        rawText(takes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func rawText(_ takes: (PageElement) -> Bool) -> String {
        content.map { content in
            switch content {
            case .text(let text): text
            case .element(let element):
                takes(element) ? (PageElement.inline.contains(element.name) ? "" : " ") + element.rawText(takes) : ""
            }
        }.joined()
    }

    private static let inline: Set = ["span", "strong", "em", "small", "a", "time", "kbd", "code", "abbr"]

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }
}
