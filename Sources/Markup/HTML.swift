/// A piece of a page: bytes that are ready, and messages whose language is chosen at the end.
///
/// One concrete type for every element (STYLE, finding 1). Text is data and is escaped, or a `Message` and is
/// translated; there is no other way in but `HTML(trusted:)` in this target.
public struct HTML: Sendable {
    private(set) var bytes: [UInt8]
    /// Messages with the place in `bytes` that each stands at, in order.
    private(set) var messages: [(place: Int, message: Message)]

    /// Nothing.
    public init() {
        bytes = []
        messages = []
    }

    /// Text of a user or of the database, escaped.
    public init(_ text: String) {
        self.init()
        append(escaped: text)
    }

    /// Text of ours, translated when the page is rendered.
    public init(_ message: Message) {
        bytes = []
        messages = [(0, message)]
    }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { bytes.isEmpty && messages.isEmpty }

    /// Pieces one after the other.
    public init(_ pieces: [HTML]) {
        self.init()
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
        messages.reserveCapacity(pieces.reduce(0) { $0 + $1.messages.count })
        for piece in pieces { append(piece) }
    }

    mutating func append(_ other: consuming HTML) {
        let offset = bytes.count
        bytes.append(contentsOf: other.bytes)
        if messages.isEmpty {
            // Taken over and not copied: at each level of a page most elements hold one thing.
            swap(&messages, &other.messages)
            if offset > 0 { for index in messages.indices { messages[index].place += offset } }
        } else {
            for (place, message) in other.messages { messages.append((place + offset, message)) }
        }
    }

    mutating func append(message: Message) { messages.append((bytes.count, message)) }

    mutating func append(raw literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func append(escaped text: String) { Escaping.append(text, to: &bytes) }

    /// The page in that language, UTF-8.
    public func render(in language: Language, _ catalogue: Catalog = .none) -> [UInt8] {
        var page: [UInt8] = []
        page.reserveCapacity(bytes.count + messages.count * 48)
        var done = 0
        for (place, message) in messages {
            page.append(contentsOf: bytes[done..<place])
            done = place
            message.append(in: language, catalogue, to: &page)
        }
        page.append(contentsOf: bytes[done...])
        return page
    }

    /// Every message in it, for the test that lists what has no translation.
    public var allMessages: [Message] { messages.map(\.message) }
}

extension HTML {
    /// An element with what it holds.
    public init(element name: StaticString, _ attributes: [Attribute], _ content: consuming HTML) {
        self.init()
        let nameSize = name.utf8CodeUnitCount
        bytes.reserveCapacity(2 * nameSize + 5 + Self.size(of: attributes) + content.bytes.count)
        open(name, attributes)
        append(content)
        append(raw: "</")
        append(raw: name)
        append(raw: ">")
    }

    /// An element that holds nothing and is never closed: `<br>`, `<input>`.
    public init(void name: StaticString, _ attributes: [Attribute]) {
        self.init()
        bytes.reserveCapacity(name.utf8CodeUnitCount + 2 + Self.size(of: attributes))
        open(name, attributes)
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        append(raw: "<")
        append(raw: name)
        for attribute in attributes { attribute.write(to: &self) }
        append(raw: ">")
    }

    /// What they take where nothing is escaped: room made once saves an element from moving as it grows.
    private static func size(of attributes: [Attribute]) -> Int {
        attributes.reduce(0) { $0 + $1.size }
    }

    /// `<!doctype html>` and the page.
    public static func document(_ root: HTML) -> HTML {
        var page = HTML()
        page.append(raw: "<!doctype html>\n")
        page.append(root)
        return page
    }
}
