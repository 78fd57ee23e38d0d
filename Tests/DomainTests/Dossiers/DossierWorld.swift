import Domain
import Testing

/// A desk, an office and a full process, in values only: what the rules of dossiers are tried on.
struct DossierWorld {
    static let agency = Agency.ID(bits: 1)
    static let other = Agency.ID(bits: 2)
    static let desk = Office.ID(bits: 10)
    static let justice = Office.ID(bits: 11)
    static let leadership = Office.ID(bits: 12)
    static let records = Office.ID(bits: 13)
    static let elsewhere = Office.ID(bits: 14)
    static let paper = DossierComponent.ID(bits: 20)
    static let digest = String(repeating: "0", count: 64)
    static let person = PartyReference(party: Party.ID(bits: 30), version: 1, digest: digest)
    static let remark = Remark(id: Remark.ID(bits: 40), digest: digest)

    static let receptionist = officer(1, at: desk, .reception)
    static let colleague = officer(2, at: desk, .reception)
    static let specialist = officer(3, at: justice, .specialist)
    static let secondSpecialist = officer(4, at: justice, .specialist)
    static let head = officer(5, at: justice, .leader)
    static let chair = officer(6, at: leadership, .leader)
    static let clerk = officer(7, at: records, .records)
    static let stranger = officer(8, at: elsewhere, .leader)
    static let leaderFromAbove = Principal(
        officer: Officer.ID(bits: 109),
        agency: other,
        posts: [Post(office: leadership, role: .leader)],
        sees: [other, agency]
    )

    static func officer(_ number: UInt128, at office: Office.ID, _ role: Role) -> Principal {
        Principal(
            officer: Officer.ID(bits: 100 + number),
            agency: agency,
            posts: [Post(office: office, role: role)]
        )
    }

    /// Monday 2018-10-15 at that hour and minute.
    static func monday(_ hour: Int, _ minute: Int = 0) -> Instant {
        Instant(Day(number: 17_819), minute: hour * 60 + minute)
    }

    static func day(_ text: String, _ hour: Int, _ minute: Int = 0) -> Instant {
        Instant(Day(text) ?? Day(number: 0), minute: hour * 60 + minute)
    }

    static let full = Workflow(
        id: Workflow.ID(bits: 50),
        shape: .full,
        steps: [
            .init(task: .receive, office: desk, minutes: 30), .init(task: .assign, office: nil, minutes: 30),
            .init(task: .examine, office: nil, minutes: 240), .init(task: .approve, office: nil, minutes: 60),
            .init(task: .sign, office: leadership, minutes: 60), .init(task: .number, office: records, minutes: 30),
            .init(task: .return, office: desk, minutes: 30),
        ]
    )
    static let oneTouch = Workflow(
        id: Workflow.ID(bits: 51),
        shape: .oneTouch,
        steps: [
            .init(task: .receive, office: desk, minutes: 0), .init(task: .sign, office: desk, minutes: 0),
            .init(task: .return, office: nil, minutes: 0),
        ]
    )

    var workflow = full
    var calendar = WorkCalendar(NationalCalendar.declarations)
    var revision = 1
    var setting: ActSetting {
        ActSetting(
            calendar: calendar,
            calendarRevision: revision,
            workflow: workflow,
            leadership: [Self.leadership]
        )
    }

    static func stamp(
        _ principal: Principal,
        at office: Office.ID? = nil,
        _ moment: Instant,
        occurredAt: Instant? = nil
    ) -> Stamp {
        Stamp(
            principal: principal,
            office: office ?? principal.posts[0].office,
            at: moment,
            occurredAt: occurredAt
        )
    }

    func offer(_ mode: Offer.Mode = .oneStop, promised: Term? = nil) -> Offer {
        Offer(
            id: Offer.ID(bits: 60),
            agency: Self.agency,
            procedure: Procedure.ID(bits: 61),
            mode: mode,
            desk: Self.desk,
            competent: workflow.shape == .oneTouch ? Self.desk : Self.justice,
            workflow: workflow,
            promised: promised,
            unit: .dossier
        )
    }

    func procedure(_ term: Term) -> ProcedureInForce {
        ProcedureInForce(
            procedure: Procedure.ID(bits: 61),
            version: ProcedureVersion.ID(bits: 62),
            procedureCase: ProcedureCase.ID(bits: 63),
            field: ProcedureField.ID(bits: 64),
            name: "Thủ tục",
            statutory: term
        )
    }

    func reception(
        _ term: Term = .workingDays(halves: 6),
        mode: Offer.Mode = .oneStop,
        promised: Term? = nil,
        earlier: Term? = nil,
        quantity: Int = 1,
        payable: Int = 0,
        number: Int = 1,
        stamp: Stamp? = nil
    ) throws -> DossierEvent {
        try Dossier.receive(
            Intention(
                channel: .direct,
                place: .desk,
                applicant: Self.person,
                owner: Self.person,
                papers: [.init(component: Self.paper, originals: 1, copies: 0)],
                payable: payable,
                quantity: quantity,
                promised: earlier
            ),
            procedure: procedure(term),
            offer: offer(mode, promised: promised),
            agency: try #require(Self.code),
            numbers: ReceptionNumbers(ofDay: number, register: number, receipt: number),
            setting: setting,
            stamp: stamp ?? Self.stamp(Self.receptionist, Self.monday(8))
        )
    }

    static let code = AgencyCode("H33.12")

    /// A dossier's history under way.
    func received(_ term: Term = .workingDays(halves: 6), stamp: Stamp? = nil) throws -> Course {
        let stamp = stamp ?? Self.stamp(Self.receptionist, Self.monday(8))
        return try Course(try reception(term, stamp: stamp), stamp)
    }

    /// A dossier given to the competent office.
    func given(_ term: Term = .workingDays(halves: 6)) throws -> Course {
        var course = try received(term)
        try course.take(Self.stamp(Self.receptionist, Self.monday(9))) { try $0.give(setting: setting, stamp: $1) }
        return course
    }

    /// A dossier taken over there.
    func takenOver(_ term: Term = .workingDays(halves: 6)) throws -> Course {
        var course = try given(term)
        try course.take(Self.stamp(Self.head, Self.monday(10))) { try $0.takeOver(setting: setting, stamp: $1) }
        return course
    }

    /// A dossier that the specialist works on.
    func assigned(_ term: Term = .workingDays(halves: 6)) throws -> Course {
        var course = try takenOver(term)
        try course.take(Self.stamp(Self.head, Self.monday(10))) {
            try $0.assign(to: Self.specialist.officer, ofOffice: true, setting: setting, stamp: $1)
        }
        return course
    }

    /// A dossier whose result was proposed.
    func submitted(_ term: Term = .workingDays(halves: 6)) throws -> Course {
        var course = try assigned(term)
        try course.take(Self.stamp(Self.specialist, Self.monday(14))) { try $0.submit(setting: setting, stamp: $1) }
        return course
    }

    /// A dossier whose result lies before the leadership.
    func beforeSigning(_ term: Term = .workingDays(halves: 6)) throws -> Course {
        var course = try submitted(term)
        try course.take(Self.stamp(Self.head, Self.monday(14))) { try $0.approve(setting: setting, stamp: $1) }
        try course.take(Self.stamp(Self.head, Self.monday(14))) { try $0.give(setting: setting, stamp: $1) }
        try course.take(Self.stamp(Self.chair, Self.monday(15))) { try $0.takeOver(setting: setting, stamp: $1) }
        return course
    }

    /// A dossier whose result is signed.
    func signed(_ term: Term = .workingDays(halves: 6)) throws -> Course {
        var course = try beforeSigning(term)
        try course.take(Self.stamp(Self.chair, Self.monday(15))) {
            try $0.sign(as: .onBehalf, setting: setting, stamp: $1)
        }
        return course
    }

    /// A dossier whose result is on its way to the desk.
    func returning(_ term: Term = .workingDays(halves: 6)) throws -> Course {
        var course = try signed(term)
        try course.take(Self.stamp(Self.chair, Self.monday(15))) { try $0.give(setting: setting, stamp: $1) }
        try course.take(Self.stamp(Self.clerk, Self.monday(15))) { try $0.takeOver(setting: setting, stamp: $1) }
        try course.take(Self.stamp(Self.clerk, Self.monday(15))) { try $0.number(7, setting: setting, stamp: $1) }
        try course.take(Self.stamp(Self.clerk, Self.monday(15))) { try $0.give(setting: setting, stamp: $1) }
        return course
    }

    /// A dossier that the desk finished at the moment.
    func finished(_ term: Term = .workingDays(halves: 6), at moment: Instant) throws -> Course {
        var course = try returning(term)
        try course.take(Self.stamp(Self.receptionist, moment)) {
            try $0.receiveResult(setting: setting, stamp: $1)
        }
        return course
    }
}
