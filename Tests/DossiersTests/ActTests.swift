import Domain
import Dossiers
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@Suite struct ActTests {
    @Test(arguments: TestEngine.available, [World.OfferName.promised, .days, .hours, .sameDay, .termless, .copies])
    func `a dossier goes the whole way through the acts`(engine: Engine, name: World.OfferName) async throws {
        try await World.with(engine) { world in
            let (acts, dossier) = try await world.services.database.write { connection in
                var dossier = try world.receive(name, connection)
                var acts: [NextStep] = []
                while let next = try world.next(for: dossier) {
                    acts.append(next.step)
                    dossier = try world.advance(dossier, connection)
                }
                return (acts, dossier)
            }
            let full: [NextStep] = [
                .give, .takeOver, .assign, .submit, .approve, .give, .takeOver, .sign, .give, .takeOver, .number, .give,
                .receiveResult, .handOut,
            ]
            switch name {
            case .sameDay:
                #expect(acts == full.filter { $0 != .assign && $0 != .approve })
            case .copies:
                #expect(acts == [.sign, .receiveResult, .handOut])
            default:
                #expect(acts == full)
            }
            #expect(dossier.status == .handedOut)
            #expect(dossier.sequence == acts.count + 1)
            #expect((dossier.end?.verdict == .onTime) == (name == .sameDay || name == .copies || name == .termless))
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `slips are mended, mistakes cancelled, dossiers taken back, back-entries confirmed`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            world.clock.advance(minutes: 60)
            try await world.services.database.write { connection in
                let id = try world.receive(.days, connection).id
                let other = PartyDescription(name: "Nguyễn Văn Đạt Em")
                let desk = world.act(.desk)
                #expect(try desk.correct(id, .applicant(other), connection).applicant.version == 2)
                #expect(try desk.correct(id, .owner(other), connection).owner.version == 3)
                #expect(try desk.correct(id, .channel(.post), connection).channel == .post)
                #expect(try desk.correct(id, .place(.mobile), connection).place == .mobile)
                #expect(try desk.correct(id, .quantity(4), connection).quantity == 4)
                let second = try world.receive(.days, connection).id
                #expect(try world.act(.chair).cancel(second, reason: "Nhầm", connection).end?.closing == .cancelled)
                let third = try world.receive(.days, steps: 2, connection).id
                #expect(try desk.withdraw(third, reason: "Rút", connection).end?.closing == .withdrawn)
                let paper = try world.receive(.days, occurredAt: World.start, connection)
                #expect(paper.unconfirmed == 1)
                let confirmed = try world.act(.chair).confirmBackEntries([paper.id, id], connection)
                #expect(confirmed.done.map(\.unconfirmed) == [0])
                #expect(confirmed.refused.map(\.objection) == [.nothingToConfirm])
                let code = try world.receive(.days, connection).code.description
                #expect(code.hasSuffix("-0005"), "a cancelled code is not given again")
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `rule 14: forms 02 and 03 each count their own numbers, guidance has none`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let offer = try world.offer(.days).id
            let numbers = try await world.services.database.write { connection in
                try [Intake.Outcome.supplement, .refusal, .supplement, .guidance, .refusal, .supplement].map {
                    outcome in
                    try world.act(.desk).endIntake(
                        IntakeForm(outcome: outcome, offer: offer, applicant: World.nguyen, reason: "Thiếu"),
                        connection
                    ).number
                }
            }
            #expect(numbers == [1, 1, 2, nil, 2, 3])
            for outcome in [Intake.Outcome.supplement, .refusal] {
                await #expect(throws: DossierObjection.reasonMissing) {
                    try await world.services.database.write {
                        try world.act(.desk).endIntake(
                            IntakeForm(outcome: outcome, offer: offer, reason: " \n"),
                            $0
                        )
                    }
                }
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `what is not published or handled outside is not received, and no number is lost`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let database = world.services.database
            for (name, objection) in [
                (World.OfferName.unpublished, DossierObjection.notPublished), (.outside, .outsideOneStop),
            ] {
                await #expect(throws: objection) { try await database.write { try world.receive(name, $0) } }
            }
            await #expect(throws: DossierObjection.quantityImpossible) {
                try await database.write { try world.act(.desk).receive(world.form(.copies, quantity: 0), $0) }
            }
            await #expect(throws: DossierObjection.roleMissing(.reception)) {
                try await database.write { try world.act(.justice).receive(world.form(.days), $0) }
            }
            let dossier = try await database.write { try world.receive(.days, $0) }
            #expect(dossier.code.description == "000.00.12.H33-181015-0001")
            #expect(dossier.registerNumber == 1)
            #expect(dossier.receiptNumber == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a late closure moves the open due dates of the agency, once`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let open = try world.receive(.hours, connection)
                let closed = try world.receive(.hours, steps: 13, connection)
                let commune = try world.receive(.communeDays, connection)
                #expect(open.due == Instant(Day(number: 17_820), minute: 480))
                try world.declareClosure(on: Day(number: 17_820), connection)
                let chair = world.act(.chair)
                let counts = try (0..<2).map { _ in try DueRecomputation.next(by: chair, connection).count }
                #expect(counts == [1, 0])
                var now: [Dossier.ID: Dossier] = [:]
                try DossierReader.each(where: "1 = 1", connection) { now[$0.id] = $0 }
                #expect(now[open.id]?.due == Instant(Day(number: 17_821), minute: 480))
                #expect(now[closed.id]?.due == closed.due, "an end is final")
                #expect(now[commune.id]?.due == commune.due)
            }
            try await world.expectSound()
        }
    }
}
