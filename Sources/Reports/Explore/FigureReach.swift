import Domain
import Persistence
import Reading

/// Whose dossiers a principal may ask for. Count and list agree because both stand on agencies whose dossiers the
/// principal sees; a scope that holds another agency is not there.
struct FigureReach {
    /// Agencies that can be asked for.
    let agencies: [Agency]
    /// The one that is asked for.
    let chosen: Agency
    /// Whose dossiers are counted and listed.
    let counted: [Agency.ID]

    /// Finds the agencies of a scope.
    ///
    /// - Throws: `Problem.notFound` for an agency or a scope that the principal does not see.
    static func find(
        _ code: AgencyCode?,
        _ scope: FigureScope,
        for principal: Principal,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> FigureReach {
        let all = try reference.agencies(principal.sees, connection)
        guard let chosen = all.first(where: { code.map { $0.identifier } == $0.code.identifier || code == nil }) else {
            throw Problem.notFound
        }
        let agencies = try ScopeStore.agencies(scope, of: chosen.id, connection)
        let seen = Set(principal.sees)
        guard agencies.allSatisfy(seen.contains) else { throw Problem.notFound }
        return FigureReach(agencies: all, chosen: chosen, counted: agencies)
    }

    /// Whether figures by officer may be asked for: an officer's work is the own agency's business.
    func mayTellOfficers(_ principal: Principal) -> Bool { counted == [principal.agency] }

    /// Scopes to offer: who sees one agency only has one.
    var scopes: [FigureScope] { agencies.count > 1 ? FigureScope.allCases : [.own] }
}
