import Domain
import Testing

@Suite("Working sessions")
struct SessionsTests {
    @Test func `the usual text of sessions is read and printed`() throws {
        let sessions = try Sessions(parsing: " 7:00-11:00, 13:00-17:00 ")
        #expect(sessions == .standard)
        #expect(sessions.description == "07:00-11:00,13:00-17:00")
        #expect(sessions.minutes == 480)
        #expect(try Sessions(parsing: "") == .closed)
    }

    @Test(arguments: [
        ("07:00", SessionsError.unreadable("07:00")), ("07:00-11:00,", .unreadable("")),
        ("7-11", .unreadable("7-11")), ("07:60-11:00", .unreadable("07:60-11:00")),
        ("07:00-24:00", .unreadable("07:00-24:00")), ("+7:00-11:00", .unreadable("+7:00-11:00")),
        ("11:00-07:00", .backwards("11:00-07:00")), ("07:00-07:00", .backwards("07:00-07:00")),
        ("07:00-11:00,10:00-12:00", .overlapping("07:00-11:00", "10:00-12:00")),
        ("13:00-17:00,07:00-11:00", .overlapping("13:00-17:00", "07:00-11:00")),
    ])
    func `sessions that cannot be read are refused by name, in one line`(text: String, error: SessionsError) {
        #expect(throws: error) { try Sessions(parsing: text) }
        #expect(!error.description.contains("\n"))
    }

    @Test func `the counter is open from the first minute of a session and closed at its end`() throws {
        #expect(!national.isOpen(try at("2018-12-27T06:59:59")))
        #expect(national.isOpen(try at("2018-12-27T07:00")))
        #expect(national.isOpen(try at("2018-12-27T10:59:59")))
        #expect(!national.isOpen(try at("2018-12-27T11:00")))
        #expect(!national.isOpen(try at("2018-12-27T17:00")))
        #expect(!national.isOpen(try at("2018-12-31T09:00")))
    }

    @Test func `a weekday can have sessions of its own`() throws {
        let week = WeeklySessions(except: [.friday: try Sessions(parsing: "07:00-11:00"), .wednesday: .closed])
        let calendar = WorkCalendar(NationalCalendar.declarations, week: week)
        #expect(try due("1 ngày làm việc", from: "2018-12-27T09:00", in: calendar) == at("2018-12-28T11:00"))
        // Closed on Wednesdays, yet the day counts: terms end with the usual sessions.
        #expect(!calendar.isOpen(try at("2018-12-26T09:00")))
        #expect(try due("1 ngày làm việc", from: "2018-12-25T09:00", in: calendar) == at("2018-12-26T17:00"))
    }
}
