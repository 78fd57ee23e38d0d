import Domain
import Testing

@Suite struct HandoverTests {
    typealias W = DossierWorld
    let world = DossierWorld()

    @Test func `between giving and taking over nobody holds the dossier`() throws {
        var course = try world.given()
        #expect(course.dossier.givenTo == W.justice)
        #expect(course.dossier.holder == nil)
        #expect(course.dossier.holding == nil)
        #expect(course.dossier.office == W.desk, "it lies where it was until it is taken over")
        try course.take(W.stamp(W.head, W.monday(10))) { try $0.takeOver(setting: world.setting, stamp: $1) }
        #expect(course.dossier.office == W.justice)
        #expect(course.dossier.givenTo == nil)
        #expect(course.dossier.status == .inProgress)
        let stretches = course.effects.compactMap { effect -> Holding? in
            if case .holding(let holding) = effect { holding } else { nil }
        }
        #expect(stretches.map(\.office) == [W.desk, W.desk, W.justice])
        #expect(stretches.map(\.from) == [W.monday(8), W.monday(8), W.monday(10)])
        #expect(stretches.map(\.until) == [nil, W.monday(9), nil])
    }

    @Test func `rule 23: each stretch of a hand-over is early, on time or late against the internal process`() throws {
        for (hour, minute, verdict) in [(8, 29, Verdict.early), (8, 30, .onTime), (8, 31, .late)] {
            var course = try world.received()
            let setting = world.setting
            try course.take(W.stamp(W.receptionist, W.monday(hour, minute))) {
                try $0.give(setting: setting, stamp: $1)
            }
            let ended = course.effects.compactMap { effect -> Verdict? in
                if case .holding(let holding) = effect { holding.verdict } else { nil }
            }
            #expect(ended == [verdict])
        }
    }

    @Test func `what was given cannot be given again before it is taken over`() throws {
        let course = try world.given()
        #expect(throws: DossierObjection.awaitingTakeOver) {
            try course.dossier.give(setting: world.setting, stamp: W.stamp(W.receptionist, W.monday(9)))
        }
        #expect(throws: DossierObjection.awaitingTakeOver) {
            try course.dossier.submit(setting: world.setting, stamp: W.stamp(W.specialist, W.monday(9)))
        }
    }

    @Test func `only the office it was given to takes it over`() throws {
        let course = try world.given()
        #expect(throws: DossierObjection.notGivenHere) {
            try course.dossier.takeOver(setting: world.setting, stamp: W.stamp(W.chair, W.monday(9)))
        }
        #expect(throws: DossierObjection.roleMissing(.leader)) {
            try course.dossier.takeOver(
                setting: world.setting,
                stamp: W.stamp(W.chair, at: W.justice, W.monday(9))
            )
        }
        let untouched = try world.received()
        #expect(throws: DossierObjection.notGivenHere) {
            try untouched.dossier.takeOver(setting: world.setting, stamp: W.stamp(W.specialist, W.monday(9)))
        }
    }

    @Test func `only the office where it lies gives it`() throws {
        let course = try world.received()
        #expect(throws: DossierObjection.notGivenHere) {
            try course.dossier.give(setting: world.setting, stamp: W.stamp(W.specialist, W.monday(9)))
        }
        #expect(throws: DossierObjection.roleMissing(.leader)) {
            try course.dossier.give(
                setting: world.setting,
                stamp: W.stamp(W.specialist, at: W.desk, W.monday(9))
            )
        }
    }

    @Test func `a colleague does not give away what somebody else works on, a leader does`() throws {
        let course = try world.assigned()
        #expect(throws: DossierObjection.heldByAnother) {
            try course.dossier.give(setting: world.setting, stamp: W.stamp(W.secondSpecialist, W.monday(11)))
        }
        #expect(throws: DossierObjection.alreadyThere) {
            try course.dossier.give(setting: world.setting, stamp: W.stamp(W.head, W.monday(11)))
        }
    }

    @Test func `at the desk a colleague hands over what another received`() throws {
        let received = try world.received()
        let event = try received.dossier.give(setting: world.setting, stamp: W.stamp(W.colleague, W.monday(9)))
        #expect(event == .given(to: W.justice))
    }

    @Test func `giving on paper cannot lie in the future`() throws {
        let course = try world.received()
        let stamp = W.stamp(W.receptionist, W.monday(9), occurredAt: W.monday(9, 1))
        #expect(throws: DossierObjection.occurredInFuture) {
            try course.dossier.give(setting: world.setting, stamp: stamp)
        }
        let given = try world.given()
        #expect(throws: DossierObjection.occurredInFuture) {
            try given.dossier.takeOver(
                setting: world.setting,
                stamp: W.stamp(W.head, W.monday(9), occurredAt: W.monday(9, 1))
            )
        }
    }

    @Test func `the desk receives results, it does not take them over`() throws {
        let course = try world.returning()
        #expect(throws: DossierObjection.notThisStep(expected: .return)) {
            try course.dossier.takeOver(setting: world.setting, stamp: W.stamp(W.receptionist, W.monday(16)))
        }
    }
}
