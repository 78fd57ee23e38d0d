import Domain
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

extension World {
    /// Records an issue unless chains and projections are in order.
    func expectSound(_ location: SourceLocation = #_sourceLocation) async throws {
        let faults = try await services.database.read { connection in
            try LedgerCheck.chains(connection) + LedgerCheck.projections(connection)
        }
        #expect(faults.isEmpty, sourceLocation: location)
    }

    /// All that acts can write, as it is now.
    func dump() async throws -> DatabaseDump {
        try await services.database.read { try DatabaseDump($0) }
    }
}
