import Domain
import Dossiers
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@Suite struct CrashTests {
    /// An act with what has to lie ready for it.
    struct Scene: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let prepare: @Sendable (World, any Connection) throws -> [Dossier.ID]
        let act: @Sendable (World, [Dossier.ID], any Connection) throws -> Void
    }

    static let scenes: [Scene] = [
        Scene(testDescription: "receive", prepare: { _, _ in [] }) { world, _, connection in
            var form = try world.form(.days)
            form.submission = world.services.newID()
            _ = try world.act(.desk).receive(form, connection)
        },
        Scene(testDescription: "end an intake", prepare: { _, _ in [] }) { world, _, connection in
            let form = IntakeForm(
                outcome: .refusal,
                offer: try world.offer(.days).id,
                applicant: World.nguyen,
                reason: "Thiếu"
            )
            _ = try world.act(.desk).endIntake(form, connection)
        },
        Scene(testDescription: "correct", prepare: { [try $0.receive(.days, $1).id] }) { world, ids, connection in
            _ = try world.act(.desk).correct(ids[0], .owner(World.nguyen), connection)
        },
        Scene(testDescription: "cancel", prepare: { [try $0.receive(.days, $1).id] }) { world, ids, connection in
            _ = try world.act(.chair).cancel(ids[0], reason: "Nhầm", connection)
        },
        Scene(testDescription: "withdraw", prepare: { [try $0.receive(.days, $1).id] }) { world, ids, connection in
            _ = try world.act(.desk).withdraw(ids[0], reason: "Rút", connection)
        },
        Scene(
            testDescription: "confirm",
            prepare: { [try $0.receive(.days, occurredAt: World.start, $1).id] }
        ) { world, ids, connection in
            _ = try world.act(.chair).confirmBackEntries(ids, connection)
        },
        Scene(
            testDescription: "recompute",
            prepare: { world, connection in
                let id = try world.receive(.days, connection).id
                try world.declareClosure(connection)
                return [id]
            }
        ) { world, _, connection in
            _ = try DueRecomputation.next(by: world.act(.chair), connection)
        },
    ]

    @Test(arguments: TestEngine.available, scenes + DeskScenes.all)
    func `a crash after any statement leaves all as it was`(engine: Engine, scene: Scene) async throws {
        try await World.with(engine) { world in
            world.clock.advance(minutes: 5)
            let ids = try await world.services.database.write { try scene.prepare(world, $0) }
            try await world.expectAllOrNothing { try scene.act(world, ids, $0) }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a crash after any statement of a step leaves two dossiers as they were`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let database = world.services.database
            var dossiers = try await database.write { connection in
                try (0..<2).map { _ in try world.receive(.days, connection) }
            }
            var tried: Set<NextStep> = []
            while let (step, seat) = try world.next(for: dossiers[0]) {
                tried.insert(step)
                let ids = dossiers.map(\.id)
                let assignee = try world.assignee(at: dossiers[0].office)
                try await world.expectAllOrNothing {
                    _ = try step.perform(
                        on: ids,
                        by: Act(by: seat.principal, at: seat.office, world.services),
                        assignee: assignee,
                        $0
                    )
                }
                dossiers = try await database.read { connection in
                    var found: [Dossier] = []
                    try DossierReader.each(where: "1 = 1", connection) { found.append($0) }
                    return found
                }
            }
            #expect(tried == Set(NextStep.allCases))
            try await world.expectSound()
        }
    }
}

extension World {
    /// Breaks the act off after each of its statements, and before COMMIT, until it goes through.
    func expectAllOrNothing(_ act: @escaping @Sendable (any Connection) throws -> Void) async throws {
        let before = try await dump()
        var limit = 0
        while true {
            let allowed = limit
            do {
                try await services.database.write { connection in
                    let crashing = CrashingConnection(connection, after: allowed)
                    try act(crashing)
                    // All of its statements went through: now it breaks off before COMMIT.
                    if crashing.executed == allowed { throw CrashingConnection.Crash() }
                }
                break
            } catch is CrashingConnection.Crash {
                let after = try await dump()
                #expect(after.differences(from: before).isEmpty, "after \(allowed) statements")
            }
            limit += 1
        }
        // At the least an act locks, opens its book, reads the revisions and writes; then comes COMMIT.
        #expect(limit >= 5)
        #expect(try await dump() != before, "the act did something")
    }
}
