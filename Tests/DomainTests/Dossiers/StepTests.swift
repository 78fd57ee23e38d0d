import Domain
import Testing

@Suite struct StepTests {
    typealias W = DossierWorld
    let world = DossierWorld()

    @Test func `a dossier goes the whole way, each event numbered`() throws {
        var course = try world.finished(at: W.monday(16))
        #expect(course.history.map(\.sequence) == Array(1...14))
        #expect(course.dossier.sequence == 14)
        #expect(course.dossier.resultNumber == 7)
        #expect(course.dossier.status == .finished)
        #expect(course.dossier.end?.closing == .finished)
        #expect(course.dossier.end?.office == W.desk)
        #expect(course.dossier.end?.officer == W.receptionist.officer)
        #expect(course.dossier.holding == nil)
        let content = HandOut(receiver: W.person, authorised: false, channel: .direct, returned: [W.paper])
        try course.take(W.stamp(W.colleague, W.monday(16, 30))) {
            try $0.handOut(content, held: [W.paper], stamp: $1)
        }
        #expect(course.dossier.status == .handedOut)
        #expect(course.dossier.handedOutAt == W.monday(16, 30))
    }

    @Test func `a leader names a specialist of the office`() throws {
        let course = try world.takenOver()
        let stamp = W.stamp(W.head, W.monday(10))
        #expect(throws: DossierObjection.officerNotOfOffice) {
            try course.dossier.assign(
                to: W.chair.officer,
                ofOffice: false,
                setting: world.setting,
                stamp: stamp
            )
        }
        #expect(throws: DossierObjection.roleMissing(.leader)) {
            try course.dossier.assign(
                to: W.specialist.officer,
                ofOffice: true,
                setting: world.setting,
                stamp: W.stamp(W.specialist, W.monday(10))
            )
        }
        let assigned = try world.assigned().dossier
        #expect(assigned.holder == W.specialist.officer)
        #expect(assigned.task(world.setting) == .examine)
    }

    @Test func `a leader can name somebody else while it is examined, and not later`() throws {
        var course = try world.assigned()
        try course.take(W.stamp(W.head, W.monday(11))) {
            try $0.assign(to: W.secondSpecialist.officer, ofOffice: true, setting: world.setting, stamp: $1)
        }
        #expect(course.dossier.holder == W.secondSpecialist.officer)
        #expect(course.dossier.task(world.setting) == .examine)
        #expect(throws: DossierObjection.heldByAnother) {
            try course.dossier.submit(setting: world.setting, stamp: W.stamp(W.specialist, W.monday(14)))
        }
        let submitted = try world.submitted()
        #expect(throws: DossierObjection.notThisStep(expected: .approve)) {
            try submitted.dossier.assign(
                to: W.specialist.officer,
                ofOffice: true,
                setting: world.setting,
                stamp: W.stamp(W.head, W.monday(15))
            )
        }
    }

    @Test func `each step is done by its role, at its office, in its turn`() throws {
        let assigned = try world.assigned().dossier
        let submitted = try world.submitted().dossier
        let signing = try world.beforeSigning().dossier
        let setting = world.setting
        #expect(throws: DossierObjection.roleMissing(.specialist)) {
            try assigned.submit(setting: setting, stamp: W.stamp(W.head, W.monday(14)))
        }
        #expect(throws: DossierObjection.notThisStep(expected: .examine)) {
            try assigned.approve(setting: setting, stamp: W.stamp(W.head, W.monday(14)))
        }
        #expect(throws: DossierObjection.roleMissing(.leader)) {
            try submitted.approve(setting: setting, stamp: W.stamp(W.specialist, W.monday(14)))
        }
        #expect(throws: DossierObjection.notGivenHere) {
            try submitted.approve(setting: setting, stamp: W.stamp(W.chair, W.monday(14)))
        }
        #expect(throws: DossierObjection.notThisStep(expected: .sign)) {
            try signing.number(1, setting: setting, stamp: W.stamp(W.chair, W.monday(15)))
        }
        #expect(throws: DossierObjection.notThisStep(expected: .approve)) {
            try submitted.sign(as: .head, setting: setting, stamp: W.stamp(W.head, W.monday(14)))
        }
    }

    @Test func `a step whose office is another one waits for the hand-over`() throws {
        var course = try world.submitted()
        try course.take(W.stamp(W.head, W.monday(14))) { try $0.approve(setting: world.setting, stamp: $1) }
        #expect(throws: DossierObjection.notThisStep(expected: .sign)) {
            try course.dossier.sign(as: .head, setting: world.setting, stamp: W.stamp(W.head, W.monday(14)))
        }
        var given = course
        try given.take(W.stamp(W.head, W.monday(14))) { try $0.give(setting: world.setting, stamp: $1) }
        #expect(throws: DossierObjection.notThisStep(expected: .sign)) {
            try given.dossier.receiveResult(setting: world.setting, stamp: W.stamp(W.chair, W.monday(14)))
        }
    }

    @Test func `one touch: receive, sign and hand out at the desk without a hand-over`() throws {
        var world = world
        world.workflow = W.oneTouch
        let leader = Principal(
            officer: Officer.ID(bits: 200),
            agency: W.agency,
            posts: [Post(office: W.desk, role: .leader)]
        )
        let setting = world.setting
        var course = try world.received(.immediate)
        try course.take(W.stamp(leader, W.monday(8, 5))) { try $0.sign(as: .byOrder, setting: setting, stamp: $1) }
        try course.take(W.stamp(W.receptionist, W.monday(8, 6))) { try $0.receiveResult(setting: setting, stamp: $1) }
        #expect(course.dossier.end?.verdict == .onTime, "work of one day is never early")
    }

    @Test func `nothing more is done on a dossier that has ended`() throws {
        let dossier = try world.finished(at: W.monday(16)).dossier
        let setting = world.setting
        let at = W.monday(16)
        #expect(throws: DossierObjection.closed) { try dossier.give(setting: setting, stamp: W.stamp(W.clerk, at)) }
        #expect(throws: DossierObjection.closed) {
            try dossier.takeOver(setting: setting, stamp: W.stamp(W.head, at))
        }
        #expect(throws: DossierObjection.closed) {
            try dossier.assign(
                to: W.specialist.officer,
                ofOffice: true,
                setting: setting,
                stamp: W.stamp(W.head, at)
            )
        }
        #expect(throws: DossierObjection.closed) {
            try dossier.submit(setting: setting, stamp: W.stamp(W.specialist, at))
        }
        #expect(throws: DossierObjection.closed) { try dossier.approve(setting: setting, stamp: W.stamp(W.head, at)) }
        #expect(throws: DossierObjection.closed) {
            try dossier.sign(as: .head, setting: setting, stamp: W.stamp(W.chair, at))
        }
        #expect(throws: DossierObjection.closed) {
            try dossier.number(8, setting: setting, stamp: W.stamp(W.clerk, at))
        }
        #expect(throws: DossierObjection.closed) {
            try dossier.receiveResult(setting: setting, stamp: W.stamp(W.receptionist, at))
        }
        #expect(throws: DossierObjection.closed) {
            try dossier.cancel(reason: W.remark, setting: setting, stamp: W.stamp(W.chair, at))
        }
        #expect(throws: DossierObjection.closed) {
            try dossier.withdraw(reason: W.remark, setting: setting, stamp: W.stamp(W.receptionist, at))
        }
        #expect(try dossier.recomputeDue(under: world.calendar, revision: 99) == nil)
    }
}
