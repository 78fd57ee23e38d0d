import Domain
import Testing

@Suite("Calendar rules of domain/law.md 13")
struct CalendarRuleTests {
    @Test(arguments: ["2019-01-05", "2019-05-04", "2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"])
    func `rule 2: a Saturday worked instead counts and its counter is open`(saturday: String) throws {
        let saturday = try day(saturday)
        #expect(saturday.weekday == .saturday)
        #expect(national.counts(saturday))
        #expect(national.isOpen(Instant(saturday, minute: 480)))
    }

    @Test func `rule 2: no other Saturday or Sunday counts`() throws {
        let weekends = try (day("2015-01-01")...day("2026-12-31")).filter { $0.weekday.isWeekend }
        #expect(weekends.count == 1252)
        #expect(weekends.filter(national.counts).count == 8)
        #expect(weekends.filter { national.counts($0) && !OfficialDays.saturdays.contains($0) }.isEmpty)
    }

    @Test func `rule 2: a Saturday on which only the desk is open does not count`() throws {
        let saturday = try day("2018-12-29")
        let morning = try Sessions(parsing: "07:30-11:30")
        let week = WeeklySessions(except: [.saturday: morning])
        let calendar = WorkCalendar(NationalCalendar.declarations, week: week)
        #expect(!calendar.counts(saturday))
        #expect(calendar.sessions(on: saturday) == morning)
        #expect(calendar.isOpen(Instant(saturday, minute: 480)))
        #expect(try due("2 giờ làm việc", from: "2018-12-29T08:00", in: calendar) == at("2019-01-02T09:00"))
        #expect(try due("1 ngày làm việc", from: "2018-12-27T08:00", in: calendar) == at("2018-12-28T17:00"))
    }

    @Test func `rule 3: the clock starts at the minute printed on the receipt`() throws {
        let dueDate = try national.due(for: .hours(minutes: 60), from: at("2018-12-27T09:00:59"))
        #expect(dueDate.received == (try at("2018-12-27T09:00")))
        #expect(dueDate.due == (try at("2018-12-27T10:00")))
    }

    @Test func `rule 4: hour terms run only inside the sessions, whatever their length`() throws {
        let week = WeeklySessions(try Sessions(parsing: "07:30-11:30,13:30-17:00"))
        let calendar = WorkCalendar(NationalCalendar.declarations, week: week)
        // 7.5 hours of session a day: eight hours are not scaled down, they take half an hour of the next day.
        #expect(try due("8 giờ làm việc", from: "2018-12-26T07:30", in: calendar) == at("2018-12-27T08:00"))
        #expect(try due("4 giờ làm việc", from: "2018-12-26T09:30", in: calendar) == at("2018-12-26T15:30"))
    }

    @Test func `rule 4: with sessions of eight hours, eight working hours are one working day`() throws {
        #expect(try due("8 giờ làm việc", from: "2018-12-26T09:00") == at("2018-12-27T09:00"))
        #expect(try due("16 giờ làm việc", from: "2018-12-27T17:00") == at("2019-01-02T17:00"))
    }

    @Test(arguments: [
        ("2018-12-27T09:00", "2 ngày", "2019-01-02T17:00"),
        ("2018-12-26T09:00", "2 ngày", "2018-12-28T17:00"),
        ("2018-11-30T09:00", "1 tháng", "2019-01-02T17:00"),
        ("2019-01-04T09:00", "1 ngày", "2019-01-05T17:00"),
        ("2019-01-04T09:00", "2 ngày", "2019-01-07T17:00"),
    ])
    func `rule 5: a calendar term that ends on a day off moves to the next working day`(
        received: String,
        term: String,
        expected: String
    ) throws {
        #expect(try due(term, from: received) == at(expected))
    }

    @Test(arguments: [
        ("2018-12-28T15:00", "2018-12-28T17:00"),
        ("2018-12-28T15:01", "2019-01-02T07:00"),
        ("2018-12-28T06:00", "2018-12-28T17:00"),
        ("2018-12-29T08:00", "2019-01-02T07:00"),
        ("2019-01-04T16:00", "2019-01-05T07:00"),
    ])
    func `rule 20: received at 15:01 handed over at the start of the next working day, at 15:00 the same day`(
        received: String,
        expected: String
    ) throws {
        #expect(try HandoverDeadline(received: at(received), in: national).due == at(expected))
    }

    @Test func `the hand-over deadline knows its years too`() throws {
        #expect(throws: DueDateError.beforeCalendar(try day("2014-12-31"))) {
            try HandoverDeadline(received: at("2014-12-31T09:00"), in: national)
        }
        #expect(throws: DueDateError.afterCalendar(try day("2026-12-31"))) {
            try HandoverDeadline(
                received: at("2026-12-31T16:00"),
                in: WorkCalendar(NationalCalendar.declarations)
            )
        }
    }

    @Test func `the same-day cut-off can be another or none`() throws {
        let received = try at("2018-12-27T10:30")
        #expect(SameDayTerm(cutOff: 600).due(from: received, in: national) == (try at("2018-12-28T17:00")))
        #expect(SameDayTerm(cutOff: nil).due(from: received, in: national) == (try at("2018-12-27T17:00")))
    }

    @Test func `on a day that ends before 15:00 nothing is due before it is received`() throws {
        let half = CalendarDeclaration(try day("2018-12-27"), .opening(try Sessions(parsing: "07:00-11:00")))
        let calendar = WorkCalendar(NationalCalendar.declarations + [half])
        #expect(try due("trong ngày", from: "2018-12-27T10:59", in: calendar) == at("2018-12-27T11:00"))
        #expect(try due("trong ngày", from: "2018-12-27T13:00", in: calendar) == at("2018-12-28T17:00"))
        #expect(
            try HandoverDeadline(received: at("2018-12-27T13:00"), in: calendar).due == at("2018-12-28T07:00")
        )
    }
}
