/// One word of `LunarMonths`, read: where a lunar year begins and how its months follow.
struct LunarYear {
    /// The Gregorian year in which the lunar year begins.
    let number: Int
    private let word: Int

    /// The lunar year, or nil outside the table (1900 to 2199).
    init?(_ number: Int) {
        let index = number - LunarMonths.firstYear
        guard LunarMonths.words.indices.contains(index) else { return nil }
        self.number = number
        word = LunarMonths.words[index]
    }

    /// Mùng 1 tháng Giêng.
    var firstDay: Day { Day(number: LunarMonths.origin + word >> 17) }

    /// The month that is repeated, 0 for none.
    var leapMonth: Int { word >> 13 & 0xF }

    /// 12, or 13 with a leap month.
    var monthCount: Int { leapMonth == 0 ? 12 : 13 }

    /// Days of the month with that index in order of time: 29 or 30.
    func length(ofMonthAt index: Int) -> Int { 29 + word >> index & 1 }

    /// The month's number and whether it is the repeated one.
    func month(at index: Int) -> (Int, Bool) {
        guard leapMonth > 0, index >= leapMonth else { return (index + 1, false) }
        return (index, index == leapMonth)
    }
}
