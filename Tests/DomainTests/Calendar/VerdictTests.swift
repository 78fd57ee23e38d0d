import Domain
import Testing

@Suite("Early, on time, late")
struct VerdictTests {
    private func verdict(_ term: Term, due: String, finished: String) throws -> Verdict {
        Verdict.of(finished: try at(finished), due: try at(due), term: term)
    }

    @Test(arguments: [
        Term.workingDays(halves: 4), .workingDays(halves: 3), .calendarDays(3), .months(1), .before(days: 3),
    ])
    func `terms in days compare days: on the day is on time even at 17:30`(term: Term) throws {
        let due = "2019-01-03T17:00"
        #expect(try verdict(term, due: due, finished: "2019-01-02T23:59") == .early)
        #expect(try verdict(term, due: due, finished: "2019-01-03T00:00") == .onTime)
        #expect(try verdict(term, due: due, finished: "2019-01-03T17:30") == .onTime)
        #expect(try verdict(term, due: due, finished: "2019-01-04T00:00") == .late)
    }

    @Test func `hour terms compare instants`() throws {
        let due = "2018-12-28T15:00"
        #expect(try verdict(.hours(minutes: 240), due: due, finished: "2018-12-28T14:59:59") == .early)
        #expect(try verdict(.hours(minutes: 240), due: due, finished: "2018-12-28T15:00") == .onTime)
        #expect(try verdict(.hours(minutes: 240), due: due, finished: "2018-12-28T15:00:01") == .late)
    }

    @Test(arguments: [Term.immediate, .sameDay, .sameDayRegardless])
    func `same-day work is on time, never early`(term: Term) throws {
        #expect(try verdict(term, due: "2019-01-02T17:00", finished: "2018-12-28T16:30") == .onTime)
        #expect(try verdict(term, due: "2019-01-02T17:00", finished: "2019-01-02T08:00") == .onTime)
        #expect(try verdict(term, due: "2019-01-02T17:00", finished: "2019-01-03T07:00") == .late)
    }

    @Test func `without a due date work is on time`() throws {
        #expect(Verdict.of(finished: try at("2030-01-01T00:00"), due: nil, term: .unspecified) == .onTime)
    }
}
