import Domain
import Testing

@Suite struct ResultTests {
    typealias W = DossierWorld
    let world = DossierWorld()

    @Test(arguments: [("2018-10-17", 17, Verdict.early), ("2018-10-18", 17, .onTime), ("2018-10-19", 7, .late)])
    func `the verdict is fixed when the desk holds the result`(day: String, hour: Int, verdict: Verdict) throws {
        let dossier = try world.finished(.workingDays(halves: 6), at: W.day(day, hour)).dossier
        #expect(dossier.end?.verdict == verdict)
    }

    @Test func `rule 34: picking up late never makes a dossier late`() throws {
        var course = try world.finished(.workingDays(halves: 6), at: W.day("2018-10-18", 16))
        let content = HandOut(receiver: W.person, authorised: true, channel: .post, returned: [])
        try course.take(W.stamp(W.receptionist, W.day("2018-12-28", 9))) {
            try $0.handOut(content, held: [], stamp: $1)
        }
        #expect(course.dossier.end?.verdict == .onTime)
        #expect(course.dossier.handedOutAt == W.day("2018-12-28", 9))
    }

    @Test func `without a term work is on time`() throws {
        #expect(try world.finished(.unspecified, at: W.day("2019-06-03", 9)).dossier.end?.verdict == .onTime)
    }

    @Test func `what was finished on paper is judged by its paper time, and entered by a leader`() throws {
        let course = try world.returning(.workingDays(halves: 2))
        let leader = Principal(
            officer: Officer.ID(bits: 201),
            agency: W.agency,
            posts: [Post(office: W.desk, role: .leader)]
        )
        let entered = W.day("2018-10-22", 9)
        let paper = W.day("2018-10-16", 16)
        #expect(throws: DossierObjection.backEntryNeedsLeader) {
            try course.dossier.receiveResult(
                setting: world.setting,
                stamp: W.stamp(W.receptionist, entered, occurredAt: paper)
            )
        }
        #expect(throws: DossierObjection.occurredInFuture) {
            try course.dossier.receiveResult(
                setting: world.setting,
                stamp: W.stamp(leader, entered, occurredAt: W.day("2018-10-23", 9))
            )
        }
        #expect(throws: DossierObjection.occurredBeforeReception) {
            try course.dossier.receiveResult(
                setting: world.setting,
                stamp: W.stamp(leader, entered, occurredAt: W.monday(7, 59))
            )
        }
        var finished = course
        try finished.take(W.stamp(leader, entered, occurredAt: paper)) {
            try $0.receiveResult(setting: world.setting, stamp: $1)
        }
        #expect(finished.dossier.end?.verdict == .onTime)
        #expect(finished.dossier.end?.at == entered, "periods go by the entry, so that no cut-off moves")
        #expect(finished.dossier.unconfirmed == 1)
    }

    @Test func `only the desk of the dossier receives its result`() throws {
        let course = try world.returning()
        #expect(throws: DossierObjection.notGivenHere) {
            try course.dossier.receiveResult(setting: world.setting, stamp: W.stamp(W.clerk, W.monday(16)))
        }
        let leader = Principal(
            officer: Officer.ID(bits: 201),
            agency: W.agency,
            posts: [Post(office: W.desk, role: .leader)]
        )
        #expect(throws: DossierObjection.roleMissing(.reception)) {
            try course.dossier.receiveResult(setting: world.setting, stamp: W.stamp(leader, W.monday(16)))
        }
    }

    @Test func `a result is handed out once, by the desk, after it is there`() throws {
        let content = HandOut(receiver: W.person, authorised: false, channel: .direct, returned: [])
        let open = try world.returning().dossier
        #expect(throws: DossierObjection.notFinished) {
            try open.handOut(content, held: [], stamp: W.stamp(W.receptionist, W.monday(16)))
        }
        var course = try world.finished(at: W.monday(16))
        #expect(throws: DossierObjection.notGivenHere) {
            try course.dossier.handOut(content, held: [], stamp: W.stamp(W.clerk, W.monday(16)))
        }
        #expect(throws: DossierObjection.roleMissing(.reception)) {
            try course.dossier.handOut(content, held: [], stamp: W.stamp(W.clerk, at: W.desk, W.monday(16)))
        }
        try course.take(W.stamp(W.receptionist, W.monday(16))) { try $0.handOut(content, held: [], stamp: $1) }
        #expect(throws: DossierObjection.handedOutAlready) {
            try course.dossier.handOut(content, held: [], stamp: W.stamp(W.receptionist, W.monday(16)))
        }
    }

    @Test func `rule 28: only originals that the dossier holds are ticked off`() throws {
        let course = try world.finished(at: W.monday(16))
        let content = HandOut(receiver: W.person, authorised: false, channel: .direct, returned: [W.paper])
        #expect(throws: DossierObjection.paperUnknown) {
            try course.dossier.handOut(content, held: [], stamp: W.stamp(W.receptionist, W.monday(16)))
        }
    }

    @Test(arguments: [(0, "2018-10-15", 17), (1, "2018-10-16", 7)])
    func `rule 20: received at 15:00 it is handed over the same day, at 15:01 the next`(
        minute: Int,
        day: String,
        hour: Int
    ) throws {
        let dossier = try world.received(stamp: W.stamp(W.receptionist, W.monday(15, minute))).dossier
        #expect(try HandoverDeadline(received: dossier.clockFrom, in: world.calendar).due == W.day(day, hour))
    }

    @Test func `the clock of a step starts when it is taken over`() throws {
        var course = try world.given()
        try course.take(W.stamp(W.head, W.monday(16, 45))) { try $0.takeOver(setting: world.setting, stamp: $1) }
        #expect(course.dossier.holding?.due == W.day("2018-10-16", 7, 15), "30 minutes of sessions from 16:45")
    }
}
