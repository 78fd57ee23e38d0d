import Domain
import Testing

@Suite("Declarations make the calendar")
struct WorkCalendarTests {
    private func calendar(_ declarations: CalendarDeclaration...) -> WorkCalendar {
        WorkCalendar(NationalCalendar.declarations + declarations)
    }

    @Test func `a closure takes the day from terms and shuts the counter, with its reason`() throws {
        let storm = CalendarDeclaration(
            try day("2018-12-27"),
            .closure(reason: "Nghỉ do bão"),
            revision: 3,
            document: "Công điện 05/CĐ-UBND"
        )
        let calendar = calendar(storm)
        #expect(!calendar.counts(storm.day))
        #expect(calendar.sessions(on: storm.day).isEmpty)
        #expect(calendar.reason(for: storm.day).text == "Nghỉ do bão")
        #expect(calendar.reason(for: storm.day).document == "Công điện 05/CĐ-UBND")
        #expect(calendar.revision == 3)
        #expect(try due("1 ngày làm việc", from: "2018-12-26T09:00", in: calendar) == at("2018-12-28T17:00"))
    }

    @Test func `the declaration of the highest revision holds, whatever the order`() throws {
        let monday = try day("2018-12-24")
        let closed = CalendarDeclaration(monday, .closure(reason: "Bão"), revision: 1)
        let reopened = CalendarDeclaration(monday, .workingDay(reason: "Bão tan"), revision: 2)
        #expect(calendar(closed, reopened).counts(monday))
        #expect(calendar(reopened, closed).counts(monday))
        #expect(!calendar(closed).counts(monday))
    }

    @Test func `of one revision the later declared holds, then the last in order`() throws {
        let monday = try day("2018-12-24")
        let early = CalendarDeclaration(monday, .closure(reason: "Bão"), declaredAt: try at("2018-12-23T08:00"))
        let late = CalendarDeclaration(monday, .workingDay(reason: "Tan"), declaredAt: try at("2018-12-23T09:00"))
        let same = CalendarDeclaration(monday, .closure(reason: "Lũ"), declaredAt: try at("2018-12-23T09:00"))
        #expect(calendar(late, early).counts(monday))
        #expect(!calendar(late, same).counts(monday))
        #expect(calendar(same, late).counts(monday))
    }

    @Test func `an opening opens the desk and leaves the terms alone`() throws {
        let saturday = try day("2018-12-29")
        let opening = CalendarDeclaration(saturday, .opening(try Sessions(parsing: "07:30-11:30")), revision: 1)
        let calendar = calendar(opening)
        #expect(calendar.isOpen(Instant(saturday, minute: 450)))
        #expect(!calendar.counts(saturday))
        #expect(calendar.reason(for: saturday).text == "Thứ Bảy, nghỉ hằng tuần")
        let closure = CalendarDeclaration(saturday, .closure(reason: "Mất điện"), revision: 2)
        #expect(!self.calendar(opening, closure).isOpen(Instant(saturday, minute: 450)))
    }

    @Test func `a usual Saturday opening does not open on a holiday`() throws {
        let morning = try Sessions(parsing: "07:30-11:30")
        let week = WeeklySessions(except: [.saturday: morning])
        let saturday = try day("2018-12-22")
        let closed = CalendarDeclaration(saturday, .closure(reason: "Bão"), revision: 1)
        #expect(WorkCalendar(NationalCalendar.declarations, week: week).sessions(on: saturday) == morning)
        #expect(WorkCalendar(NationalCalendar.declarations + [closed], week: week).sessions(on: saturday).isEmpty)
    }

    @Test func `the years it covers end with the last declared holiday, or as told`() throws {
        #expect(WorkCalendar(NationalCalendar.declarations).range.upperBound == (try day("2026-12-31")))
        #expect(WorkCalendar([], lastYear: 2018).range.upperBound == (try day("2018-12-31")))
        #expect(WorkCalendar.firstDay == (try day("2015-01-01")))
        #expect(WorkCalendar([]).range.lowerBound == (try day("2014-12-01")))
    }

    @Test func `outside its years weekdays count, and it does not fall over`() throws {
        let calendar = calendar()
        #expect(calendar.counts(try day("1999-01-04")))
        #expect(!calendar.counts(try day("2099-01-03")))
        #expect(calendar.workingDay(1, after: try day("2099-01-03")) == nil)
        #expect(calendar.workingDay(0, after: try day("2018-01-03")) == nil)
        #expect(calendar.workingDays(after: try day("2027-01-01"), through: try day("2028-01-01")) == 0)
        #expect(calendar.workingDays(after: try day("2018-12-28"), through: try day("2018-12-27")) == 0)
    }

    @Test func `a working day is itself or the next`() throws {
        #expect(national.workingDay(notBefore: try day("2018-12-28")) == (try day("2018-12-28")))
        #expect(national.workingDay(notBefore: try day("2018-12-29")) == (try day("2019-01-02")))
    }
}
