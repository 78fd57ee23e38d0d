import Domain
import Persistence
import Reading
import Web

/// Who may change what holds for all agencies of the installation: more than keeping the catalogue of some levels
/// (decision 17), since agencies, calendars and offers of everybody are in it.
enum Installation {
    /// Passes where the signed-in officer's agency is at the head: none above it is known here.
    ///
    /// - Throws: `Problem.notFound`.
    static func need(_ request: WebRequest) async throws {
        let (agency, reference) = (try request.signedIn().principal.agency, request.services.reference)
        let isHead = try await request.services.database.read { connection in
            guard let parent = try reference.agency(agency, connection)?.parent else { return true }
            return try reference.agency(parent, connection) == nil
        }
        guard isHead else { throw Problem.notFound }
    }
}
