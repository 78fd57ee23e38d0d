import Domain
import Ledger
import Persistence

/// The same counts as `StandingKind`, by SQL over the projection.
struct SimulatedCounts: Sendable {
    let counts: [StandingKind: Int]

    init(agencies: [Agency.ID], _ connection: any Connection) throws {
        let rows = try connection.rows(
            """
            SELECT COALESCE(verdict, closing, 'open') AS kind, COUNT(*) AS n FROM read_dossier
            WHERE agency IN (\(list: agencies)) GROUP BY COALESCE(verdict, closing, 'open')
            """
        )
        var counts: [StandingKind: Int] = [:]
        for row in rows { counts[StandingKind(rawValue: try row.text("kind")) ?? .absent] = try row.integer("n") }
        self.counts = counts
    }
}

extension DossierReader {
    /// How many dossiers match.
    static func each(counting condition: SQL, _ connection: any Connection) throws -> Int {
        var count = 0
        try each(where: condition, connection) { _ in count += 1 }
        return count
    }
}
