import Domain
import Testing

@Suite struct StandingTests {
    typealias W = DossierWorld
    let world = DossierWorld()

    @Test func `a dossier is absent before its entry, open until its end, and then resolved`() throws {
        var course = try world.finished(.workingDays(halves: 6), at: W.day("2018-10-18", 9))
        let content = HandOut(receiver: W.person, authorised: false, channel: .direct, returned: [])
        try course.take(W.stamp(W.receptionist, W.day("2018-10-22", 9))) {
            try $0.handOut(content, held: [], stamp: $1)
        }
        func state(_ cutOff: Instant) -> Standing.State { Standing.of(course.history, at: cutOff).state }
        let due = Day("2018-10-18")
        let end = try #require(due)
        #expect(state(W.monday(8)) == .absent, "the cut-off is the first moment that no longer counts")
        #expect(state(Instant(milliseconds: W.monday(8).milliseconds + 1)) == .open(due: due))
        #expect(state(W.day("2018-10-18", 9)) == .open(due: due))
        #expect(state(W.day("2018-10-19", 0)) == .resolved(.onTime, on: end, collected: false))
        #expect(state(W.day("2018-10-23", 0)) == .resolved(.onTime, on: end, collected: true))
    }

    @Test func `a cut-off keeps the due day that was known then`() throws {
        var course = try world.received(.workingDays(halves: 6))
        var changed = world
        changed.calendar = WorkCalendar(
            NationalCalendar.declarations
                + [CalendarDeclaration(Day(number: 17_820), .closure(reason: "Bão số 9"), revision: 2)]
        )
        let event = try #require(try course.dossier.recomputeDue(under: changed.calendar, revision: 2))
        try course.take(W.stamp(W.chair, W.day("2018-10-17", 9))) { _, _ in event }
        #expect(course.dossier.due == W.day("2018-10-19", 17))
        #expect(course.dossier.firstDueOn == Day("2018-10-19"))
        #expect(course.dossier.calendarRevision == 2)
        #expect(
            course.effects.last
                == .dueChanged(
                    before: W.day("2018-10-18", 17),
                    beforeOn: Day("2018-10-18"),
                    at: W.day("2018-10-17", 9),
                    sequence: 2
                )
        )
        #expect(Standing.of(course.history, at: W.day("2018-10-17", 9)).state == .open(due: Day("2018-10-18")))
        #expect(Standing.of(course.history, at: W.day("2018-10-18", 0)).state == .open(due: Day("2018-10-19")))
        #expect(try course.dossier.recomputeDue(under: changed.calendar, revision: 2) == nil, "it is up to date")
        #expect(try LegalClock.due(of: course.history, under: changed.calendar) == course.dossier.due)
    }

    @Test func `withdrawn and cancelled dossiers say so, with what a slip was mended to`() throws {
        var withdrawn = try world.received()
        try withdrawn.take(W.stamp(W.receptionist, W.monday(9))) {
            try $0.correct(.channel(old: .direct, new: .online), stamp: $1)
        }
        try withdrawn.take(W.stamp(W.receptionist, W.monday(9))) {
            try $0.correct(.quantity(old: 1, new: 4), stamp: $1)
        }
        var cancelled = withdrawn
        try withdrawn.take(W.stamp(W.receptionist, W.monday(10))) {
            try $0.withdraw(reason: W.remark, setting: world.setting, stamp: $1)
        }
        try cancelled.take(W.stamp(W.chair, W.monday(10))) {
            try $0.cancel(reason: W.remark, setting: world.setting, stamp: $1)
        }
        let monday = W.monday(0).day
        let standing = Standing.of(withdrawn.history, at: W.day("2018-10-16", 0))
        #expect(standing.state == .withdrawn(on: monday))
        #expect(standing.channel == .online)
        #expect(standing.quantity == 4)
        #expect(standing.received == monday)
        #expect(Standing.of(cancelled.history, at: W.day("2018-10-16", 0)).state == .cancelled(on: monday))
    }
}
