import Domain

/// What a form or a query says: values by name in the order of their arrival, composed (NFC) and trimmed.
public struct Fields: Sendable {
    private var values: [String: [String]] = [:]
    private var uploads: [String: [UploadedFile]] = [:]

    /// Nothing.
    public init() {}

    /// Of a query or of a form's values, as they are meant.
    public init(_ pairs: [(name: String, value: String)]) {
        for pair in pairs { add(pair.value, as: pair.name) }
    }

    /// The first value under the name; empty when there is none.
    public subscript(_ name: String) -> String { values[name]?.first ?? "" }

    /// Every value under the name, empty ones too.
    public func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether the name was sent: a ticked box, the button that was pressed.
    public func has(_ name: String) -> Bool { values[name] != nil }

    /// The files chosen under the name; none when the control was left empty.
    public func files(_ name: String) -> [UploadedFile] { uploads[name] ?? [] }

    /// The names that bear values, in alphabetical order.
    public var names: [String] { values.keys.sorted() }

    mutating func add(_ value: String, as name: String) { values[name, default: []].append(Self.clean(value)) }

    mutating func add(_ file: UploadedFile, as name: String) { uploads[name, default: []].append(file) }

    /// Marks that may follow one letter: more than any script writes. Beyond that a letter is an attack, since comparing
    /// it takes time with the square of its marks.
    private static let mostMarks = 8

    /// Composed, without blanks at the ends and without characters that no field holds; lines end with `\n`.
    static func clean(_ text: String) -> String {
        if isClean(text) { return text }
        var scalars = String.UnicodeScalarView()
        var marks = 0
        for scalar in text.composed.unicodeScalars {
            marks = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered ? marks + 1 : 0
            if marks > mostMarks { continue }
            switch scalar.value {
            case 0x0D: continue
            case 0x09, 0xA0: scalars.append(" ")
            case 0x0A: scalars.append(scalar)
            case 0..<0x20, 0x7F, 0xFEFF, 0x200B, 0x202A...0x202E, 0x2066...0x2069: continue
            default: scalars.append(scalar)
            }
        }
        let text = String(scalars)
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    /// Whether it is plain ASCII without anything to trim, as numbers, days and identities are.
    private static func isClean(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        let blank = UInt8(ascii: " ")
        return first != blank && last != blank && text.utf8.allSatisfy { blank...UInt8(ascii: "~") ~= $0 }
    }
}
