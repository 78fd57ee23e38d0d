import Domain
import Testing

@Suite("Terms are read and written")
struct TermTests {
    @Test(arguments: [
        ("4 giờ làm việc", Term.hours(minutes: 240)), ("0,5 giờ làm việc", .hours(minutes: 30)),
        ("45 phút làm việc", .hours(minutes: 45)), ("2 ngày làm việc", .workingDays(halves: 4)),
        ("0,5 ngày làm việc", .workingDays(halves: 1)), ("1,5 ngày làm việc", .workingDays(halves: 3)),
        ("15 ngày", .calendarDays(15)), ("1 tháng", .months(1)), ("trả ngay", .immediate), ("trong ngày", .sameDay),
        ("trong ngày (không mốc 15 giờ)", .sameDayRegardless), ("gửi trước 5 ngày", .before(days: 5)),
        ("không quy định", .unspecified),
    ])
    func `the grammar is read and printed`(text: String, term: Term) throws {
        #expect(try Term(parsing: text) == term)
        #expect(term.description == text)
    }

    @Test(arguments: [
        ("  2   NGÀY  LÀM VIỆC ", Term.workingDays(halves: 4)), ("1.5 ngày làm việc", .workingDays(halves: 3)),
        ("3,0 ngày làm việc", .workingDays(halves: 6)), ("nửa ngày", .workingDays(halves: 1)),
        ("Nửa ngày làm việc", .workingDays(halves: 1)), ("07 ngày", .calendarDays(7)),
        ("TRONG NGÀY\t(Không mốc 15 giờ)", .sameDayRegardless), ("3.0 ngày", .calendarDays(3)),
    ])
    func `capitals, blanks and points are tolerated`(text: String, term: Term) throws {
        #expect(try Term(parsing: text) == term)
    }

    @Test(arguments: [
        ("", TermError.empty), ("  ", .empty), ("mai", .unknown("mai")), ("2 tuần", .unknown("2 tuần")),
        ("4 giờ", .withoutWorking("4 giờ")), ("2x ngày", .badNumber("2x")), ("-2 ngày", .unknown("-2 ngày")),
        ("1,25 ngày làm việc", .notHalves("1,25")), ("1,5,0 ngày làm việc", .badNumber("1,5,0")),
        ("1,5 ngày", .notWhole("1,5", "N ngày")), ("0,5 tháng", .notWhole("0,5", "N tháng")),
        ("0 ngày", .zero), ("0,0 ngày làm việc", .zero), ("3651 ngày", .tooLong("3651")),
        ("99999999999999999999 giờ làm việc", .tooLong("99999999999999999999")), ("121 tháng", .tooLong("121")),
        ("gửi trước x ngày", .badNumber("x")), ("ngày làm việc", .unknown("ngày làm việc")),
        ("2", .unknown("2")), ("1, ngày làm việc", .notHalves("1,")), ("٣ ngày", .unknown("٣ ngày")),
    ])
    func `a term that cannot be read is refused by name, in one line`(text: String, error: TermError) {
        #expect(throws: error) { try Term(parsing: text) }
        #expect(!error.description.isEmpty)
        #expect(!error.description.contains("\n"))
    }

    @Test func `a text outside the grammar is told what is accepted`() {
        #expect(TermError.unknown("2 tuần").description.contains("“2 tuần”"))
        #expect(TermError.unknown("2 tuần").description.contains("N ngày làm việc"))
        #expect(TermError.withoutWorking("4 giờ").description.contains("làm việc"))
    }

    @Test func `every term survives being printed and read`() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<3000 {
            let amount = Int.random(in: 1...3600, using: &generator)
            let terms: [Term] = [
                .hours(minutes: amount), .workingDays(halves: amount), .calendarDays(amount),
                .months(amount % 120 + 1), .before(days: amount),
            ]
            for term in terms { #expect(try Term(parsing: term.description) == term) }
        }
    }
}
