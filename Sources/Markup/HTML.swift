/// A piece of a page: what stands in it, written out once when the page is rendered.
///
/// One concrete type for every element (STYLE, finding 1). Text is data and is escaped, or a `Message` and is
/// translated; there is no other way in. Nothing is copied when a piece goes into another one.
public struct HTML: Sendable {
    enum Content: Sendable {
        case nothing
        case text(String)
        case message(Message)
        case pieces([HTML])
        case element(Element)
        indirect case document(HTML)
    }

    /// An element; one that is never closed has no content.
    final class Element: Sendable {
        let name: StaticString
        let attributes: [Attribute]
        let content: HTML?

        init(_ name: StaticString, _ attributes: [Attribute], _ content: HTML?) {
            self.name = name
            self.attributes = attributes
            self.content = content
        }
    }

    private(set) var content: Content

    /// Nothing.
    public init() { content = .nothing }

    /// Text of a user or of the database, escaped.
    public init(_ text: String) { content = text.isEmpty ? .nothing : .text(text) }

    /// Text of ours, translated when the page is rendered.
    public init(_ message: Message) { content = .message(message) }

    /// Pieces one after the other.
    public init(_ pieces: [HTML]) { content = pieces.isEmpty ? .nothing : .pieces(pieces) }

    /// An element with what it holds.
    public init(element name: StaticString, _ attributes: [Attribute], _ content: HTML) {
        self.content = .element(Element(name, attributes, content))
    }

    /// An element that holds nothing and is never closed: `<br>`, `<input>`.
    public init(void name: StaticString, _ attributes: [Attribute]) {
        content = .element(Element(name, attributes, nil))
    }

    /// `<!doctype html>` and the page.
    public static func document(_ root: HTML) -> HTML {
        var page = HTML()
        page.content = .document(root)
        return page
    }

    /// Whether there is nothing in it.
    public var isEmpty: Bool {
        switch content {
        case .nothing: true
        case .pieces(let pieces): pieces.allSatisfy(\.isEmpty)
        case .text, .message, .element, .document: false
        }
    }

    mutating func append(_ other: HTML) {
        switch content {
        case .nothing: self = other
        case .pieces(var pieces):
            // Given up here first, so that the list is held once and grows in its place.
            content = .nothing
            pieces.append(other)
            content = .pieces(pieces)
        case .text, .message, .element, .document:
            if case .nothing = other.content { return }
            var pieces: [HTML] = []
            // Most blocks are no longer.
            pieces.reserveCapacity(6)
            pieces.append(self)
            pieces.append(other)
            content = .pieces(pieces)
        }
    }

    /// The page in that language, UTF-8.
    public func render(in language: Language, _ catalogue: Catalog = .none) -> [UInt8] {
        var writer = Writer(language: language, catalogue: catalogue)
        writer.write(self)
        return writer.page
    }

    /// Every message in it, for the test that lists what has no translation.
    public var allMessages: [Message] {
        switch content {
        case .nothing, .text: []
        case .message(let message): [message]
        case .pieces(let pieces): pieces.flatMap(\.allMessages)
        case .document(let root): root.allMessages
        case .element(let element):
            element.attributes.compactMap(\.message) + (element.content?.allMessages ?? [])
        }
    }
}
