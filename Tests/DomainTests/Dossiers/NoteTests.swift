import Domain
import Testing

@Suite struct NoteTests {
    typealias W = DossierWorld
    let world = DossierWorld()
    let file = DossierFile(
        id: DossierFile.ID(bits: 70),
        purpose: .component(DossierWorld.paper),
        mediaType: "image/jpeg",
        size: 3,
        digest: DossierWorld.digest
    )

    @Test func `offices that hold or held a dossier comment on it and add files, others are refused by name`() throws {
        let dossier = try world.beforeSigning().dossier
        let holders: Set<Office.ID> = [W.desk, W.justice, W.leadership]
        for principal in [W.receptionist, W.colleague, W.specialist, W.head, W.chair] {
            let stamp = W.stamp(principal, W.monday(15))
            #expect(try dossier.comment(W.remark, holders: holders, stamp: stamp) == .commented(W.remark))
            #expect(
                try dossier.attach(file, holders: holders, components: [W.paper], stamp: stamp)
                    == .fileAttached(file)
            )
        }
        for principal in [W.clerk, W.stranger] {
            #expect(throws: DossierObjection.notInvolved) {
                try dossier.comment(W.remark, holders: holders, stamp: W.stamp(principal, W.monday(15)))
            }
        }
        #expect(throws: DossierObjection.notInvolved, "a post elsewhere is none here") {
            try dossier.comment(W.remark, holders: holders, stamp: W.stamp(W.clerk, at: W.justice, W.monday(15)))
        }
    }

    @Test func `who runs the system or follows the reform work takes no part in the office's work`() throws {
        let dossier = try world.received().dossier
        for role in [Role.operator, .reform] {
            let watcher = Principal(
                officer: Officer.ID(bits: 990),
                agency: W.receptionist.agency,
                posts: [Post(office: W.desk, role: role)]
            )
            let stamp = W.stamp(watcher, at: W.desk, W.monday(9))
            #expect(throws: DossierObjection.notInvolved) {
                try dossier.comment(W.remark, holders: [], stamp: stamp)
            }
            #expect(throws: DossierObjection.notInvolved) {
                try dossier.attach(file, holders: [], components: [W.paper], stamp: stamp)
            }
            #expect(throws: DossierObjection.self) { try dossier.give(setting: world.setting, stamp: stamp) }
        }
    }

    @Test func `a file shows a paper of the case, and is taken away with a reason while it is there`() throws {
        let dossier = try world.received().dossier
        let stamp = W.stamp(W.receptionist, W.monday(9))
        #expect(throws: DossierObjection.paperUnknown) {
            try dossier.attach(file, holders: [], components: [], stamp: stamp)
        }
        #expect(throws: DossierObjection.fileUnknown) {
            try dossier.removeFile(file.id, because: .misplaced, attached: [:], holders: [], stamp: stamp)
        }
        #expect(
            try dossier.removeFile(
                file.id,
                because: .misplaced,
                attached: [file.id: .result],
                holders: [],
                stamp: stamp
            ) == .fileRemoved(file.id, .misplaced)
        )
        var done = try world.finished(at: W.monday(16))
        let content = HandOut(receiver: W.person, authorised: false, channel: .direct, returned: [])
        try done.take(W.stamp(W.receptionist, W.monday(16))) { try $0.handOut(content, held: [], stamp: $1) }
        #expect(throws: DossierObjection.handedOutAlready) {
            try done.dossier.removeFile(
                file.id,
                because: .replaced,
                attached: [file.id: .result],
                holders: [],
                stamp: W.stamp(W.receptionist, W.monday(16))
            )
        }
    }

    @Test func `somebody came and there was no result: noted at the desk, while there is none`() throws {
        let dossier = try world.assigned().dossier
        let stamp = W.stamp(W.receptionist, W.monday(16))
        #expect(try dossier.visit(note: nil, stamp: stamp) == .visited(note: nil))
        #expect(throws: DossierObjection.notGivenHere) {
            try dossier.visit(note: nil, stamp: W.stamp(W.specialist, W.monday(16)))
        }
        #expect(throws: DossierObjection.resultIsThere) {
            try world.finished(at: W.monday(16)).dossier.visit(note: nil, stamp: stamp)
        }
    }

    @Test func `notes move nothing but the sequence`() throws {
        var course = try world.assigned()
        let before = course.dossier
        let stamp = W.stamp(W.receptionist, W.monday(11))
        try course.take(stamp) { try $0.comment(W.remark, holders: [], stamp: $1) }
        try course.take(stamp) { try $0.attach(file, holders: [], components: [W.paper], stamp: $1) }
        try course.take(stamp) { try $0.visit(note: W.remark, stamp: $1) }
        let after = course.dossier
        #expect(after.sequence == before.sequence + 3)
        #expect(after.holding == before.holding)
        #expect(after.step == before.step && after.status == before.status && after.holder == before.holder)
        #expect(course.history.suffix(3).map(\.event.isNote) == [true, true, true])
        #expect(course.history.prefix(4).map(\.event.isNote) == [false, false, false, false])
    }

    @Test func `rule 20: the desk hands over by 15 o'clock's rule until the dossier left it`() throws {
        let early = try world.received(stamp: W.stamp(W.receptionist, W.monday(15))).dossier
        #expect(early.transferDue(world.setting) == W.monday(17))
        let late = try world.received(stamp: W.stamp(W.receptionist, W.monday(15, 1))).dossier
        #expect(late.transferDue(world.setting) == W.day("2018-10-16", 7))
        #expect(try world.given().dossier.transferDue(world.setting) == nil)
        #expect(try world.assigned().dossier.transferDue(world.setting) == nil)
        let touch = DossierWorld(workflow: W.oneTouch)
        #expect(try touch.received(.immediate).dossier.transferDue(touch.setting) == nil, "it never leaves the desk")
    }

    @Test func `rule 51: a code alone shows the degree of completion`() {
        #expect(Progress(.received) == .received)
        #expect(Progress(.inProgress) == .inProgress)
        #expect(Progress(.finished) == .resultReady)
        #expect(Progress(.handedOut) == .handedOut)
        #expect(Progress(.stopped) == .ended)
        #expect(Set(DossierStatus.allCases.map { Progress($0) }) == Set(Progress.allCases))
    }

    @Test func `TT 01 Đ10: the paper book is entered in its order, with the time written beside the number`() throws {
        #expect(throws: DossierObjection.paperTimeMissing) {
            try PaperBook.require(number: 1, occurredAt: nil, after: nil)
        }
        try PaperBook.require(number: 1, occurredAt: W.monday(8), after: nil)
        try PaperBook.require(number: 4, occurredAt: W.monday(8), after: (2, W.monday(8)))
        for (number, hour) in [(2, 9), (1, 9), (3, 7)] {
            #expect(throws: DossierObjection.paperNumberOutOfOrder(after: 2)) {
                try PaperBook.require(number: number, occurredAt: W.monday(hour), after: (2, W.monday(8)))
            }
        }
        #expect(throws: DossierObjection.paperNumberOutOfOrder(after: 0)) {
            try PaperBook.require(number: 0, occurredAt: W.monday(8), after: nil)
        }
    }

    @Test func `what is said beside the ledger is corrected by a new version only`() throws {
        let dossier = try world.received().dossier
        let stamp = W.stamp(W.receptionist, W.day("2018-10-20", 9))
        let (old, new) = (DetailVersion(version: 1, digest: "a"), DetailVersion(version: 2, digest: "b"))
        #expect(
            try dossier.correct(.details(old: old, new: new), stamp: stamp)
                == .corrected(.details(old: old, new: new))
        )
        for wrong in [old, DetailVersion(version: 3, digest: "b")] {
            #expect(throws: DossierObjection.nothingToCorrect) {
                try dossier.correct(.details(old: old, new: wrong), stamp: stamp)
            }
        }
    }
}
