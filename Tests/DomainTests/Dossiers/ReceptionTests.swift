import Domain
import Testing

@Suite struct ReceptionTests {
    typealias W = DossierWorld
    let world = DossierWorld()

    @Test func `a reception fixes code, law, term and due moment`() throws {
        let course = try world.received(.workingDays(halves: 6))
        let dossier = course.dossier
        #expect(dossier.code.description == "000.00.12.H33-181015-0001")
        #expect(dossier.law == .g1)
        #expect(dossier.term == .workingDays(halves: 6))
        #expect(dossier.due == W.day("2018-10-18", 17))
        #expect(dossier.firstDueOn == Day("2018-10-18"))
        #expect(dossier.clockFrom == W.monday(8))
        #expect(dossier.status == .received)
        #expect(dossier.sequence == 1)
        #expect(dossier.unconfirmed == 0)
        #expect(dossier.office == W.desk)
        #expect(dossier.holder == W.receptionist.officer)
        #expect(course.effects.contains(.participates(W.agency, since: W.monday(8))))
        #expect(dossier.holding?.due == nil || dossier.holding?.due == W.monday(8, 30))
    }

    @Test func `the promised term goes before the statutory one`() throws {
        let event = try world.reception(.workingDays(halves: 30), promised: .workingDays(halves: 2))
        guard case .received(let reception) = event else {
            Issue.record("not a reception")
            return
        }
        #expect(reception.term == .workingDays(halves: 2))
        #expect(reception.due == W.day("2018-10-16", 17))
    }

    @Test func `an applicant may be promised an earlier day, never a later one`() throws {
        let event = try world.reception(.workingDays(halves: 6), earlier: .workingDays(halves: 2))
        guard case .received(let reception) = event else {
            Issue.record("not a reception")
            return
        }
        #expect(reception.term == .workingDays(halves: 2))
        #expect(reception.due == W.day("2018-10-16", 17))
        #expect(throws: DossierObjection.promisedTooLate) {
            try world.reception(.workingDays(halves: 6), earlier: .workingDays(halves: 8))
        }
        #expect(throws: DossierObjection.promisedTooLate) {
            try world.reception(.workingDays(halves: 30), promised: .workingDays(halves: 4), earlier: .unspecified)
        }
    }

    @Test func `rule 3: the clock starts at the moment on the receipt, also when it is entered later`() throws {
        let stamp = W.stamp(W.receptionist, W.day("2018-10-17", 9), occurredAt: W.monday(14))
        let dossier = try world.received(.workingDays(halves: 2), stamp: stamp).dossier
        #expect(dossier.receivedAt == W.day("2018-10-17", 9))
        #expect(dossier.clockFrom == W.monday(14))
        #expect(dossier.due == W.day("2018-10-16", 17))
        #expect(dossier.unconfirmed == 1)
        #expect(dossier.code.description == "000.00.12.H33-181017-0001", "the code's day is that of the register")
    }

    @Test func `a term that is not prescribed has no due moment`() throws {
        let dossier = try world.received(.unspecified).dossier
        #expect(dossier.due == nil)
        #expect(dossier.firstDueOn == nil)
    }

    @Test func `only a reception officer of that office receives`() {
        #expect(throws: DossierObjection.roleMissing(.reception)) {
            try world.reception(stamp: W.stamp(W.specialist, W.monday(8)))
        }
        #expect(throws: DossierObjection.roleMissing(.reception)) {
            try world.reception(stamp: W.stamp(W.receptionist, at: W.justice, W.monday(8)))
        }
    }

    @Test func `what is handled outside the one-stop desk is not received there`() {
        #expect(throws: DossierObjection.outsideOneStop) { try world.reception(mode: .outside) }
    }

    @Test(arguments: [(0, 0), (-1, 0), (1, -1)])
    func `nothing is counted below one, and nothing below zero is paid`(quantity: Int, payable: Int) {
        #expect(throws: DossierObjection.quantityImpossible) {
            try world.reception(quantity: quantity, payable: payable)
        }
    }

    @Test func `work on paper cannot lie in the future`() {
        #expect(throws: DossierObjection.occurredInFuture) {
            try world.reception(stamp: W.stamp(W.receptionist, W.monday(8), occurredAt: W.monday(8, 1)))
        }
    }

    @Test func `days before 2015 have no law here`() {
        let day = Day("2014-12-31") ?? Day(number: 0)
        #expect(throws: DossierObjection.lawUnknown(day)) {
            try world.reception(stamp: W.stamp(W.receptionist, W.monday(8), occurredAt: W.day("2014-12-31", 8)))
        }
    }

    @Test func `a term that leaves the calendar cannot be counted`() {
        #expect(throws: DossierObjection.termNotCountable) { try world.reception(.months(600)) }
    }

    @Test func `rule 14: an intake ends in one of three other ways, each by the desk`() throws {
        let content = IntakeOutcome(
            agency: W.agency,
            offer: Offer.ID(bits: 60),
            number: 1,
            applicant: W.person,
            reason: W.remark
        )
        let stamp = W.stamp(W.receptionist, W.monday(8))
        let ends: [(Intake.Outcome, DossierEvent)] = [
            (.supplement, .supplementAsked(content)), (.refusal, .intakeRefused(content)),
            (.guidance, .guided(content)),
        ]
        #expect(ends.map(\.0) == Intake.Outcome.allCases)
        for (outcome, event) in ends {
            #expect(try Intake.end(outcome, content, stamp: stamp) == event)
            let recorded = RecordedEvent(
                dossier: Dossier.ID(bits: 1),
                sequence: 1,
                at: stamp.at,
                occurredAt: nil,
                principal: stamp.principal.officer,
                office: stamp.office,
                event: event
            )
            #expect(Intake(recorded)?.outcome == outcome)
            #expect(Dossier.begun(by: recorded) == nil, "an intake is no dossier")
        }
        #expect(throws: DossierObjection.roleMissing(.reception)) {
            try Intake.end(.refusal, content, stamp: W.stamp(W.specialist, W.monday(8)))
        }
    }
}
