import Addresses
import Domain
import Markup
import Web

/// What the address of the explorer asks for: whose dossiers, when, by what, and which of them.
struct ExploreQuery: Hashable, Sendable {
    /// Names in the address, beside those of `PublicQuery.Name`.
    enum Name {
        static let from = "tu"
        static let to = "den"
        static let grouping = "theo"
        static let measures = "chi-tieu"
        static let after = "sau"
    }

    /// The word for nobody: a dossier that no officer ever took over.
    static let nobody = "khong"

    /// Whose figures; nil is the officer's own agency's.
    var agency: AgencyCode?
    /// Whose dossiers, seen from it.
    var scope: FigureScope
    /// The part of a year; what `days` say comes before it.
    var span: ReportSpan
    /// Days of the asker's own.
    var days: ReportPeriod?
    /// What the rows are.
    var grouping: Grouping
    /// Values to which all is narrowed.
    var cells: [FigureCell]
    /// Of a list: what it lists.
    var measures: [Measure]
    /// Of a list: the last row of the page before.
    var after: FigureRow.Place?
    /// When it is asked; nil for a question that only becomes an address.
    private var today: Day?

    /// The same for something else.
    init(
        agency: AgencyCode?,
        scope: FigureScope,
        span: ReportSpan,
        grouping: Grouping = .dimension(.field),
        cells: [FigureCell] = [],
        measures: [Measure] = []
    ) {
        (self.agency, self.scope, self.span, self.grouping) = (agency, scope, span, grouping)
        (self.cells, self.measures) = (cells, measures)
    }

    /// Reads the address; what it leaves out is the year of the last full month by field. What was typed wrong is said
    /// beside its field.
    init?(_ fields: Fields, today: Day, _ errors: inout FormErrors) {
        guard let span = ReportSpan.read(fields, today: today) else { return nil }
        var reader = FormReader(fields)
        let code = fields[PublicQuery.Name.agency]
        agency = AgencyCode(code)
        if agency == nil, !code.isEmpty { return nil }
        scope = FigureScope(code: fields[PublicQuery.Name.scope]) ?? .own
        (self.span, self.today) = (span, today)
        let (from, to) = (reader.day(Name.from), reader.day(Name.to))
        if let from, let to {
            days = ReportPeriod(from: from, to: to)
            if days == nil { reader.refuse(Name.to, "Đến ngày không được trước từ ngày") }
        } else if from != nil, fields[Name.to].isEmpty {
            reader.refuse(Name.to, "Nhập cả ngày cuối")
        } else if to != nil, fields[Name.from].isEmpty {
            reader.refuse(Name.from, "Nhập cả ngày đầu")
        }
        grouping = Grouping(code: fields[Name.grouping]) ?? .dimension(.field)
        cells = FigureDimension.allCases.compactMap { FigureCell($0, in: fields) }
        measures = fields[Name.measures].split(separator: ",").compactMap { Measure(rawValue: String($0)) }
            .reduce(into: []) { measures, measure in if !measures.contains(measure) { measures.append(measure) } }
        let place = fields[Name.after].split(separator: "~")
        if place.count == 2, let day = Day(String(place[0])) {
            after = FigureRow.Place(receivedOn: day, code: String(place[1]))
        }
        errors = reader.errors
    }

    /// The days, as they are counted today.
    var period: ReportPeriod {
        let period = days ?? span.period
        return today.map(period.seen) ?? period
    }

    /// The year whose months are told apart: that in which the days end.
    var year: Int { days?.to.year ?? span.year }

    /// The months of that year that lie in the days and have begun.
    func months(until today: Day) -> [ReportSpan] {
        (1...12).compactMap { ReportSpan(.month($0), of: year, span.reckoning) }
            .filter { $0.period.from <= min(today, period.to) && period.from <= $0.period.to }
    }

    /// The names and values of the address.
    var values: [(name: String, value: String)] {
        var values: [(String, String)] = []
        if let agency { values.append((PublicQuery.Name.agency, agency.identifier)) }
        values += [
            (PublicQuery.Name.scope, scope.code), (PublicQuery.Name.year, String(span.year)),
            (PublicQuery.Name.part, span.part.code), (PublicQuery.Name.reckoning, span.reckoning.code),
        ]
        if let days { values += [(Name.from, days.from.description), (Name.to, days.to.description)] }
        values.append((Name.grouping, grouping.code))
        values += cells.map { ($0.dimension.code, $0.word) }
        if !measures.isEmpty {
            values.append((Name.measures, measures.map(\.rawValue).joined(separator: ",")))
        }
        return values
    }

    /// The address of one of the pages with this question, from that row on.
    func path(_ address: Address<NoParts>, after place: FigureRow.Place? = nil) -> String {
        let values = values + (place.map { [(Name.after, "\($0.receivedOn)~\($0.code)")] } ?? [])
        return "\(address())?\(values.map { "\($0.name)=\($0.value)" }.joined(separator: "&"))"
    }

    /// The list behind the number of those measures, of one row or of all.
    func list(_ measures: [Measure], _ cell: FigureCell? = nil, in span: ReportSpan? = nil) -> String {
        var asked = self
        asked.measures = measures
        if let cell { asked.cells = cells.filter { $0.dimension != cell.dimension } + [cell] }
        if let span { (asked.span, asked.days) = (span, nil) }
        return asked.path(Places.exploreDossiers)
    }
}

/// What the rows of a table are.
enum Grouping: Hashable, Sendable {
    /// The values of a dimension.
    case dimension(FigureDimension)
    /// The months of the year.
    case month

    /// All, in the order in which they are offered.
    static let all: [Grouping] = [
        .dimension(.field), .month, .dimension(.agency), .dimension(.procedure), .dimension(.office),
        .dimension(.officer), .dimension(.channel),
    ]

    /// The word in addresses.
    var code: String {
        switch self {
        case .dimension(let dimension): dimension.code
        case .month: "thang"
        }
    }

    /// The grouping of that word.
    init?(code: String) {
        guard let grouping = Grouping.all.first(where: { $0.code == code }) else { return nil }
        self = grouping
    }
}

extension FigureDimension {
    /// The word in addresses.
    var code: String {
        switch self {
        case .agency: "don-vi"
        case .field: "linh-vuc"
        case .level: "cap"
        case .procedure: "thu-tuc"
        case .office: "phong"
        case .officer: "can-bo"
        case .channel: "kenh"
        }
    }
}

extension FigureCell {
    /// The value as addresses say it: a code or an identity.
    var word: String {
        guard let key else { return ExploreQuery.nobody }
        return dimension.isCoded ? String(UInt64(truncatingIfNeeded: key.bits)) : key.description
    }

    /// The value of the dimension to which an address narrows; nil when it says none.
    init?(_ dimension: FigureDimension, in fields: Fields) {
        let word = fields[dimension.code]
        guard !word.isEmpty else { return nil }
        if word == ExploreQuery.nobody {
            self.init(dimension, nil)
        } else if dimension.isCoded {
            guard let code = UInt8(word), (1...3).contains(code) else { return nil }
            self.init(dimension, FigureDimension.Key(bits: UInt128(code)))
        } else {
            guard let key = FigureDimension.Key(word) else { return nil }
            self.init(dimension, key)
        }
    }
}
