import Domain
import Testing

@Suite("Due dates: the vectors of issue 2 and of domain/law.md 10.3")
struct DueDateVectorTests {
    /// One line of a table of vectors.
    struct Vector: CustomTestStringConvertible {
        let received: String
        let term: String
        let due: String

        init(_ received: String, _ term: String, _ due: String) {
            self.received = received
            self.term = term
            self.due = due
        }

        var testDescription: String { "\(received) + \(term) → \(due)" }
    }

    @Test(arguments: [
        Vector("2018-12-28T09:00", "2 ngày làm việc", "2019-01-03T17:00"),
        Vector("2018-12-28T09:00", "4 giờ làm việc", "2018-12-28T15:00"),
        Vector("2018-12-28T09:00", "8 giờ làm việc", "2019-01-02T09:00"),
        Vector("2018-12-28T09:00", "0,5 ngày làm việc", "2019-01-02T11:00"),
        Vector("2018-12-28T09:00", "nửa ngày", "2019-01-02T11:00"),
        Vector("2018-12-28T09:00", "1,5 ngày làm việc", "2019-01-03T11:00"),
        Vector("2018-12-28T09:00", "3 ngày", "2019-01-02T17:00"),
        Vector("2018-12-28T09:00", "trong ngày", "2018-12-28T17:00"),
        Vector("2018-12-28T15:00", "trong ngày", "2018-12-28T17:00"),
        Vector("2018-12-28T15:01", "trong ngày", "2019-01-02T17:00"),
        Vector("2018-12-29T08:00", "2 giờ làm việc", "2019-01-02T09:00"),
        Vector("2019-01-31T09:00", "1 tháng", "2019-02-28T17:00"),
    ])
    func `the vectors of issue 2 pass`(vector: Vector) throws {
        #expect(try due(vector.term, from: vector.received) == at(vector.due))
    }

    @Test(arguments: [
        Vector("2018-12-28T09:00", "2 ngày làm việc", "2019-01-03T17:00"),
        Vector("2019-01-04T09:00", "1 ngày làm việc", "2019-01-05T17:00"),
        Vector("2023-04-28T09:00", "3 ngày làm việc", "2023-05-08T17:00"),
        Vector("2024-04-26T09:00", "3 ngày làm việc", "2024-05-04T17:00"),
        Vector("2025-04-25T09:00", "1 ngày làm việc", "2025-04-26T17:00"),
        Vector("2025-04-29T09:00", "2 ngày làm việc", "2025-05-06T17:00"),
        Vector("2026-01-09T09:00", "1 ngày làm việc", "2026-01-10T17:00"),
        Vector("2026-02-12T09:00", "5 ngày làm việc", "2026-02-26T17:00"),
        Vector("2026-08-20T09:00", "3 ngày làm việc", "2026-08-24T17:00"),
        Vector("2026-08-28T09:00", "5 ngày làm việc", "2026-09-09T17:00"),
        Vector("2026-11-23T09:00", "1 ngày làm việc", "2026-11-25T17:00"),
    ])
    func `rule 1: a term in working days counts from the first working day after, all eleven vectors`(
        vector: Vector
    ) throws {
        #expect(try due(vector.term, from: vector.received) == at(vector.due))
    }

    @Test(arguments: [
        // Outside the sessions: an hour term waits for the next one, a day term counts from the day after all the same.
        Vector("2018-12-27T05:30", "1 giờ làm việc", "2018-12-27T08:00"),
        Vector("2018-12-27T11:00", "1 giờ làm việc", "2018-12-27T14:00"),
        Vector("2018-12-27T16:30", "1 giờ làm việc", "2018-12-28T07:30"),
        Vector("2018-12-27T22:00", "1 ngày làm việc", "2018-12-28T17:00"),
        // An hour term that fills a session ends with it, not with the start of the next.
        Vector("2018-12-27T09:00", "2 giờ làm việc", "2018-12-27T11:00"),
        Vector("2018-12-27T07:00", "8 giờ làm việc", "2018-12-27T17:00"),
        Vector("2018-12-27T09:00", "0,5 giờ làm việc", "2018-12-27T09:30"),
        // On a closed day.
        Vector("2019-02-05T09:00", "1 ngày làm việc", "2019-02-11T17:00"),
        Vector("2019-02-05T09:00", "trả ngay", "2019-02-11T17:00"),
        Vector("2019-02-05T09:00", "trong ngày", "2019-02-11T17:00"),
        // The same day.
        Vector("2018-12-28T16:59", "trong ngày (không mốc 15 giờ)", "2018-12-28T17:00"),
        Vector("2018-12-28T17:00", "trong ngày (không mốc 15 giờ)", "2019-01-02T17:00"),
        Vector("2018-12-28T16:59", "trả ngay", "2018-12-28T17:00"),
        Vector("2018-12-28T12:00", "trả ngay", "2018-12-28T17:00"),
        Vector("2018-12-28T18:00", "trả ngay", "2019-01-02T17:00"),
        // The receipt prints minutes: 15:00:59 is 15:00.
        Vector("2018-12-28T15:00:59", "trong ngày", "2018-12-28T17:00"),
        // Months keep the day or take the last, in leap years too, and over a year's end.
        Vector("2024-01-31T09:00", "1 tháng", "2024-02-29T17:00"),
        Vector("2018-10-31T09:00", "1 tháng", "2018-11-30T17:00"),
        Vector("2018-11-15T09:00", "2 tháng", "2019-01-15T17:00"),
        Vector("2019-03-05T09:00", "12 tháng", "2020-03-05T17:00"),
        // Notice ahead: the same as calendar days.
        Vector("2018-12-25T09:00", "gửi trước 5 ngày", "2019-01-02T17:00"),
    ])
    func `the edges of each kind of term`(vector: Vector) throws {
        #expect(try due(vector.term, from: vector.received) == at(vector.due))
    }

    @Test func `no term has no due date and nothing to explain`() throws {
        let none = try national.due(for: .unspecified, from: at("2018-12-28T09:00"))
        #expect(none.due == nil)
        #expect(none.dueDay == nil)
        #expect(national.explain(none).isEmpty)
    }

    @Test func `days before 2015 are refused, the first day of 2015 is not`() throws {
        #expect(throws: DueDateError.beforeCalendar(try day("2014-12-31"))) {
            try national.due(for: .calendarDays(1), from: at("2014-12-31T23:59"))
        }
        #expect(try due("1 ngày làm việc", from: "2015-01-01T00:00") == at("2015-01-05T17:00"))
    }

    @Test(arguments: [Term.workingDays(halves: 2), .calendarDays(1), .months(1), .hours(minutes: 600), .sameDay])
    func `a term that leaves the declared years is refused`(term: Term) throws {
        let calendar = WorkCalendar(NationalCalendar.declarations)
        #expect(throws: DueDateError.afterCalendar(try day("2026-12-31"))) {
            try calendar.due(for: term, from: at("2026-12-31T15:30"))
        }
    }
}
