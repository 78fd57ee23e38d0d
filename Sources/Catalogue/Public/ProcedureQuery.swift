import Addresses
import Domain
import Web

/// What a visitor looks for: words, filters and page, all of it in the address.
struct ProcedureQuery: Hashable, Sendable {
    enum Name {
        static let words = "q"
        static let field = "linh-vuc"
        static let agency = "co-quan"
        static let level = "cap"
        static let mode = "cach"
        static let page = "trang"
    }

    /// Procedures on a page.
    static let pageSize = 20

    var words = ""
    var field = ""
    var agency = ""
    var level = ""
    var mode = ""
    var page = 1

    init() {}

    /// Reads the query; what is not there filters nothing.
    init(_ fields: Fields) {
        words = fields[Name.words]
        field = fields[Name.field]
        agency = fields[Name.agency].lowercased()
        level = fields[Name.level]
        mode = fields[Name.mode]
        page = max(1, min(Int(fields[Name.page]) ?? 1, 10_000))
    }

    /// Whether something filters beside the words.
    var hasFilters: Bool { !(field.isEmpty && agency.isEmpty && level.isEmpty && mode.isEmpty) }

    /// The address of the same with another page, or without filters.
    func path(page: Int = 1) -> String {
        var pairs: [(name: String, value: String)] = [
            (Name.words, words), (Name.field, field), (Name.agency, agency), (Name.level, level), (Name.mode, mode),
        ]
        if page > 1 { pairs.append((Name.page, String(page))) }
        let query = QueryText.joined(pairs.filter { !$0.value.isEmpty })
        return Places.procedures() + (query.isEmpty ? "" : "?" + query)
    }
}

/// A value of a filter with how many procedures it would leave.
struct FilterChoice: Hashable, Sendable {
    let value: String
    let place: Int
    let count: Int
}

/// What was found: the places of the procedures in the list, and what each filter would leave of what the others leave.
struct ProcedureResult: Sendable {
    let places: [Int]
    let fields: [FilterChoice]
    let agencies: [FilterChoice]
    let levels: [FilterChoice]
    let modes: [FilterChoice]

    init(_ query: ProcedureQuery, in list: PublicList) {
        let field = list.fields.firstIndex { $0.slug == query.field } ?? (query.field.isEmpty ? nil : -1)
        let agency = query.agency.isEmpty ? nil : Self.place(of: query.agency, in: list)
        let level = Agency.Level.allCases.first { $0.slug == query.level }?.rawValue ?? (query.level.isEmpty ? nil : -1)
        let mode = Self.modes.firstIndex { $0.slug == query.mode } ?? (query.mode.isEmpty ? nil : -1)
        var places: [Int] = []
        var fieldCounts = [Int](repeating: 0, count: list.fields.count)
        var agencyCounts = [Int](repeating: 0, count: list.agencies.count)
        var levelCounts = [Int](repeating: 0, count: 4)
        var modeCounts = [Int](repeating: 0, count: Self.modes.count)
        for place in list.search.places(for: query.words) {
            let procedure = list.procedures[place]
            let isField = field == nil || field == procedure.field
            let isLevel = level == nil || level == procedure.level.rawValue
            // An agency and a way must be met by one and the same offer.
            let isOffered =
                agency == nil && mode == nil
                || procedure.offers.contains { offer in
                    (agency == nil || agency == offer.agency) && (mode == nil || mode == Self.place(of: offer.mode))
                }
            if isField, isLevel, isOffered { places.append(place) }
            if isLevel, isOffered { fieldCounts[procedure.field] += 1 }
            if isField, isOffered { levelCounts[procedure.level.rawValue] += 1 }
            guard isField, isLevel else { continue }
            var modes = 0
            for offer in procedure.offers {
                let offered = Self.place(of: offer.mode)
                if mode == nil || mode == offered { agencyCounts[offer.agency] += 1 }
                if agency == nil || agency == offer.agency { modes |= 1 << offered }
            }
            for index in modeCounts.indices where modes & 1 << index != 0 { modeCounts[index] += 1 }
        }
        self.places = places
        fields = Self.choices(fieldCounts) { list.fields[$0].slug }
        agencies = Self.choices(agencyCounts) { list.agencies[$0].slug }
        levels = Self.choices(levelCounts) { Agency.Level(rawValue: $0)?.slug ?? "" }
        self.modes = Self.choices(modeCounts) { Self.modes[$0].slug }
    }

    static let modes: [Offer.Mode] = [.oneStop, .chained, .outside]

    private static func place(of mode: Offer.Mode) -> Int {
        switch mode {
        case .oneStop: 0
        case .chained: 1
        case .outside: 2
        }
    }

    private static func place(of agency: String, in list: PublicList) -> Int {
        guard let key = AgencyKey(segment: agency), let found = list.agency(key) else { return -1 }
        return list.agencies.firstIndex { $0.id == found.id } ?? -1
    }

    private static func choices(_ counts: [Int], _ value: (Int) -> String) -> [FilterChoice] {
        counts.indices.filter { counts[$0] > 0 }.map { FilterChoice(value: value($0), place: $0, count: counts[$0]) }
    }
}
