import Domain
import Persistence
import Reading

/// Whose reports an officer may read: the own agency's and those of the agencies below it, whose figures are public.
/// Their dossiers are another matter: those are only for who sees them.
struct ReportingAgencies {
    /// The officer's own, then those below.
    let all: [Agency]
    /// The one that is asked for.
    let chosen: Agency
    /// The one above it, to which reports go.
    let receiver: Agency?

    /// The agency of the code, or the officer's own.
    ///
    /// - Throws: `Problem.notFound` for one that is neither the own nor below it.
    static func find(
        _ code: AgencyCode?,
        for principal: Principal,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> ReportingAgencies {
        let ids = [principal.agency] + (try reference.subordinates(of: principal.agency, on: day, connection))
        let all = try ids.compactMap { try reference.agency($0, connection) }
        let chosen: Agency? =
            if let code {
                try reference.agency(code: code, on: day, connection).flatMap { found in
                    all.first { $0.id == found.id }
                }
            } else {
                all.first
            }
        guard let chosen else { throw Problem.notFound }
        let receiver = try chosen.parent.flatMap { try reference.agency($0, connection) }
        return ReportingAgencies(all: all, chosen: chosen, receiver: receiver)
    }
}
