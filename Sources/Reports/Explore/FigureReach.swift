import Domain
import Persistence
import Reading

/// Whose dossiers a principal may ask for. Count and list agree because both stand on the same agencies; a scope that
/// holds one whose work is not the principal's to follow is not there.
struct FigureReach {
    /// Agencies that can be asked for, and whose dossiers the principal may open.
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
        guard let chosen = all.first(where: { code == nil || code == $0.code }) else { throw Problem.notFound }
        let agencies = try ScopeStore.agencies(scope, of: chosen.id, connection)
        guard principal.follows(agencies) else { throw Problem.notFound }
        return FigureReach(agencies: all, chosen: chosen, counted: agencies)
    }

    /// Whether figures by officer may be asked for: an officer's work is the own agency's business.
    func mayTellOfficers(_ principal: Principal) -> Bool { counted == [principal.agency] }
}

extension Principal {
    /// Whether the work of all agencies of a scope, that of an agency which the officer sees, is the officer's to follow: a
    /// reform office follows all below it, and so what agencies that are no more have left in the old years.
    func follows(_ agencies: [Agency.ID]) -> Bool {
        let seen = Set(sees)
        return holds(.reform) || agencies.allSatisfy(seen.contains)
    }
}
