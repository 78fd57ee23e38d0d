import Domain
import Dossiers
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@Suite struct BatchTests {
    @Test(arguments: TestEngine.available)
    func `a form sent twice makes one dossier`(engine: Engine) async throws {
        try await World.with(engine) { world in
            var form = try world.form(.days)
            form.submission = world.services.newID()
            let sent = form
            let database = world.services.database
            let first = try await database.write { try world.act(.desk).receive(sent, $0) }
            let before = try await world.dump()
            let again = try await database.write { try world.act(.desk).receive(sent, $0) }
            guard case .received(let dossier) = first, case .repeated(let code) = again else {
                Issue.record("the form was taken for a new one")
                return
            }
            #expect(code == dossier.code.description)
            #expect(try await world.dump().differences(from: before).filter { $0 != "book" }.isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a form sent twice at the same time makes one dossier`(engine: Engine) async throws {
        try await World.with(engine) { world in
            var form = try world.form(.days)
            form.submission = world.services.newID()
            let sent = form
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        _ = try await world.services.database.write { try world.act(.desk).receive(sent, $0) }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await world.services.database.read { try $0.integer("SELECT COUNT(*) FROM read_dossier") } == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `who saw an older state is told so and changes nothing`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let database = world.services.database
            let dossier = try await database.write { connection in
                let dossier = try world.receive(.days, connection)
                _ = try world.act(.desk).correct(dossier.id, .channel(.online), sequence: 1, connection)
                return dossier
            }
            let before = try await world.dump()
            await #expect(throws: Problem.conflict) {
                try await database.write {
                    try world.act(.desk).correct(dossier.id, .place(.mobile), sequence: 1, $0)
                }
            }
            await #expect(throws: Problem.conflict) {
                try await database.write { try world.act(.chair).cancel(dossier.id, reason: "x", sequence: 1, $0) }
            }
            await #expect(throws: Problem.conflict) {
                try await database.write { try world.act(.desk).withdraw(dossier.id, reason: "x", sequence: 1, $0) }
            }
            #expect(try await world.dump() == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `another agency's officer finds nothing, whatever the act`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let database = world.services.database
            let dossiers = try await database.write { connection in
                try [0, 1, 3, 12, 13].map { try world.receive(.days, steps: $0, connection) }
            }
            let before = try await world.dump()
            let stranger = world.act(.communeChair)
            for id in dossiers.map(\.id) {
                for step in NextStep.allCases {
                    await #expect(throws: Problem.notFound) {
                        try await database.write {
                            try step.perform(on: [id], by: stranger, assignee: world[.land].principal.officer, $0)
                        }
                    }
                }
                let acts: [@Sendable (any Connection) throws -> Void] = [
                    { _ = try stranger.correct(id, .channel(.post), $0) },
                    { _ = try stranger.cancel(id, reason: "x", $0) },
                    { _ = try stranger.withdraw(id, reason: "x", $0) },
                    { _ = try stranger.confirmBackEntries([id], $0) },
                ]
                for act in acts {
                    await #expect(throws: Problem.notFound) { try await database.write { try act($0) } }
                }
            }
            let form = try world.form(.days)
            await #expect(throws: Problem.notFound) {
                try await database.write { try world.act(.communeDesk).receive(form, $0) }
            }
            await #expect(throws: Problem.notFound) {
                try await database.write {
                    try world.act(.communeDesk).endIntake(IntakeForm(outcome: .guidance, offer: form.offer), $0)
                }
            }
            await #expect(throws: Problem.notFound) {
                try await database.write { try world.act(.desk).give([Dossier.ID(bits: 5)], $0) }
            }
            #expect(try await world.dump() == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `who sees a dossier from above cannot undo it`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let database = world.services.database
            let dossier = try await database.write { try world.receive(.communeDays, $0) }
            let before = try await world.dump()
            await #expect(throws: DossierObjection.notGivenHere) {
                try await database.write { try world.act(.reform).cancel(dossier.id, reason: "x", $0) }
            }
            #expect(try await world.dump() == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a batch does what can be done and names what could not, and why`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let outcome = try await world.services.database.write { connection in
                let fresh = try world.receive(.days, connection)
                let given = try world.receive(.days, steps: 1, connection)
                let cancelled = try world.receive(.days, connection)
                _ = try world.act(.chair).cancel(cancelled.id, reason: "Nhầm", connection)
                // One is ticked twice.
                let ids = [fresh.id, given.id, cancelled.id, fresh.id]
                return (ids, try world.act(.desk).give(ids, connection))
            }
            let (ids, batch) = outcome
            #expect(batch.done.map(\.id) == [ids[0]])
            #expect(batch.refused.map(\.id) == [ids[1], ids[2]])
            #expect(batch.refused.map(\.objection) == [.awaitingTakeOver, .closed])
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `numbers of results have no gaps when some are refused, and begin anew with the book's year`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let ready = try (0..<3).map { _ in try world.receive(.days, steps: 10, connection).id }
                let early = try world.receive(.days, steps: 4, connection).id
                let records = world.act(.records)
                let first = try records.number([ready[0], early, ready[1]], connection)
                #expect(first.done.map(\.resultNumber) == [1, 2])
                #expect(first.refused.map(\.objection) == [.notGivenHere])
                #expect(try records.number([early], connection).done.isEmpty)
                #expect(try records.number([ready[2]], connection).done.map(\.resultNumber) == [3])

                let turn = Instant(Day(number: 17_897), minute: 480)
                world.clock.now = turn
                let next = try world.receive(.termless, steps: 10, connection).id
                // The clock goes back over the turn of the year; the book does not.
                world.clock.now = turn.adding(minutes: -1440)
                #expect(try world.act(.records).number([next], connection).done.map(\.resultNumber) == [1])
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `who waits for a colleague's act goes on from what that made`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let database = world.services.database
            for _ in 0..<10 {
                let id = try await database.write { try world.receive(.days, steps: 3, $0) }.id
                // Naming another specialist ends a stretch of holding and begins one: all at once must still add up.
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for seat in [World.SeatName.land, .secondLand, .land, .secondLand] {
                        group.addTask {
                            let officer = world[seat].principal.officer
                            _ = try await database.write { try world.act(.landHead).assign([id], to: officer, $0) }
                        }
                    }
                    try await group.waitForAll()
                }
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `originals that the dossier holds are given back, others not, and nobody is written down for nothing`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let id = try world.receive(.days, steps: 13, connection).id
                let parties = try connection.integer("SELECT COUNT(*) FROM party")
                let papers = world.components[.days] ?? []
                let brother = ReceptionForm.Person.described(PartyDescription(name: "Nguyễn Văn Anh"))
                let wrong = HandOutForm(dossier: id, receiver: brother, authorised: true, returned: papers)
                #expect(try world.act(.desk).handOut([wrong], connection).refused.map(\.objection) == [.paperUnknown])
                #expect(try connection.integer("SELECT COUNT(*) FROM party") == parties)
                let right = HandOutForm(
                    dossier: id,
                    receiver: brother,
                    authorised: true,
                    returned: Array(papers.prefix(1))
                )
                #expect(try world.act(.desk).handOut([right], connection).done.map(\.status) == [.handedOut])
                #expect(try connection.integer("SELECT COUNT(*) FROM party") == parties + 1)
            }
        }
    }
}
