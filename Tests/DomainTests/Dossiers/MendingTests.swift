import Domain
import Testing

@Suite struct MendingTests {
    typealias W = DossierWorld
    let world = DossierWorld()
    let second = PartyReference(party: Party.ID(bits: 30), version: 2, digest: DossierWorld.digest)

    @Test func `a slip is mended and the old value stays in the event`() throws {
        var course = try world.received()
        let corrections: [Correction] = [
            .applicant(old: W.person, new: second), .owner(old: W.person, new: second),
            .channel(old: .direct, new: .online), .place(old: .desk, new: .mobile), .quantity(old: 1, new: 3),
        ]
        for correction in corrections {
            try course.take(W.stamp(W.receptionist, W.monday(11))) { try $0.correct(correction, stamp: $1) }
        }
        let dossier = course.dossier
        #expect(dossier.applicant.version == 2)
        #expect(dossier.owner.version == 2)
        #expect(dossier.channel == .online)
        #expect(dossier.place == .mobile)
        #expect(dossier.quantity == 3)
        #expect(course.history.dropFirst().map(\.event) == corrections.map(DossierEvent.corrected))
    }

    @Test func `a correction must start from what stands there and change it`() throws {
        let dossier = try world.received().dossier
        let stamp = W.stamp(W.receptionist, W.monday(11))
        let stranger = PartyReference(party: Party.ID(bits: 31), version: 1, digest: W.digest)
        let idle: [Correction] = [
            .channel(old: .direct, new: .direct), .channel(old: .online, new: .post), .place(old: .office, new: .desk),
            .quantity(old: 1, new: 0), .quantity(old: 2, new: 3), .quantity(old: 1, new: 1),
            .applicant(old: stranger, new: second), .owner(old: W.person, new: W.person),
        ]
        for correction in idle {
            #expect(throws: DossierObjection.nothingToCorrect) { try dossier.correct(correction, stamp: stamp) }
        }
    }

    @Test func `what figures count is mended on the day of entry only`() throws {
        let dossier = try world.received().dossier
        let lastMinute = W.stamp(W.receptionist, W.monday(23, 59))
        let nextDay = W.stamp(W.receptionist, W.day("2018-10-16", 0))
        #expect(throws: Never.self) { try dossier.correct(.channel(old: .direct, new: .post), stamp: lastMinute) }
        for correction: Correction in [
            .channel(old: .direct, new: .post), .place(old: .desk, new: .office), .quantity(old: 1, new: 2),
        ] {
            #expect(throws: DossierObjection.figuresFixed) { try dossier.correct(correction, stamp: nextDay) }
        }
        #expect(throws: Never.self) { try dossier.correct(.owner(old: W.person, new: second), stamp: nextDay) }
    }

    @Test func `the desk mends, and not after the result is handed out or the reception was cancelled`() throws {
        let correction = Correction.owner(old: W.person, new: second)
        var course = try world.finished(at: W.monday(16))
        #expect(throws: DossierObjection.roleMissing(.reception)) {
            try course.dossier.correct(correction, stamp: W.stamp(W.chair, at: W.desk, W.monday(16)))
        }
        #expect(throws: DossierObjection.notGivenHere) {
            try course.dossier.correct(correction, stamp: W.stamp(W.chair, W.monday(16)))
        }
        let content = HandOut(receiver: W.person, authorised: false, channel: .direct, returned: [])
        try course.take(W.stamp(W.receptionist, W.monday(16))) { try $0.handOut(content, held: [], stamp: $1) }
        #expect(throws: DossierObjection.handedOutAlready) {
            try course.dossier.correct(correction, stamp: W.stamp(W.receptionist, W.monday(16)))
        }
        var cancelled = try world.received()
        try cancelled.take(W.stamp(W.chair, W.monday(9))) {
            try $0.cancel(reason: W.remark, setting: world.setting, stamp: $1)
        }
        #expect(throws: DossierObjection.closed) {
            try cancelled.dossier.correct(correction, stamp: W.stamp(W.receptionist, W.monday(16)))
        }
    }

    @Test func `a mistaken reception is cancelled by a leader of the agency, with a stop outside the figures`() throws {
        var course = try world.assigned()
        #expect(throws: DossierObjection.roleMissing(.leader)) {
            try course.dossier.cancel(
                reason: W.remark,
                setting: world.setting,
                stamp: W.stamp(W.receptionist, W.monday(11))
            )
        }
        #expect(throws: DossierObjection.roleMissing(.leader), "a leader elsewhere signs at the own office") {
            try course.dossier.cancel(
                reason: W.remark,
                setting: world.setting,
                stamp: W.stamp(W.chair, at: W.justice, W.monday(11))
            )
        }
        #expect(throws: DossierObjection.notLeadership, "a department's head does not undo what the desk received") {
            try course.dossier.cancel(
                reason: W.remark,
                setting: world.setting,
                stamp: W.stamp(W.head, W.monday(11))
            )
        }
        #expect(throws: DossierObjection.notGivenHere, "who sees it from above does not undo it") {
            try course.dossier.cancel(
                reason: W.remark,
                setting: world.setting,
                stamp: W.stamp(W.leaderFromAbove, W.monday(11))
            )
        }
        #expect(throws: DossierObjection.occurredInFuture) {
            try course.dossier.cancel(
                reason: W.remark,
                setting: world.setting,
                stamp: W.stamp(W.chair, W.monday(11), occurredAt: W.monday(12))
            )
        }
        try course.take(W.stamp(W.chair, W.monday(11))) {
            try $0.cancel(reason: W.remark, setting: world.setting, stamp: $1)
        }
        #expect(course.dossier.status == .stopped)
        #expect(course.dossier.end?.closing == .cancelled)
        #expect(course.dossier.end?.verdict == nil)
        #expect(course.dossier.holding == nil)
    }

    @Test func `rule 30: the applicant takes a dossier back until the result is signed`() throws {
        var course = try world.beforeSigning()
        let signed = try world.signed().dossier
        let stamp = W.stamp(W.receptionist, W.monday(15))
        #expect(throws: DossierObjection.decisionIssued) {
            try signed.withdraw(reason: W.remark, setting: world.setting, stamp: stamp)
        }
        #expect(throws: DossierObjection.decisionIssued) {
            try signed.cancel(reason: W.remark, setting: world.setting, stamp: W.stamp(W.chair, W.monday(15)))
        }
        #expect(throws: DossierObjection.notGivenHere) {
            try course.dossier.withdraw(
                reason: W.remark,
                setting: world.setting,
                stamp: W.stamp(W.specialist, W.monday(15))
            )
        }
        #expect(throws: DossierObjection.roleMissing(.reception)) {
            try course.dossier.withdraw(
                reason: W.remark,
                setting: world.setting,
                stamp: W.stamp(W.chair, at: W.desk, W.monday(15))
            )
        }
        try course.take(stamp) { try $0.withdraw(reason: W.remark, setting: world.setting, stamp: $1) }
        #expect(course.dossier.end?.closing == .withdrawn)
        #expect(course.dossier.end?.verdict == nil)
        let content = HandOut(receiver: W.person, authorised: false, channel: .direct, returned: [])
        #expect(throws: DossierObjection.notFinished) {
            try course.dossier.handOut(content, held: [], stamp: stamp)
        }
    }

    @Test func `a leader confirms what was entered later, once`() throws {
        let late = W.stamp(W.receptionist, W.monday(10), occurredAt: W.monday(8))
        var course = try world.received(stamp: late)
        try course.take(W.stamp(W.receptionist, W.monday(10), occurredAt: W.monday(9))) {
            try $0.give(setting: world.setting, stamp: $1)
        }
        #expect(course.dossier.unconfirmed == 2)
        #expect(throws: DossierObjection.roleMissing(.leader)) {
            try course.dossier.confirmBackEntries(stamp: W.stamp(W.receptionist, W.monday(10)))
        }
        #expect(throws: DossierObjection.notGivenHere) {
            try course.dossier.confirmBackEntries(stamp: W.stamp(W.leaderFromAbove, W.monday(10)))
        }
        try course.take(W.stamp(W.chair, W.monday(11))) { try $0.confirmBackEntries(stamp: $1) }
        #expect(course.dossier.unconfirmed == 0)
        #expect(throws: DossierObjection.nothingToConfirm) {
            try course.dossier.confirmBackEntries(stamp: W.stamp(W.chair, W.monday(11)))
        }
    }
}
