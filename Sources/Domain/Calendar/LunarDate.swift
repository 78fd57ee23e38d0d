/// A date of the Vietnamese lunar calendar (âm lịch), computed for UTC+7.
///
/// Tết Nguyên đán and Giỗ Tổ Hùng Vương are days of this calendar (BLLĐ 2019, Đ112).
public struct LunarDate: Hashable, Sendable {
    /// The lunar year, named by the Gregorian year in which it begins, 1900 to 2199.
    public let year: Int
    /// The month, 1 (tháng Giêng) to 12 (tháng Chạp).
    public let month: Int
    /// The day of the month, 1 to 30.
    public let day: Int
    /// Whether this is the repeated month (tháng nhuận).
    public let isLeapMonth: Bool

    /// The lunar date of a day, or nil before 1900-01-31 and after the end of lunar year 2199.
    public init?(_ day: Day) {
        let gregorian = day.year
        guard let year = LunarYear(gregorian).flatMap({ $0.firstDay <= day ? $0 : nil }) ?? LunarYear(gregorian - 1)
        else { return nil }
        var first = year.firstDay
        for index in 0..<year.monthCount {
            let next = first.advanced(by: year.length(ofMonthAt: index))
            if day < next {
                self.year = year.number
                (month, isLeapMonth) = year.month(at: index)
                self.day = first.distance(to: day) + 1
                return
            }
            first = next
        }
        return nil
    }
}

extension Day {
    /// The day of a lunar date, or nil when there is no such date (lunar years 1900 to 2199).
    ///
    /// With `leap` the repeated month (tháng nhuận) is meant.
    public init?(lunarYear: Int, month: Int, day: Int, leap: Bool = false) {
        guard let year = LunarYear(lunarYear), day >= 1 else { return nil }
        var first = year.firstDay
        for index in 0..<year.monthCount {
            let length = year.length(ofMonthAt: index)
            if year.month(at: index) == (month, leap) {
                guard day <= length else { return nil }
                self = first.advanced(by: day - 1)
                return
            }
            first = first.advanced(by: length)
        }
        return nil
    }

    /// The first day of Tết Nguyên đán (mùng 1 tháng Giêng) in a Gregorian year, 1900 to 2199, else nil.
    public static func lunarNewYear(of year: Int) -> Day? {
        LunarYear(year)?.firstDay
    }
}

extension LunarDate {
    /// The name of a lunar year by stem and branch (can chi), `Mậu Tuất` for 2018.
    public static func name(ofYear year: Int) -> String {
        // Year 4 was Giáp Tý; the sums keep the indices positive for years before it.
        let index = ((year - 4) % 60 + 60) % 60
        return stems[index % 10] + " " + branches[index % 12]
    }

    private static let stems = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"]
    private static let branches = [
        "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
    ]
}
