import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// The agencies whose offers and workflows an officer keeps, and the one that is looked at.
struct OfferScope {
    /// The own agency first, then those below it in the order of their codes.
    let agencies: [Agency]
    /// The one that is looked at.
    let agency: Agency

    static let field = "co-quan"

    /// The scope of the principal; without a choice the own agency.
    ///
    /// - Throws: `Problem.notFound` when the chosen agency is none of those.
    static func read(
        _ principal: Principal,
        chosen: Agency.ID?,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> OfferScope {
        let wanted = chosen ?? principal.agency
        guard principal.sees.contains(wanted) else { throw Problem.notFound }
        let agencies = try reference.agencies(principal.sees, connection)
        guard let agency = agencies.first(where: { $0.id == wanted }) else { throw Problem.notFound }
        return OfferScope(agencies: agencies, agency: agency)
    }

    /// The choice in a query or form; something that is no identity is nothing that is there.
    static func choice(in fields: Fields) throws(Problem) -> Agency.ID? {
        let text = fields[field]
        if text.isEmpty { return nil }
        guard let id = Agency.ID(text) else { throw .notFound }
        return id
    }

    /// The field that chooses among them; nothing where there is one only.
    var selector: HTML {
        HTML {
            if agencies.count > 1 {
                selectInput(
                    "Cơ quan",
                    name: Self.field,
                    items: agencies.map { Choice($0.id.description, named: $0.name) },
                    value: agency.id.description
                )
            }
        }
    }

    /// `?co-quan=…` for another agency than the own, which is the first.
    var query: String { agencies.first?.id == agency.id ? "" : "?\(Self.field)=\(agency.id)" }
}
