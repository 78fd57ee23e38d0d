/// A word of the search index, marked by a first letter with what it is, so that a telephone is never taken for a number.
///
/// Tokens are small letters and digits without blanks. Both indexes (FTS5, tsvector) take them as they are.
public struct SearchToken: Hashable, Sendable {
    /// The token as the index holds it.
    public let text: String

    /// What a token can be, and the letter that it begins with.
    enum Kind: Character {
        case word = "w"
        case code = "c"
        case agencyPart = "a"
        case day = "d"
        case number = "n"
        case phone = "p"
        case paper = "i"
        case seen = "g"
        case party = "o"
    }

    /// What it is.
    let kind: Kind

    private init(_ kind: Kind, _ content: some StringProtocol) {
        self.kind = kind
        text = String(kind.rawValue) + content
    }

    /// A folded word of a name.
    static func word(_ folded: some StringProtocol) -> SearchToken { SearchToken(.word, folded) }
    /// A whole code, letters and digits only.
    static func code(_ compact: String) -> SearchToken { SearchToken(.code, compact) }
    /// The agency's part of a code, letters and digits only.
    static func agencyPart(_ compact: String) -> SearchToken { SearchToken(.agencyPart, compact) }
    /// The day's part of a code, `181015`.
    static func day(_ digits: some StringProtocol) -> SearchToken { SearchToken(.day, digits) }
    /// The number of the day without leading zeros.
    static func number(_ digits: some StringProtocol) -> SearchToken {
        let significant = digits.drop { $0 == "0" }
        return SearchToken(.number, significant.isEmpty ? "0" : String(significant))
    }
    /// A telephone number from its end, so that its last digits are the beginning of the token.
    static func phone(_ digits: String) -> SearchToken { SearchToken(.phone, String(digits.reversed())) }
    /// The number of a paper that proves who somebody is.
    static func paper(_ compact: String) -> SearchToken { SearchToken(.paper, compact) }
    /// Who may see the dossier: an agency that takes part in it.
    public static func seen(by agency: Agency.ID) -> SearchToken {
        SearchToken(.seen, agency.description.filter { $0 != "-" })
    }
    /// A party of the dossier, by which its rows are found when it is forgotten.
    public static func party(_ party: Party.ID) -> SearchToken {
        SearchToken(.party, party.description.filter { $0 != "-" })
    }
}

/// What a dossier can be found by.
public struct SearchSubject: Hashable, Sendable {
    /// What is known of a person or organisation; nothing once it was forgotten.
    public struct Person: Hashable, Sendable {
        /// Who.
        public let party: Party.ID
        /// The name as on the paper.
        public let name: String?
        /// Telephone, as written.
        public let phone: String?
        /// Numbers of papers that prove who it is: the paper shown, the tax code.
        public let papers: [String]

        /// A person as described now.
        public init(party: Party.ID, name: String?, phone: String?, papers: [String]) {
            self.party = party
            self.name = name
            self.phone = phone
            self.papers = papers
        }
    }

    /// The code.
    public let code: DossierCode
    /// Applicant and owner.
    public let people: [Person]
    /// The agencies that take part, which may see it.
    public let agencies: [Agency.ID]

    /// A dossier to be found.
    public init(code: DossierCode, people: [Person], agencies: [Agency.ID]) {
        self.code = code
        self.people = people
        self.agencies = agencies
    }

    /// The tokens of the index, each once.
    public var tokens: [SearchToken] {
        var known: Set<SearchToken> = []
        return (codeTokens + people.flatMap(tokens) + agencies.map(SearchToken.seen)).filter {
            known.insert($0).inserted
        }
    }

    private var codeTokens: [SearchToken] {
        let parts = code.description.split(separator: "-")
        guard parts.count == 3 else { return [.code(compact(code.description))] }
        // Both national forms of the agency's identifier, since both are accepted everywhere.
        let identifier = AgencyCode(parts[0])
        let agencyParts = identifier.map { [compact($0.qcvn), compact($0.identifier)] } ?? [compact(parts[0])]
        let rest = parts[1] + parts[2]
        // `000.00.12.H33` is also looked for by what is left of it without the empty groups, `12.H33`.
        let bare = identifier.map { [compact($0.groups.reversed().joined())] } ?? []
        return agencyParts.map { .code($0 + rest) } + (agencyParts + bare).map { .agencyPart($0) }
            + [.day(parts[1]), .number(parts[2])]
    }

    private func tokens(of person: Person) -> [SearchToken] {
        var tokens: [SearchToken] = [.party(person.party)]
        tokens += Folding.words(person.name ?? "").map { .word($0) }
        for number in (person.phone ?? "").split(whereSeparator: { "/,;".contains($0) }) {
            let digits = phoneDigits(number)
            if !digits.isEmpty { tokens.append(.phone(digits)) }
        }
        return tokens + person.papers.map(compact).filter { !$0.isEmpty }.map { .paper($0) }
    }
}

/// Small letters and digits of a text, all else left out.
func compact(_ text: some StringProtocol) -> String {
    Folding.words(text).joined()
}

/// The digits of a telephone number as it is dialled at home: `+84 912…` is `0912…`.
func phoneDigits(_ text: some StringProtocol) -> String {
    let digits = String(text).filter { $0.isASCII && $0.isNumber }
    let begins: Substring = String(text).drop { $0 == " " || $0 == "(" }
    let isAbroad = begins.hasPrefix("+84") || digits.hasPrefix("84") && digits.count >= 11
    return isAbroad ? "0" + digits.dropFirst(2) : digits
}
