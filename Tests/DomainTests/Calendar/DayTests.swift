import Domain
import Testing

@Suite("Days and instants")
struct DayTests {
    @Test func `every day of four centuries is its date and back, a weekday after another`() throws {
        let start = try day("1900-01-01")
        #expect(start.weekday == .monday)
        for offset in 0..<146_097 {
            let day = start.advanced(by: offset)
            let (year, month, date) = day.date
            #expect(Day(year: year, month: month, day: date) == day)
            #expect(day.weekday.rawValue == offset % 7 + 1)
        }
        #expect(start.advanced(by: 146_097).description == "2300-01-01")
    }

    @Test(arguments: ["2019-02-29", "2018-13-01", "2018-00-10", "2018-1-1", "18-01-01", "2018-01-32", ""])
    func `what is no date is nil`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `days and minutes are those of UTC+7`() {
        #expect(Instant(milliseconds: 0).description == "1970-01-01T07:00:00+07:00")
        #expect(Instant(milliseconds: 61_199_999).description == "1970-01-01T23:59:59+07:00")
        #expect(Instant(milliseconds: 61_200_000).day.description == "1970-01-02")
        #expect(Instant(milliseconds: -25_200_001).day.description == "1969-12-31")
    }

    @Test(arguments: ["2018-12-28T09:00", "2018-12-28T09:00:00", "2018-12-28T09:00:00+07:00", "2018-12-28T09:00+07:00"])
    func `an instant is read with or without seconds and offset`(text: String) throws {
        #expect(try at(text).description == "2018-12-28T09:00:00+07:00")
    }

    @Test(arguments: ["2018-12-28", "2018-12-28T24:00", "2018-12-28T09", "2018-12-28T9:00", "2018-12-28T09:00Z"])
    func `what is no moment is nil`(text: String) {
        #expect(Instant(text) == nil)
    }
}
