/// The days that a report covers, both included (kỳ báo cáo).
///
/// The figures of a period look at two moments: its start, 00:00 of the first day, and its cut-off, 00:00 of the day
/// after the last one (UTC+7).
public struct ReportPeriod: Hashable, Sendable {
    /// How a period of the year is cut.
    public enum Reckoning: String, Sendable, CaseIterable {
        /// From the first day of a month to the last day of a month.
        case calendar
        /// From the 15th to the 14th (NĐ 09/2019/NĐ-CP, Đ12).
        case legal
    }

    /// The first day.
    public let from: Day
    /// The last day.
    public let to: Day
    /// The last due day that has passed: what is open and was due by then is late. The last day, unless the period still
    /// runs (`seen(on:)`).
    public let lastDueDay: Day

    /// The days from `from` to `to`; nil when `to` lies before `from`.
    public init?(from: Day, to: Day) {
        guard from <= to else { return nil }
        self.init(from: from, to: to, lastDueDay: to)
    }

    private init(from: Day, to: Day, lastDueDay: Day) {
        (self.from, self.to, self.lastDueDay) = (from, to, lastDueDay)
    }

    /// The period as it is counted on that day: while it runs, what is due that day or later is not late yet.
    public func seen(on today: Day) -> ReportPeriod {
        ReportPeriod(from: from, to: to, lastDueDay: min(to, today.advanced(by: -1)))
    }

    /// The first moment that counts.
    public var start: Instant { Instant(from) }

    /// The first moment that no longer counts.
    public var cutoff: Instant { Instant(to.advanced(by: 1)) }

    /// Whether the day lies in the period.
    public func contains(_ day: Day) -> Bool {
        from <= day && day <= to
    }
}

extension ReportPeriod {
    /// A year; nil outside 2 to 9999.
    public static func year(_ year: Int, _ reckoning: Reckoning) -> ReportPeriod? {
        months(1...12, of: year, reckoning)
    }

    /// Half of a year, 1 or 2; nil for another number.
    public static func half(_ half: Int, of year: Int, _ reckoning: Reckoning) -> ReportPeriod? {
        (1...2).contains(half) ? months((6 * half - 5)...(6 * half), of: year, reckoning) : nil
    }

    /// A quarter, 1 to 4; nil for another number.
    public static func quarter(_ quarter: Int, of year: Int, _ reckoning: Reckoning) -> ReportPeriod? {
        (1...4).contains(quarter) ? months((3 * quarter - 2)...(3 * quarter), of: year, reckoning) : nil
    }

    /// A month, 1 to 12; nil for another number.
    public static func month(_ month: Int, of year: Int, _ reckoning: Reckoning) -> ReportPeriod? {
        (1...12).contains(month) ? months(month...month, of: year, reckoning) : nil
    }

    private static func months(_ months: ClosedRange<Int>, of year: Int, _ reckoning: Reckoning) -> ReportPeriod? {
        guard (2...9999).contains(year) else { return nil }
        let first = months.lowerBound
        let last = months.upperBound
        let days: (from: Day?, to: Day?) =
            switch reckoning {
            case .calendar:
                (
                    Day(year: year, month: first, day: 1),
                    Day(year: year, month: last, day: Day.length(ofMonth: last, year: year))
                )
            case .legal:
                (
                    Day(year: first == 1 ? year - 1 : year, month: first == 1 ? 12 : first - 1, day: 15),
                    Day(year: year, month: last, day: 14)
                )
            }
        guard let from = days.from, let to = days.to else { return nil }
        return ReportPeriod(from: from, to: to)
    }
}
