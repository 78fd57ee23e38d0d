/// What a number of a report counts, so that a page can lead to it.
public enum ReportSource: Hashable, Sendable {
    /// Dossiers of the agencies by any of the measures, which share no dossier.
    case dossiers([Measure], of: [Agency.ID])
    /// Procedures on the agencies' boards.
    case boards(of: [Agency.ID])
    /// Announcing decisions.
    case announcements
    /// What was to be posted anew.
    case repostings
    /// Announced procedures, those that go through the one-stop desk, and those with dossiers.
    case coverage
    /// Commendations.
    case commendations
    /// Papers made out, officers.
    case tally(AnnualTally)
}

/// Words of a report, the numbers among them that can be opened, and what its writer put in.
///
/// A literal is words; `\(count, source)` is a number as official texts write it, `\(written: text)` what a person
/// wrote and the ledger does not know.
public struct ReportText: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A piece of the text.
    public enum Piece: Hashable, Sendable {
        /// Words, and numbers that nothing stands behind.
        case words(String)
        /// A number of the ledger.
        case number(String, ReportSource)
        /// Of the report's writer.
        case written(String)

        var text: String {
            switch self {
            case .words(let text), .number(let text, _), .written(let text): text
            }
        }
    }

    /// The pieces in order.
    public private(set) var pieces: [Piece]

    init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    /// Plain words.
    public init(stringLiteral value: String) {
        pieces = [.words(value)]
    }

    /// Words with numbers.
    public init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }

    /// Gathers the pieces of a literal.
    public struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        /// Makes room.
        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        /// Words of the literal.
        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.words(literal)) }
        }

        /// Words.
        public mutating func appendInterpolation(_ words: String) {
            appendLiteral(words)
        }

        /// A piece of text with its numbers.
        public mutating func appendInterpolation(_ text: ReportText) {
            pieces += text.pieces
        }

        /// A number that can be opened.
        public mutating func appendInterpolation(_ count: Int, _ source: ReportSource) {
            pieces.append(.number(VietnameseNumber.count(count), source))
        }

        /// A number in a fraction, 0 as `0`.
        public mutating func appendInterpolation(padded count: Int, _ source: ReportSource) {
            pieces.append(.number(AnnualReport.padded(count), source))
        }

        /// What a person wrote.
        public mutating func appendInterpolation(written text: String) {
            if !text.isEmpty { pieces.append(.written(text)) }
        }
    }

    /// The characters.
    public var plain: String { pieces.map(\.text).joined() }

    /// The numbers that can be opened, in order.
    public var numbers: [(text: String, source: ReportSource)] {
        pieces.compactMap { piece in
            if case .number(let text, let source) = piece { (text, source) } else { nil }
        }
    }

    /// The text with a capital at its beginning.
    var capitalised: ReportText {
        guard case .words(let words) = pieces.first else { return self }
        return ReportText([.words(words.prefix(1).uppercased() + words.dropFirst())] + pieces.dropFirst())
    }

    /// One text after the other.
    static func + (left: ReportText, right: ReportText) -> ReportText {
        ReportText(left.pieces + right.pieces)
    }
}

extension [ReportText] {
    /// The texts with the words between each two.
    func joined(separator: String) -> ReportText {
        var pieces: [ReportText.Piece] = []
        for (index, text) in enumerated() {
            if index > 0 { pieces.append(.words(separator)) }
            pieces += text.pieces
        }
        return ReportText(pieces)
    }
}
