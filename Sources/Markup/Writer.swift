/// Writes a page from its beginning to its end.
struct Writer {
    let language: Language
    let catalogue: Catalog
    private(set) var page: [UInt8] = []

    /// Bytes of a usual page: room made once.
    private static let usualSize = 48 << 10

    init(language: Language, catalogue: Catalog) {
        self.language = language
        self.catalogue = catalogue
        page.reserveCapacity(Self.usualSize)
    }

    mutating func write(_ html: HTML) {
        switch html.content {
        case .nothing: break
        case .text(let text): write(escaped: text)
        case .message(let message): write(message)
        case .pieces(let pieces): for piece in pieces { write(piece) }
        case .element(let element): write(element)
        case .document(let root):
            write(raw: "<!doctype html>\n")
            write(root)
        }
    }

    private mutating func write(_ element: HTML.Element) {
        page.append(UInt8(ascii: "<"))
        write(raw: element.name)
        for attribute in element.attributes { attribute.write(to: &self) }
        page.append(UInt8(ascii: ">"))
        guard let content = element.content else { return }
        write(content)
        write(raw: "</")
        write(raw: element.name)
        page.append(UInt8(ascii: ">"))
    }

    mutating func write(raw literal: StaticString) {
        literal.withUTF8Buffer { page.append(contentsOf: $0) }
    }

    mutating func write(escaped text: String) { Escaping.append(text, to: &page) }

    mutating func write(_ message: Message) { message.append(in: language, catalogue, to: &page) }
}
