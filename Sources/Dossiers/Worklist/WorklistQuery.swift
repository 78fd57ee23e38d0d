import Addresses
import Components
import Domain
import Markup
import Web

/// What a worklist's address asks for: the tab, what narrows it, where the page begins. It can be sent to others.
struct WorklistQuery: Hashable, Sendable {
    /// Names in the address, and of the hidden fields of the batch form.
    enum Name {
        static let tab = "muc"
        static let office = "don-vi"
        static let field = "linh-vuc"
        static let officer = "nguoi"
        static let status = "trang-thai"
        static let from = "tu"
        static let to = "den"
        static let endedFrom = "xong-tu"
        static let endedTo = "xong-den"
        static let after = "sau"
        static let batch = "lo"
    }

    /// What stands under `Name.officer` for what nobody works on.
    static let nobody = "chua-phan-cong"

    /// The tab; nil is the first that holds something.
    var tab: WorklistTab?
    /// What narrows it.
    var filter = WorklistFilter()
    /// Where the page begins.
    var after: WorklistPlace?

    /// A tab's address.
    init(_ tab: WorklistTab? = nil, filter: WorklistFilter = WorklistFilter(), after: WorklistPlace? = nil) {
        self.tab = tab
        self.filter = filter
        self.after = after
    }

    /// What the fields ask for; what was typed wrong narrows nothing and is said beside its field.
    init(_ fields: Fields, _ errors: inout FormErrors) {
        var reader = FormReader(fields)
        tab = WorklistTab(slug: fields[Name.tab])
        filter.office = reader.identifier(Name.office)
        filter.field = reader.identifier(Name.field)
        filter.isUnassigned = fields[Name.officer] == Self.nobody
        if !filter.isUnassigned { filter.officer = reader.identifier(Name.officer) }
        filter.status = Int(fields[Name.status]).flatMap(DossierStatus.init(rawValue:))
        filter.from = reader.day(Name.from)
        filter.to = reader.day(Name.to)
        filter.endedFrom = reader.day(Name.endedFrom)
        filter.endedTo = reader.day(Name.endedTo)
        after = WorklistPlace(fields[Name.after])
        if let from = filter.from, let to = filter.to, to < from {
            reader.refuse(Name.to, "Đến ngày không được trước từ ngày")
        }
        errors = reader.errors
    }

    /// Names and values that are given, as they stand in the address.
    private var pairs: [(name: String, value: String)] {
        let values: [(String, String?)] = [
            (Name.tab, tab?.slug), (Name.office, filter.office?.description), (Name.field, filter.field?.description),
            (Name.officer, filter.isUnassigned ? Self.nobody : filter.officer?.description),
            (Name.status, filter.status.map { String($0.rawValue) }), (Name.from, filter.from?.description),
            (Name.to, filter.to?.description), (Name.endedFrom, filter.endedFrom?.description),
            (Name.endedTo, filter.endedTo?.description), (Name.after, after?.description),
        ]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }

    /// The address; every value is made of letters, digits and signs that need no escape.
    func path(adding more: [(name: String, value: String)] = []) -> String {
        let query = (pairs + more).map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        return query.isEmpty ? Places.worklist() : "\(Places.worklist())?\(query)"
    }

    /// The same, to come back to it after a batch.
    var hiddenFields: HTML { HTML(pairs.map { hiddenField($0.name, value: $0.value) }) }

    /// The tab from its beginning.
    func at(_ tab: WorklistTab) -> WorklistQuery { WorklistQuery(tab, filter: filter) }

    /// The page after that place.
    func after(_ place: WorklistPlace?) -> WorklistQuery {
        var query = self
        query.after = place
        return query
    }

    /// Whether anything narrows it.
    var isNarrowed: Bool { filter != WorklistFilter() }
}
