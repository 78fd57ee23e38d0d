import Domain
import Testing

@Suite struct AnnouncementTests {
    private static let day = Day(number: 17_713)  // 2018-07-01
    private let decision = Announcement(
        number: "12/QĐ-UBND",
        signedOn: Self.day.advanced(by: -10),
        effectiveOn: Self.day,
        provenance: .published
    )

    private func former(from day: Day = Self.day.advanced(by: -100), isLast: Bool = true) -> AnnouncementEntry.Former {
        AnnouncementEntry.Former(
            version: ProcedureVersion.ID(bits: 1),
            procedure: Procedure.ID(bits: 2),
            name: "Đăng ký khai sinh",
            from: day,
            isLast: isLast
        )
    }

    private func entry(
        _ number: Int,
        _ change: Announcement.Change,
        former: AnnouncementEntry.Former? = nil,
        _ draft: ProcedureDraft? = nil,
        isCodeTaken: Bool = false
    ) -> AnnouncementEntry {
        AnnouncementEntry(
            id: AnnouncementEntry.ID(bits: UInt128(number)),
            change: change,
            former: former,
            draft: draft,
            isCodeTaken: isCodeTaken
        )
    }

    @Test func `rule 39: a decision is published only when each of its procedures has the required parts`() {
        let whole = entry(1, .new, .fixture())
        #expect(decision.objections(to: [whole]).isEmpty)
        let lacking = entry(2, .amended, former: former(), .fixture(without: [.sequence, .term]))
        let objections = decision.objections(to: [whole, lacking])
        #expect(
            objections.contains(AnnouncementObjection(entry: lacking.id, .missing([.sequence, .term])))
        )
        #expect(objections.first { $0.entry == lacking.id }?.citation == Citation("NĐ 63/2010/NĐ-CP", "Đ8(2)"))
    }

    @Test func `rule 40: a repeal needs no content, only what it ends, and that before its day`() {
        #expect(decision.objections(to: [entry(1, .repealed, former: former())]).isEmpty)
        let sameDay = former(from: Self.day)
        #expect(
            decision.objections(to: [entry(1, .repealed, former: sameDay)]).map(\.reason) == [.notAfter(Self.day)]
        )
    }

    @Test func `a decision without procedures is not published`() {
        #expect(decision.objections(to: []) == [AnnouncementObjection(entry: nil, .empty)])
    }

    @Test func `what another decision changed meanwhile is not changed again from the old content`() {
        let overtaken = entry(1, .amended, former: former(isLast: false), .fixture())
        #expect(decision.objections(to: [overtaken]).map(\.reason) == [.superseded])
    }

    @Test func `a code stands for one procedure of a level, also within the decision`() {
        let taken = entry(1, .new, .fixture(), isCodeTaken: true)
        #expect(decision.objections(to: [taken]).map(\.reason) == [.codeTaken("1.001193")])
        let twice = decision.objections(to: [entry(1, .new, .fixture()), entry(2, .new, .fixture())])
        #expect(twice == [AnnouncementObjection(entry: AnnouncementEntry.ID(bits: 2), .codeTaken("1.001193"))])
    }

    @Test func `a decision is signed five days before its effect, and public within five working days`() {
        let calendar = WorkCalendar(NationalCalendar.declarations)
        // Signed on Thursday 2018-06-21: public by Thursday 2018-06-28.
        let due = Self.day.advanced(by: -3)
        #expect(decision.publicationDue(in: calendar) == due)
        #expect(decision.missedDeadlines(publishedOn: due, in: calendar).isEmpty)
        let late = due.advanced(by: 1)
        #expect(decision.missedDeadlines(publishedOn: late, in: calendar) == [.publishedLate(due: due)])
        let hasty = Announcement(
            number: "13/QĐ-UBND",
            signedOn: Self.day.advanced(by: -4),
            effectiveOn: Self.day,
            provenance: .published
        )
        #expect(hasty.missedDeadlines(publishedOn: hasty.signedOn, in: calendar) == [.signedLate(daysBefore: 4)])
        #expect(AnnouncementDeadline.signedLate(daysBefore: 4).citation == Citation("NĐ 63/2010/NĐ-CP", "Đ15"))
        #expect(AnnouncementDeadline.publishedLate(due: due).citation == Citation("NĐ 63/2010/NĐ-CP", "Đ24"))
    }

    @Test func `the topmost committee with officers keeps the catalogue of its level and below`() {
        let idle = CatalogueKeeping.Superior(kind: .committee, hasOfficers: false)
        let working = CatalogueKeeping.Superior(kind: .committee, hasOfficers: true)
        #expect(
            CatalogueKeeping.levels(keptBy: .district, kind: .committee, below: [idle]) == [.district, .commune]
        )
        #expect(CatalogueKeeping.levels(keptBy: .commune, kind: .committee, below: [idle, working]).isEmpty)
        #expect(CatalogueKeeping.levels(keptBy: .commune, kind: .committee, below: []) == [.commune])
        #expect(CatalogueKeeping.levels(keptBy: .province, kind: .committee, below: []).count == 3)
        // A land registry at the counter keeps nothing, and a vertical body above takes nothing from a committee.
        #expect(CatalogueKeeping.levels(keptBy: .district, kind: .vertical, below: []).isEmpty)
        let registry = CatalogueKeeping.Superior(kind: .vertical, hasOfficers: true)
        #expect(CatalogueKeeping.levels(keptBy: .commune, kind: .committee, below: [registry]) == [.commune])
    }

    @Test func `boards are due five working days after the effect, or after the publication if that was later`() {
        let calendar = WorkCalendar(NationalCalendar.declarations)
        // 2018-07-01 is a Sunday: the fifth working day after it is Friday 2018-07-06.
        let friday = Self.day.advanced(by: 5)
        let due = Reposting.due(effectiveOn: Self.day, publishedOn: Self.day.advanced(by: -8), days: 5, in: calendar)
        #expect(due == friday)
        let later = Reposting.due(effectiveOn: Self.day, publishedOn: friday, days: 5, in: calendar)
        #expect(later == friday.advanced(by: 7))
        #expect(Reposting(dueOn: friday, doneOn: friday).isTimely)
        let late = Reposting(dueOn: friday, doneOn: friday.advanced(by: 4))
        #expect(!late.isTimely)
        #expect(late.daysLate(today: friday.advanced(by: 40), in: calendar) == 2)
        let open = Reposting(dueOn: friday, doneOn: nil)
        #expect(!open.isTimely && open.daysLate(today: friday, in: calendar) == 0)
        #expect(open.daysLate(today: friday.advanced(by: 3), in: calendar) == 1)
    }
}
