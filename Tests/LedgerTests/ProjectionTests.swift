import Domain
import Dossiers
@testable import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@Suite struct ProjectionTests {
    @Test(arguments: TestEngine.available)
    func `projections made anew equal those kept, row for row`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.writeHistories()
            let (before, after) = try await world.services.database.write { connection in
                let before = try DatabaseDump(connection)
                try LedgerCheck.rebuild(connection)
                return (before, try DatabaseDump(connection))
            }
            #expect(after.differences(from: before).isEmpty)
            for table in ["dossier", "holding", "due_change", "participation", "intake"] {
                #expect(before.tables[table]?.isEmpty == false, "\(table) was tried on no row")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `the reader gives back the folded state`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.writeHistories()
            try await world.services.database.read { connection in
                var read: [Dossier] = []
                try DossierReader.each(where: "1 = 1", connection) { read.append($0) }
                #expect(read.count == 6)
                for dossier in read {
                    let history = try History.of(dossier.id, connection)
                    let first = try #require(history.first)
                    var folded = try #require(Dossier.begun(by: first)).dossier
                    for recorded in history.dropFirst() { _ = folded.apply(recorded) }
                    #expect(folded == dossier)
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a projected row that the events do not make is named`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.writeHistories()
            let changes: [(table: String, change: SQL)] = [
                ("dossier", "UPDATE dossier SET status = 8 WHERE code LIKE '%-0001'"),
                ("holding", "UPDATE holding SET until_at = until_at + 1 WHERE until_at IS NOT NULL"),
                ("due_change", "DELETE FROM due_change"), ("participation", "UPDATE participation SET since = 1"),
                ("intake", "UPDATE intake SET number = number + 1"),
            ]
            for (table, change) in changes {
                let faults = try await world.projectionFaults(after: change)
                #expect(!faults.isEmpty, "\(table)")
                for fault in faults {
                    guard case .projection(table, _) = fault else {
                        Issue.record("\(fault) instead of a fault of \(table)")
                        continue
                    }
                }
            }
            let stranger = Dossier.ID(bits: .max)
            let surplus = try await world.projectionFaults(
                after: """
                    INSERT INTO intake (id, agency, office, officer, offer, outcome, number, at, on_day)
                    SELECT \(stranger), agency, office, officer, offer, outcome, number, at, on_day FROM intake LIMIT 1
                    """
            )
            #expect(surplus == [.surplus(table: "intake", rows: 1)])
        }
    }

    @Test(arguments: TestEngine.available)
    func `codes, registers and forms are counted without gaps, and anew each day or year`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let dossiers = try await world.services.database.write { connection in
                var dossiers: [Dossier] = []
                for _ in 0..<3 { dossiers.append(try world.receive(.days, connection)) }
                world.clock.advance(minutes: 1440)
                for _ in 0..<2 { dossiers.append(try world.receive(.days, connection)) }
                world.clock.now = Instant(Day(number: 17_898), minute: 500)
                dossiers.append(try world.receive(.days, connection))
                return dossiers
            }
            #expect(
                dossiers.map { String($0.code.description.suffix(11)) } == [
                    "181015-0001", "181015-0002", "181015-0003", "181016-0001", "181016-0002", "190102-0001",
                ]
            )
            #expect(dossiers.map(\.registerNumber) == [1, 2, 3, 4, 5, 1])
            #expect(dossiers.map(\.receiptNumber) == [1, 2, 3, 4, 5, 1])
        }
    }
}

extension World {
    private struct Undo: Error {}

    /// What the check of projections finds after a change, which is undone.
    fileprivate func projectionFaults(after change: SQL) async throws -> [LedgerFault] {
        let found = Found<[LedgerFault]>()
        await #expect(throws: Undo.self) {
            try await services.database.write { connection in
                try connection.run(change)
                found.value = try LedgerCheck.projections(connection)
                throw Undo()
            }
        }
        return found.value ?? []
    }
}
