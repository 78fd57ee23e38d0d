import Addresses
import Domain
import Markup

/// A procedure in force on a day, as lists show it.
struct ListedProcedure: Sendable {
    /// Who handles it, and how.
    struct Offered: Sendable {
        /// The agency's place in the list of agencies.
        let agency: Int
        let mode: Offer.Mode
        let promised: Term?
        let desk: Office.ID
    }

    let procedure: Procedure.ID
    let version: ProcedureVersion.ID
    let level: Agency.Level
    let code: String?
    let name: String
    /// The field's place in the list of fields.
    let field: Int
    /// The terms of its cases, each once.
    let terms: [Term]
    let offers: [Offered]
    /// Where it is shown.
    let key: ProcedureKey
}

/// A field as visitors choose it: the same name at two levels is one field to them.
struct PublicField: Hashable, Sendable {
    let name: String
    /// Its name in addresses, `ho-tich`.
    let slug: String

    init(name: String) {
        self.name = name
        slug = Folding.words(name).joined(separator: "-")
    }
}

/// What is in force on a day, with what finds it.
struct PublicList: Sendable {
    let day: Day
    let agencies: [PublicAgency]
    let fields: [PublicField]
    let procedures: [ListedProcedure]
    let search: ProcedureSearch
    private let keys: [Procedure.ID: ProcedureKey]

    init(day: Day, agencies: [PublicAgency], fields: [PublicField], procedures: [ListedProcedure]) {
        self.day = day
        self.agencies = agencies
        self.fields = fields
        self.procedures = procedures
        keys = Dictionary(procedures.map { ($0.procedure, $0.key) }) { first, _ in first }
        search = ProcedureSearch(procedures.map { ($0.name, $0.code) })
    }

    /// Where the procedure is shown.
    func key(of procedure: Procedure.ID) -> ProcedureKey { keys[procedure] ?? .identity(procedure) }

    /// The agency by its name in addresses or by an identifier of either system.
    func agency(_ key: AgencyKey) -> PublicAgency? {
        let slug = key.segment.lowercased()
        if let found = agencies.first(where: { $0.slug == slug }) { return found }
        guard let code = key.code else { return nil }
        return agencies.first { $0.code == code }
    }

    /// Those whom an address by code or identity means: several where two levels bear one code.
    func procedures(_ key: ProcedureKey) -> [ListedProcedure] {
        switch key {
        case .identity(let id): procedures.filter { $0.procedure == id }
        case .code(let code):
            // The whole national code has the announcing agency's behind the short one.
            procedures.filter { procedure in
                procedure.code.map { code == $0 || code.hasPrefix($0 + ".") } ?? false
            }
        }
    }
}

extension Agency.Level {
    /// What lists call it.
    var shown: Message {
        switch self {
        case .province: "Cấp tỉnh"
        case .district: "Cấp huyện"
        case .commune: "Cấp xã"
        }
    }

    /// Its name in addresses.
    var slug: String {
        switch self {
        case .province: "tinh"
        case .district: "huyen"
        case .commune: "xa"
        }
    }
}

extension Offer.Mode {
    /// What lists call it.
    var shown: Message {
        switch self {
        case .oneStop: "Một cửa"
        case .chained: "Một cửa liên thông"
        case .outside: "Ngoài một cửa"
        }
    }

    /// Its name in addresses.
    var slug: String {
        switch self {
        case .oneStop: "mot-cua"
        case .chained: "lien-thong"
        case .outside: "ngoai"
        }
    }
}

extension Term {
    /// The term on pages for everybody.
    var shown: Message {
        switch self {
        case .hours(let minutes) where minutes.isMultiple(of: 30): "\(Self.halved(minutes / 30)) giờ làm việc"
        case .hours(let minutes): "\(minutes) phút làm việc"
        case .workingDays(let halves): "\(Self.halved(halves)) ngày làm việc"
        case .calendarDays(let days): "\(days) ngày, kể cả ngày nghỉ"
        case .months(let months): "\(months) tháng"
        case .immediate: "trả ngay"
        case .sameDay, .sameDayRegardless: "trong ngày"
        case .before(let days): "gửi trước \(days) ngày"
        case .unspecified: "không quy định"
        }
    }

    private static func halved(_ halves: Int) -> String {
        halves.isMultiple(of: 2) ? "\(halves / 2)" : "\(halves / 2),5"
    }
}

extension Provenance {
    /// The mark beside what nobody has compared with a published text; nil for what was.
    var shown: Message? {
        switch self {
        case .published: nil
        case .remembered: "chưa đối chiếu văn bản công bố"
        case .demonstration: "giá trị minh họa"
        }
    }
}
