import Domain
import Testing

@Suite("The national calendar 2015–2026")
struct NationalCalendarTests {
    @Test func `it is the official one, day by day`() throws {
        for day in try day("2014-12-01")...day("2026-12-31") {
            let isWorkedSaturday = OfficialDays.saturdays.contains(day)
            let expected = day.weekday.isWeekend ? isWorkedSaturday : !OfficialDays.daysOff.contains(day)
            #expect(national.counts(day) == expected, "\(day)")
        }
        #expect(OfficialDays.daysOff.count == 136)
        #expect(OfficialDays.saturdays.count == 9)
    }

    @Test func `every row of it is read: one declaration for each day off and each Saturday`() {
        #expect(NationalCalendar.declarations.count == 136 + 9)
        #expect(Set(NationalCalendar.declarations.map(\.day)).count == 136 + 9)
        #expect(NationalCalendar.declarations.first?.day.description == "2014-12-27")
    }

    @Test func `every declaration has a document or a source, and none is proposed`() {
        for declaration in NationalCalendar.declarations {
            #expect(declaration.document != nil || declaration.source != nil)
            #expect(!declaration.isProposed)
            #expect(declaration.holiday != nil)
        }
    }

    @Test(arguments: OfficialDays.swaps.sorted { $0.key < $1.key })
    func `each swap names the other day`(saturday: String, dayOff: String) throws {
        let (saturday, dayOff) = (try day(saturday), try day(dayOff))
        #expect(national.reason(for: saturday).text.contains(dayOff.vietnamese))
        #expect(national.reason(for: dayOff).text.contains(saturday.vietnamese))
    }

    @Test(
        arguments: [
            ("2018-12-28", "Ngày làm việc", nil), ("2018-12-29", "Thứ Bảy, nghỉ hằng tuần", nil),
            ("2018-12-30", "Chủ nhật, nghỉ hằng tuần", nil),
            ("2018-12-31", "Nghỉ hoán đổi, làm bù thứ Bảy 05/01/2019", "Công văn 6519/VPCP-KGVX (2018)"),
            ("2019-01-05", "Làm bù cho thứ Hai 31/12/2018", "Công văn 6519/VPCP-KGVX (2018)"),
            ("2019-01-01", "Nghỉ Tết Dương lịch", "BLLĐ 2012, Đ115(1)"),
            ("2018-09-03", "Nghỉ bù Quốc khánh 2/9", "BLLĐ 2012, Đ115(3)"),
            ("2018-02-19", "Nghỉ bù Tết Nguyên đán Mậu Tuất", nil),
            ("2026-11-24", "Nghỉ Ngày Văn hóa Việt Nam 24/11", "NQ 28/2026/QH16"),
        ] as [(String, String, String?)]
    )
    func `a day says why it counts or not, and by which document`(
        text: String,
        reason: String,
        document: String?
    ) throws {
        let found = national.reason(for: try day(text))
        #expect(found.text == reason)
        #expect(found.document == document)
    }

    @Test func `where no notice is known the basis is the source, marked so`() throws {
        #expect(national.reason(for: try day("2018-02-14")).basis?.hasPrefix("nguồn: https://") == true)
        #expect(national.reason(for: try day("2018-12-29")).basis == nil)
    }
}
