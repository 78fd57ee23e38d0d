/// The languages of pages.
public enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}

/// A sentence of the program's own, written in Vietnamese where it stands: `"Còn \(count) hồ sơ"`.
///
/// The Vietnamese text with `{0}`, `{1}` … for its arguments is the key under which the English one is looked up.
public struct Message: Sendable, ExpressibleByStringInterpolation {
    /// What a text is put together from. Literals stay where the program holds them: most texts cost no memory.
    private enum Text: Sendable {
        case literal(StaticString)
        case pieces([Piece])
    }

    fileprivate enum Piece: Sendable {
        case literal(StaticString)
        case argument(String)
    }

    private let text: Text

    /// A text without arguments.
    public init(stringLiteral value: StaticString) { text = .literal(value) }

    /// A text with arguments.
    public init(stringInterpolation: StringInterpolation) { text = .pieces(stringInterpolation.pieces) }

    /// The pieces of an interpolated text.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        /// Room for a text.
        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        /// Text of the source.
        public mutating func appendLiteral(_ literal: StaticString) {
            if literal.utf8CodeUnitCount > 0 { pieces.append(.literal(literal)) }
        }

        /// An argument: data, escaped where the page is rendered.
        public mutating func appendInterpolation(_ argument: String) { pieces.append(.argument(argument)) }

        /// A number as it is; thousands are set apart by who formats it.
        public mutating func appendInterpolation(_ argument: Int) { appendInterpolation(String(argument)) }
    }

    /// The Vietnamese text, arguments as `{0}`, `{1}` ….
    public var key: String {
        switch text {
        case .literal(let literal): return literal.description
        case .pieces(let pieces):
            var (key, count) = ("", 0)
            for piece in pieces {
                switch piece {
                case .literal(let literal): key += literal.description
                case .argument:
                    key += "{\(count)}"
                    count += 1
                }
            }
            return key
        }
    }

    /// What stands in their places.
    public var arguments: [String] {
        guard case .pieces(let pieces) = text else { return [] }
        return pieces.compactMap { if case .argument(let argument) = $0 { argument } else { nil } }
    }

    /// The text, not escaped.
    public func text(in language: Language, _ catalogue: Catalog = .none) -> String {
        if language != .vietnamese, let template = catalogue.translation(of: key) { return filled(template) }
        switch text {
        case .literal(let literal): return literal.description
        case .pieces(let pieces):
            return pieces.reduce(into: "") { text, piece in
                switch piece {
                case .literal(let literal): text += literal.description
                case .argument(let argument): text += argument
                }
            }
        }
    }

    /// Writes the text, escaped.
    func append(in language: Language, _ catalogue: Catalog, to page: inout [UInt8]) {
        if language != .vietnamese, let template = catalogue.translation(of: key) {
            return Escaping.append(filled(template), to: &page)
        }
        switch text {
        case .literal(let literal): Escaping.append(literal, to: &page)
        case .pieces(let pieces):
            for piece in pieces {
                switch piece {
                case .literal(let literal): Escaping.append(literal, to: &page)
                case .argument(let argument): Escaping.append(argument, to: &page)
                }
            }
        }
    }

    /// A translation with the arguments in their places.
    private func filled(_ template: String) -> String {
        let arguments = arguments
        guard !arguments.isEmpty else { return template }
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            let inner = rest[rest.index(after: open)...]
            guard let close = inner.firstIndex(of: "}"), let number = Int(inner[..<close]),
                arguments.indices.contains(number)
            else {
                text += "{"
                rest = inner
                continue
            }
            text += arguments[number]
            rest = inner[inner.index(after: close)...]
        }
        return text + rest
    }

    /// The Vietnamese text, for papers and logs of our own.
    public var vietnamese: String { text(in: .vietnamese) }
}

extension Message: Hashable {
    /// Messages are equal when their keys and arguments are.
    public static func == (left: Message, right: Message) -> Bool {
        left.key == right.key && left.arguments == right.arguments
    }

    /// The key and the arguments.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(arguments)
    }
}

/// The English texts by their Vietnamese key.
public struct Catalog: Sendable {
    /// English by Vietnamese.
    public let english: [String: String]
    private let missing: (@Sendable (String) -> Void)?

    /// A catalogue; `missing` is told each key that has no English, for the tests that list them.
    public init(english: [String: String], missing: (@Sendable (String) -> Void)? = nil) {
        self.english = english
        self.missing = missing
    }

    /// No translations: everything falls back to Vietnamese.
    public static let none = Catalog(english: [:])

    /// The English of the text; nil where there is none.
    fileprivate func translation(of key: String) -> String? {
        let english = english[key]
        if english == nil { missing?(key) }
        return english
    }
}
