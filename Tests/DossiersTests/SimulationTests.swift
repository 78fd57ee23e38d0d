import Domain
import Foundation
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

/// `MOTCUA_SEED=17 swift test --filter SimulationTests` plays one seed again on both engines.
@Suite struct SimulationTests {
    /// A thousand short seeds, every other one on the other engine; so many share a database.
    private static let seeds: ClosedRange<UInt64> = 1...1000
    private static let share = 10
    private static let given = ProcessInfo.processInfo.environment["MOTCUA_SEED"].flatMap { UInt64($0) }

    private static let batches: [[UInt64]] = stride(from: 0, to: Int(seeds.upperBound), by: share).map { first in
        (0..<share).map { UInt64(first + $0 + 1) }
    }

    @Test(.enabled(if: given == nil), arguments: batches.indices)
    func `whatever a seed does, the invariants hold`(batch: Int) async throws {
        let engines = TestEngine.available
        try await Self.play(Self.batches[batch], on: engines[batch % engines.count])
    }

    @Test(.enabled(if: given != nil), arguments: TestEngine.available)
    func `a seed is played again`(engine: Engine) async throws {
        try await Self.play([try #require(Self.given)], on: engine)
    }

    private static func play(_ seeds: [UInt64], on engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await World.prepare(database)
            for (number, seed) in seeds.enumerated() {
                let world = try await World.enter(database, number: number)
                let failures = try await Simulation.play(seed: seed, in: world)
                #expect(failures.isEmpty, "MOTCUA_SEED=\(seed) on \(engine.rawValue)")
            }
            let differences = try await database.write { connection in
                let before = try DatabaseDump(connection)
                try LedgerCheck.rebuild(connection)
                return try DatabaseDump(connection).differences(from: before)
            }
            #expect(differences.isEmpty, "MOTCUA_SEED among \(seeds) on \(engine.rawValue)")
        }
    }
}
