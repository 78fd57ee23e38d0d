import Addresses
import Domain
import Web

/// What the address of the public figures asks for.
struct PublicQuery: Hashable, Sendable {
    /// Names in the address.
    enum Name {
        static let agency = "co-quan"
        static let scope = "pham-vi"
        static let year = "nam"
        static let part = "ky"
        static let reckoning = "cach"
    }

    /// Whose figures; nil is the highest agency's.
    var agency: AgencyCode?
    /// Whose dossiers, seen from it.
    var scope: FigureScope
    /// When.
    var span: ReportSpan

    init(agency: AgencyCode?, scope: FigureScope, span: ReportSpan) {
        self.agency = agency
        self.scope = scope
        self.span = span
    }

    /// Reads the address. What it leaves out, or says wrongly, is the year of the last full month.
    init?(_ fields: Fields, today: Day) {
        guard let span = ReportSpan.read(fields, today: today) else { return nil }
        agency = AgencyCode(fields[Name.agency])
        scope = FigureScope(code: fields[Name.scope]) ?? .own
        self.span = span
    }

    /// The address of one of the pages with this question.
    func path(_ address: Address<NoParts>) -> String {
        let values: [(String, String?)] = [
            (Name.agency, agency?.identifier), (Name.scope, scope.code), (Name.year, String(span.year)),
            (Name.part, span.part.code), (Name.reckoning, span.reckoning == .legal ? span.reckoning.code : nil),
        ]
        return
            "\(address())?\(values.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: "&"))"
    }
}

extension ReportSpan {
    /// The span that an address names; where it names none, the year of the last full month. Nil is no span at all,
    /// which no address can say.
    static func read(_ fields: Fields, today: Day) -> ReportSpan? {
        let last = today.advanced(by: -today.date.day)
        let year = Int(fields[PublicQuery.Name.year]).flatMap { (1990...2199).contains($0) ? $0 : nil }
        let part = Part(code: fields[PublicQuery.Name.part]) ?? .year
        let reckoning = ReportPeriod.Reckoning(code: fields[PublicQuery.Name.reckoning]) ?? .calendar
        return ReportSpan(part, of: year ?? last.date.year, reckoning)
    }
}

extension FigureScope {
    /// The scope as addresses say it.
    var code: String { ReportQuery.scopes.first { $0.scope == self }?.code ?? rawValue }

    /// The scope of that word in an address.
    init?(code: String) {
        guard let scope = ReportQuery.scopes.first(where: { $0.code == code })?.scope else { return nil }
        self = scope
    }
}

extension ReportPeriod.Reckoning {
    /// The way to cut a year as addresses say it.
    var code: String { ReportQuery.reckonings.first { $0.reckoning == self }?.code ?? rawValue }

    /// The way of that word in an address.
    init?(code: String) {
        guard let found = ReportQuery.reckonings.first(where: { $0.code == code }) else { return nil }
        self = found.reckoning
    }
}
