import Domain
import Testing

@Suite("The lunar calendar for UTC+7, 1900–2199")
struct LunarDateTests {
    @Test(arguments: [
        "1900-01-31", "1945-02-13", "1968-01-29", "1985-01-21", "2000-02-05", "2007-02-17", "2015-02-19", "2016-02-08",
        "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10",
        "2025-01-29", "2026-02-17", "2030-02-02", "2053-02-18",
    ])
    func `Tết falls where it was kept, 1968, 1985, 2007, 2030 and 2053 a day or a month before China's`(
        text: String
    ) throws {
        let tet = try day(text)
        #expect(Day.lunarNewYear(of: tet.year) == tet)
        let lunar = try #require(LunarDate(tet))
        #expect((lunar.year, lunar.month, lunar.day) == (tet.year, 1, 1))
        #expect(!lunar.isLeapMonth)
    }

    @Test(arguments: [
        ("2015-04-28", 2015), ("2016-04-16", 2016), ("2017-04-06", 2017), ("2018-04-25", 2018), ("2019-04-14", 2019),
        ("2020-04-02", 2020), ("2021-04-21", 2021), ("2022-04-10", 2022), ("2023-04-29", 2023), ("2024-04-18", 2024),
        ("2025-04-07", 2025), ("2026-04-26", 2026),
    ])
    func `Giỗ Tổ Hùng Vương is the tenth of the third month`(text: String, year: Int) throws {
        #expect(Day(lunarYear: year, month: 3, day: 10) == (try day(text)))
    }

    @Test(arguments: [(1985, 2), (1987, 7), (2004, 2), (2006, 7), (2017, 6), (2020, 4), (2025, 6), (2033, 11)])
    func `the leap month is the known one`(year: Int, month: Int) throws {
        let leap = try #require(Day(lunarYear: year, month: month, day: 1, leap: true))
        let usual = try #require(Day(lunarYear: year, month: month, day: 1))
        #expect((29...30).contains(usual.distance(to: leap)))
        #expect(LunarDate(leap)?.isLeapMonth == true)
        #expect(LunarDate(leap.advanced(by: -1))?.isLeapMonth == false)
    }

    @Test func `every day from 1900 to 2200 is one lunar date and back`() throws {
        var day = try day("1900-01-31")
        var years: Set<Int> = []
        while let lunar = LunarDate(day) {
            #expect(
                Day(lunarYear: lunar.year, month: lunar.month, day: lunar.day, leap: lunar.isLeapMonth) == day,
                "\(day)"
            )
            years.insert(lunar.year)
            day = day.advanced(by: 1)
        }
        #expect(years == Set(1900...2199))
        #expect(day.year == 2200)
    }

    @Test func `the month whose new moon fell three seconds after midnight began on that day`() throws {
        let lunar = try #require(LunarDate(day("1967-07-08")))
        #expect((lunar.month, lunar.day) == (6, 1))
    }

    @Test func `what does not exist is nil`() throws {
        #expect(LunarDate(try day("1900-01-30")) == nil)
        #expect(Day.lunarNewYear(of: 1899) == nil)
        #expect(Day.lunarNewYear(of: 2200) == nil)
        #expect(Day(lunarYear: 2018, month: 6, day: 1, leap: true) == nil)
        #expect(Day(lunarYear: 2018, month: 13, day: 1) == nil)
        #expect(Day(lunarYear: 2018, month: 1, day: 31) == nil)
        #expect(Day(lunarYear: 2018, month: 1, day: 0) == nil)
    }

    @Test(arguments: [(1968, "Mậu Thân"), (1984, "Giáp Tý"), (2018, "Mậu Tuất"), (2026, "Bính Ngọ")])
    func `years have their names`(year: Int, name: String) {
        #expect(LunarDate.name(ofYear: year) == name)
    }
}
