import Domain
import Testing

@Suite("The citizen's appointment")
struct AppointmentWindowTests {
    @Test(arguments: [
        ("2018-12-28T09:00", "2 ngày làm việc", "2019-01-03", "từ 15 giờ 30 đến 17 giờ"),
        ("2018-12-28T09:00", "nửa ngày", "2019-01-02", "từ 9 giờ 30 đến 11 giờ"),
        ("2018-12-28T09:00", "trong ngày", "2018-12-28", "từ 15 giờ 30 đến 17 giờ"),
        ("2018-12-28T09:00", "4 giờ làm việc", "2018-12-28", "từ 15 giờ đến 17 giờ"),
        // Due as a session ends: the result need not be there before, so the next session it is.
        ("2018-12-28T09:00", "2 giờ làm việc", "2018-12-28", "từ 13 giờ đến 17 giờ"),
        ("2018-12-28T09:00", "6 giờ làm việc", "2019-01-02", "từ 7 giờ đến 11 giờ"),
    ])
    func `it is a window, not closing time`(received: String, term: String, on: String, text: String) throws {
        let dueDate = try national.due(for: Term(parsing: term), from: at(received))
        let window = try #require(national.appointment(for: dueDate))
        #expect(window.day == (try day(on)))
        #expect(window.vietnamese == text)
    }

    @Test func `a session shorter than the window is taken whole`() throws {
        let short = try Sessions(parsing: "08:00-09:00")
        let calendar = WorkCalendar(NationalCalendar.declarations, week: WeeklySessions(short))
        let dueDate = try calendar.due(for: .workingDays(halves: 2), from: at("2018-12-26T08:30"))
        #expect(calendar.appointment(for: dueDate)?.vietnamese == "từ 8 giờ đến 9 giờ")
    }

    @Test func `no term, no appointment`() throws {
        let none = try national.due(for: .unspecified, from: at("2018-12-28T09:00"))
        #expect(national.appointment(for: none) == nil)
    }
}
