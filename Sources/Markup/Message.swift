/// The languages of pages.
public enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}

/// A sentence of the program's own, written in Vietnamese where it stands: `"Còn \(count) hồ sơ"`.
///
/// The Vietnamese text with `{0}`, `{1}` … for its arguments is the key under which the English one is looked up.
public struct Message: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The Vietnamese text, arguments as `{0}`, `{1}` ….
    public let key: String
    /// What stands in their places.
    public let arguments: [String]

    /// A text without arguments.
    public init(stringLiteral value: StaticString) {
        key = value.description
        arguments = []
    }

    /// A text with arguments.
    public init(stringInterpolation: StringInterpolation) {
        key = stringInterpolation.key
        arguments = stringInterpolation.arguments
    }

    /// The pieces of an interpolated text.
    public struct StringInterpolation: StringInterpolationProtocol {
        var key = ""
        var arguments: [String] = []

        /// Room for a text.
        public init(literalCapacity: Int, interpolationCount: Int) { key.reserveCapacity(literalCapacity + 8) }

        /// Text of the source.
        public mutating func appendLiteral(_ literal: StaticString) { key += literal.description }

        /// An argument: data, escaped where the page is rendered.
        public mutating func appendInterpolation(_ argument: String) {
            key += "{\(arguments.count)}"
            arguments.append(argument)
        }

        /// A number as it is; thousands are set apart by who formats it.
        public mutating func appendInterpolation(_ argument: Int) { appendInterpolation(String(argument)) }
    }

    /// The text, not escaped.
    public func text(in language: Language, _ catalogue: Catalog = .none) -> String {
        let template = language == .vietnamese ? key : catalogue.english(key)
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

    fileprivate func english(_ key: String) -> String {
        if let english = english[key] { return english }
        missing?(key)
        return key
    }
}
