import Domain
import Testing

@Suite("Proposed calendars of later years")
struct ProposedCalendarTests {
    @Test(arguments: 2015...2026)
    func `the same rules reproduce every known year but for its swaps`(year: Int) {
        let swapped = Set(OfficialDays.swaps.values.compactMap { Day($0) })
        let observed = OfficialDays.daysOff.filter { $0.year == year && !swapped.contains($0) }
        #expect(Set(ProposedCalendar.declarations(for: year).map(\.day)) == observed)
    }

    @Test func `2027 is proposed: Tết Đinh Mùi, Giỗ Tổ, days in lieu`() throws {
        let days = ProposedCalendar.declarations(for: 2027).map(\.day.description)
        // Mùng 1 is Saturday 6 February; 1 May is a Saturday.
        #expect(
            days == [
                "2027-01-01", "2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-04-16",
                "2027-04-30", "2027-05-03", "2027-09-02", "2027-09-03", "2027-11-24",
            ]
        )
    }

    @Test func `24 November on a weekend is not made good`() {
        let days = ProposedCalendar.declarations(for: 2029).filter { $0.holiday == .culture }
        #expect(days.isEmpty)
    }

    @Test(arguments: [2027, 2030, 2053, 2100, 2199])
    func `every proposed day off is a weekday, marked, and says so`(year: Int) throws {
        let declarations = ProposedCalendar.declarations(for: year)
        // Twelve holidays, of which only 24/11 may be lost to a weekend.
        #expect((11...12).contains(declarations.count))
        #expect(Set(declarations.map(\.day)).count == declarations.count)
        let calendar = WorkCalendar(declarations)
        for declaration in declarations {
            #expect(!declaration.day.weekday.isWeekend)
            #expect(declaration.isProposed)
            #expect(calendar.isProposed(declaration.day))
            #expect(calendar.reason(for: declaration.day).text.hasSuffix("(lịch dự kiến)"))
        }
    }

    @Test func `outside the lunar table nothing is proposed`() {
        #expect(ProposedCalendar.declarations(for: 1899).isEmpty)
        #expect(ProposedCalendar.declarations(for: 2200).isEmpty)
    }

    @Test func `a notice replaces the proposals for its holiday, and only those`() throws {
        let notice = CalendarDeclaration(
            try day("2027-02-03"),
            .dayOff(reason: "Nghỉ Tết Nguyên đán"),
            revision: 1,
            holiday: .lunarNewYear,
            document: "Thông báo 1/TB-BNV"
        )
        // The order in which they come does not matter.
        let calendar = WorkCalendar([notice] + ProposedCalendar.declarations(for: 2027))
        #expect(!calendar.counts(try day("2027-02-03")))
        #expect(calendar.counts(try day("2027-02-04")))
        #expect(!calendar.counts(try day("2027-04-30")))
        #expect(!calendar.isProposed(try day("2027-02-03")))
    }

    @Test func `the proposed years reach to 2199 when asked`() throws {
        let calendar = WorkCalendar.national(through: 2199)
        #expect(calendar.range.upperBound == (try day("2199-12-31")))
        #expect(try due("30 ngày làm việc", from: "2198-12-30T09:00", in: calendar) != nil)
    }
}
