/// A public holiday of BLLĐ 2019, Đ112(1) (before 2021: BLLĐ 2012, Đ115), by the name that storage keeps.
public enum Holiday: String, Sendable, CaseIterable {
    /// Tết Dương lịch, 1 January.
    case newYear
    /// Tết Nguyên đán (Tết Âm lịch), five days.
    case lunarNewYear
    /// Giỗ Tổ Hùng Vương, the 10th of the third lunar month.
    case hungKings
    /// Ngày Chiến thắng, 30 April.
    case reunification
    /// Ngày Quốc tế lao động, 1 May.
    case labour
    /// Quốc khánh, 2 September and, from 2021, a day beside it.
    case nationalDay
    /// Ngày Văn hóa Việt Nam, 24 November, from 2026 (NQ 28/2026/QH16).
    case culture

    /// The name on papers.
    public var vietnamese: String {
        switch self {
        case .newYear: "Tết Dương lịch"
        case .lunarNewYear: "Tết Nguyên đán"
        case .hungKings: "Giỗ Tổ Hùng Vương"
        case .reunification: "Ngày Chiến thắng 30/4"
        case .labour: "Ngày Quốc tế lao động 1/5"
        case .nationalDay: "Quốc khánh 2/9"
        case .culture: "Ngày Văn hóa Việt Nam 24/11"
        }
    }

    /// The year whose holiday a day off belongs to: 31 December 2018 was off for the New Year of 2019.
    func year(of day: Day) -> Int {
        let (year, month, _) = day.date
        return self == .newYear && month == 12 ? year + 1 : year
    }
}
