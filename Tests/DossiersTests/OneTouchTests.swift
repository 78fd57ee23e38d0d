import Domain
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

@Suite struct OneTouchTests {
    /// Somebody at the desk who receives and may sign there.
    private func both(_ world: World) -> Act {
        let officer = world[.desk].principal.officer
        let posts = [Role.reception, .leader].map { Post(office: world.desk, role: $0) }
        let principal = Principal(officer: officer, agency: world.district.id, posts: posts)
        return Act(by: principal, at: world.desk, world.services)
    }

    private func form(_ world: World, _ name: World.OfferName = .copies) throws -> OneTouchForm {
        var reception = try world.form(name)
        reception.wantsReceipt = false
        reception.submission = world.services.newID()
        return OneTouchForm(reception: reception, authority: .byOrder)
    }

    @Test(arguments: TestEngine.available)
    func `rule 15: one act receives, signs and hands out, and a register row stays`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                var form = try form(world)
                form.reception.certifications = [
                    CertificationRequest(document: "Bằng tốt nghiệp", pages: 1, copies: 3),
                    CertificationRequest(document: "Sổ hộ khẩu", pages: 4, copies: 2),
                    CertificationRequest(kind: .signature, document: "Giấy ủy quyền"),
                ]
                form.reception.payment = PaymentAmounts(fee: 6_000 + 12_000 + 10_000)
                guard case .handedOut(let dossier) = try both(world).oneTouch(form, connection) else {
                    Issue.record("not handed out")
                    return
                }
                #expect(dossier.status == .handedOut && dossier.owed == 0 && dossier.payable == 28_000)
                #expect(dossier.receiptNumber == nil && dossier.registerNumber == 1)
                #expect(dossier.end?.verdict == .onTime)
                let lines = try CertificationStore.list(of: dossier.id, connection)
                #expect(lines.map(\.certification.number) == [1, 2, 1])
                #expect(lines.map(\.fee) == [6_000, 12_000, 10_000])
                #expect(dossier.resultNumber == nil)
                guard case .repeated(let code) = try both(world).oneTouch(form, connection) else {
                    Issue.record("made twice")
                    return
                }
                #expect(code == dossier.code.description)
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `without the role the act stops before the step that needs another and says whose it is`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                guard
                    case .waits(let dossier, .sign, .leader, let office) = try world.act(.desk).oneTouch(
                        form(world),
                        connection
                    )
                else {
                    Issue.record("signed without a leader")
                    return
                }
                #expect(dossier.status == .received && office == world.desk)
                guard
                    case .waits(_, .assign, .leader, world.land) = try both(world).oneTouch(
                        form(world, .days),
                        connection
                    )
                else {
                    Issue.record("a full process does not go in one touch")
                    return
                }
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `with money owed the result stays at the desk, and the reception stands`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                var form = try form(world)
                form.reception.payable = 2_000
                guard case .refused(let dossier, .unpaid(2_000)) = try both(world).oneTouch(form, connection) else {
                    Issue.record("handed out unpaid")
                    return
                }
                #expect(dossier.status == .finished)
                let head = world.act(.chair)
                _ = try head.allowUnpaid(dossier.id, reason: "Hộ nghèo chưa có giấy", connection)
                let outcome = try world.act(.desk).handOut([HandOutForm(dossier: dossier.id)], connection)
                #expect(outcome.done.map(\.status) == [.handedOut])
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `registers of certifications run by kind and year without gaps`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let database = world.services.database
            @Sendable func receive(_ kinds: [Certification.Kind], _ connection: any Connection) throws {
                var form = try world.form(.copies)
                form.certifications = kinds.map { CertificationRequest(kind: $0, document: "Giấy") }
                _ = try world.received(form, connection)
            }
            try await database.write { try receive([.copy, .signature, .copy], $0) }
            await #expect(throws: CrashingConnection.Crash.self) {
                try await database.write { connection in
                    try receive([.copy, .copy], connection)
                    throw CrashingConnection.Crash()
                }
            }
            try await database.write { connection in
                try receive([.copy], connection)
                world.clock.now = Instant(Day(number: 17_898), minute: 500)
                try receive([.copy], connection)
                func numbers(_ kind: Certification.Kind, _ year: Int) throws -> [Int] {
                    let first = try #require(Day(year: year, month: 1, day: 1))
                    let days = first...first.advanced(by: 364)
                    return try CertificationStore.lines(of: world.district.id, kind, days, limit: 9, connection)
                        .map(\.line.certification.number)
                }
                #expect(try numbers(.copy, 2018) == [1, 2, 3])
                #expect(try numbers(.signature, 2018) == [1])
                #expect(try numbers(.copy, 2019) == [1])
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `the paper book is entered in its order and waits for the leader`(engine: Engine) async throws {
        try await World.with(engine) { world in
            world.clock.advance(minutes: 240)
            try await world.services.database.write { connection in
                func enter(_ number: Int, _ minutes: Int?) throws -> Dossier {
                    var form = try world.form(.days)
                    form.paperNumber = number
                    let occurredAt = minutes.map { World.start.adding(minutes: $0) }
                    return try world.received(form, by: world.act(.desk, occurredAt: occurredAt), connection)
                }
                let first = try enter(1, 10)
                let third = try enter(3, 30)
                #expect(throws: DossierObjection.paperNumberOutOfOrder(after: 3)) { try enter(2, 40) }
                #expect(throws: DossierObjection.paperNumberOutOfOrder(after: 3)) { try enter(4, 20) }
                #expect(throws: DossierObjection.paperTimeMissing) { try enter(4, nil) }
                let waiting = try BackEntryStore.waiting(of: world.district.id, connection)
                #expect(waiting.map(\.dossier) == [first.id, third.id])
                #expect(waiting.map(\.paperNumber) == [1, 3])
                #expect(waiting.map(\.happened) == [10, 30].map { World.start.adding(minutes: $0) })
                #expect(try PaperBookStore.number(of: third.id, connection) == 3)
                _ = try world.act(.chair).confirmBackEntries([first.id], connection)
                #expect(try BackEntryStore.waiting(of: world.district.id, connection).map(\.dossier) == [third.id])
            }
            try await world.expectSound()
        }
    }
}
