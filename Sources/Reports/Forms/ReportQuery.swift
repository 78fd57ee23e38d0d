import Addresses
import Domain
import Web

/// What the address of a form asks for: which form, whose figures, over which period.
struct ReportQuery: Hashable, Sendable {
    /// Names in the address.
    enum Name {
        static let form = "mau"
        static let year = "nam"
        static let part = "ky"
        static let reckoning = "cach"
        static let scope = "pham-vi"
        static let agency = "co-quan"
    }

    /// What is asked for.
    var kind: SubmittedReport.Kind
    /// Whose figures; nil is the officer's own agency's.
    var agency: AgencyCode?
    /// Whose dossiers.
    var scope: FigureScope
    /// The period.
    var span: ReportSpan

    /// The same for something else.
    init(_ kind: SubmittedReport.Kind, agency: AgencyCode?, scope: FigureScope, span: ReportSpan) {
        self.kind = kind
        self.agency = agency
        self.scope = scope
        self.span = span
    }

    /// Reads the address; what it does not say is Biểu II.06a of the own agency for the last year that is over. What
    /// was typed wrong is said beside its field. A page of the yearly section asks for nothing else.
    init(_ fields: Fields, today: Day, kind: SubmittedReport.Kind = .form2020, _ errors: inout FormErrors) {
        var reader = FormReader(fields)
        let known = fields[Name.form]
        self.kind = kind == .annual ? kind : Self.kinds.first { $0.code == known }?.kind ?? kind
        agency = AgencyCode(fields[Name.agency].uppercased())
        let scope = Self.scopes.first { $0.code == fields[Name.scope] }?.scope
        self.scope = scope ?? (self.kind == .annual ? .withSubordinates : .own)
        let reckoning = Self.reckonings.first { $0.code == fields[Name.reckoning] }?.reckoning ?? .calendar
        let part = self.kind == .annual ? .year : ReportSpan.Part(code: fields[Name.part]) ?? .year
        let year = reader.integer(Name.year, in: 2000...2100)
        // A month after its end a year is what is reported.
        let usual = today.advanced(by: -31).year
        let spans = [year ?? usual, usual].lazy.compactMap { ReportSpan(part, of: $0, reckoning) }
        span = spans.first ?? Self.fallback
        errors = reader.errors
    }

    private static let fallback: ReportSpan = {
        guard let span = ReportSpan(.year, of: 2018, .calendar) else { preconditionFailure("a year") }
        return span
    }()

    /// The forms with their words in addresses.
    static let kinds: [(kind: SubmittedReport.Kind, code: String)] = [
        (.form2020, "II.06a"), (.form2017, "06a"), (.annual, "nam"),
    ]
    /// The scopes with their words in addresses.
    static let scopes: [(scope: FigureScope, code: String)] = [
        (.own, "rieng"), (.counter, "bo-phan"), (.withSubordinates, "cap-duoi"),
        (.subordinates, "chi-cap-duoi"), (.vertical, "nganh-doc"),
    ]
    /// The ways to cut a period with their words in addresses.
    static let reckonings: [(reckoning: ReportPeriod.Reckoning, code: String)] = [
        (.calendar, "duong-lich"), (.legal, "nd09"),
    ]

    var kindCode: String { Self.kinds.first { $0.kind == kind }?.code ?? "" }
    var scopeCode: String { Self.scopes.first { $0.scope == scope }?.code ?? "" }
    var reckoningCode: String { Self.reckonings.first { $0.reckoning == span.reckoning }?.code ?? "" }

    /// The names and values of the address.
    var values: [(name: String, value: String)] {
        var values = [(Name.form, kindCode), (Name.year, String(span.year))]
        if kind != .annual { values.append((Name.part, span.part.code)) }
        values.append((Name.reckoning, reckoningCode))
        if kind != .annual { values.append((Name.scope, scopeCode)) }
        if let agency { values.append((Name.agency, agency.identifier)) }
        return values
    }

    /// The address of that place with this query.
    func path(_ address: Address<NoParts>) -> String {
        "\(address())?\(values.map { "\($0.name)=\($0.value)" }.joined(separator: "&"))"
    }

    /// The words of a file's name: `bieu-II.06a-2018-quy-3`.
    var fileName: String {
        let agency = agency.map { "-\($0.identifier)" } ?? ""
        return kind == .annual
            ? "bao-cao-mot-cua-\(span.year)\(agency)" : "bieu-\(kindCode)-\(span.year)-\(span.part.code)\(agency)"
    }
}
