/// Text of one paragraph or cell: pieces that stand upright, bold or italic.
///
/// A literal is upright text; pieces are joined by `+`. A line feed begins a new line within the paragraph.
public struct Text: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A piece in one style.
    public struct Run: Hashable, Sendable {
        /// The characters, in NFC.
        public let characters: String
        /// Heavy.
        public let isBold: Bool
        /// Slanted.
        public let isItalic: Bool
    }

    /// The pieces in order.
    public let runs: [Run]

    /// Upright text.
    public init(_ characters: String) {
        runs = [Run(characters: characters, isBold: false, isItalic: false)]
    }

    /// A literal, upright.
    public init(stringLiteral characters: String) {
        self.init(characters)
    }

    private init(_ runs: [Run]) {
        self.runs = runs
    }

    /// Heavy text.
    public static func bold(_ characters: String) -> Text {
        Text([Run(characters: characters, isBold: true, isItalic: false)])
    }

    /// Slanted text.
    public static func italic(_ characters: String) -> Text {
        Text([Run(characters: characters, isBold: false, isItalic: true)])
    }

    /// Heavy and slanted text.
    public static func boldItalic(_ characters: String) -> Text {
        Text([Run(characters: characters, isBold: true, isItalic: true)])
    }

    /// The two, one after the other.
    public static func + (left: Text, right: Text) -> Text {
        Text(left.runs + right.runs)
    }

    /// The characters without their styles.
    public var plain: String { runs.map(\.characters).joined() }

    /// Whether there is nothing to print.
    public var isEmpty: Bool { runs.allSatisfy(\.characters.isEmpty) }
}
