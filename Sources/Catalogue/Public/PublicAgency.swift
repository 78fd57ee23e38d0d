import Addresses
import Domain
import Reading

/// An agency as visitors see it: where it is, when it is open, how its board is called.
struct PublicAgency: Hashable, Sendable {
    let id: Agency.ID
    let name: String
    let level: Agency.Level
    let parent: Agency.ID?
    let code: AgencyCode?
    /// Usual sessions of a working day.
    let sessions: Sessions
    /// The desks' names, the first created first.
    let desks: [Office.ID: String]
    let contact: Contact
    /// Its name in addresses, `vinh-thuan`.
    let slug: String

    /// Its board's address.
    var key: AgencyKey? { AgencyKey(segment: slug) }

    /// Opening hours as people write them.
    var hours: String {
        sessions.map { $0.description.replacing("-", with: "–") }.joined(separator: ", ")
    }

    /// The names of agencies in addresses: the plain letters of the name without what kind of body it is, unless another
    /// agency of the list has taken them; those that come first are asked first.
    static func slugs(of agencies: [(name: String, code: AgencyCode?)]) -> [String] {
        var taken: Set<String> = []
        return agencies.map { name, code in
            let words = Folding.words(name)
            let whole = words.first == "ubnd" ? Array(words.dropFirst()) : words
            let kind = kinds.first { whole.starts(with: $0) && whole.count > $0.count }
            let identifier = (code?.identifier ?? "").lowercased()
            let candidates = [
                whole.dropFirst(kind?.count ?? 0).joined(separator: "-"), whole.joined(separator: "-"),
                (whole + [identifier]).joined(separator: "-"),
            ]
            let slug = candidates.first { !$0.isEmpty && !taken.contains($0) } ?? identifier
            taken.insert(slug)
            return slug
        }
    }

    private static let kinds = [
        ["thanh", "pho"], ["thi", "tran"], ["thi", "xa"], ["dac", "khu"], ["tinh"], ["huyen"], ["quan"], ["xa"],
        ["phuong"],
    ]
}
