/// A period as people name it: `quý III năm 2018`, cut in one of two ways.
public struct ReportSpan: Hashable, Sendable {
    /// Which part of the year.
    public enum Part: Hashable, Sendable, CaseIterable {
        /// All of it.
        case year
        /// A half, 1 or 2.
        case half(Int)
        /// A quarter, 1 to 4.
        case quarter(Int)
        /// A month, 1 to 12.
        case month(Int)

        /// The year, its halves, quarters and months.
        public static let allCases: [Part] =
            [.year] + (1...2).map(Part.half) + (1...4).map(Part.quarter) + (1...12).map(Part.month)

        /// As it stands in addresses: `nam`, `6-thang-1`, `quy-3`, `thang-12`.
        public var code: String {
            switch self {
            case .year: "nam"
            case .half(let half): "6-thang-\(half)"
            case .quarter(let quarter): "quy-\(quarter)"
            case .month(let month): "thang-\(month)"
            }
        }

        /// The part with that code; nil when there is none.
        public init?(code: String) {
            guard let part = Part.allCases.first(where: { $0.code == code }) else { return nil }
            self = part
        }

        /// `6 tháng đầu năm`, `quý III`.
        public var words: String {
            switch self {
            case .year: "năm"
            case .half(let half): half == 1 ? "6 tháng đầu năm" : "6 tháng cuối năm"
            case .quarter(let quarter): "quý \(["I", "II", "III", "IV"][min(max(quarter, 1), 4) - 1])"
            case .month(let month): "tháng \(month)"
            }
        }
    }

    /// The year.
    public let year: Int
    /// Which part of it.
    public let part: Part
    /// How it is cut.
    public let reckoning: ReportPeriod.Reckoning
    /// Its days.
    public let period: ReportPeriod

    /// A part of a year; nil when there is no such one.
    public init?(_ part: Part, of year: Int, _ reckoning: ReportPeriod.Reckoning) {
        let period =
            switch part {
            case .year: ReportPeriod.year(year, reckoning)
            case .half(let half): ReportPeriod.half(half, of: year, reckoning)
            case .quarter(let quarter): ReportPeriod.quarter(quarter, of: year, reckoning)
            case .month(let month): ReportPeriod.month(month, of: year, reckoning)
            }
        guard let period else { return nil }
        self.year = year
        self.part = part
        self.reckoning = reckoning
        self.period = period
    }

    /// `quý III năm 2018`.
    public var words: String {
        switch part {
        case .year, .half: "\(part.words) \(year)"
        case .quarter, .month: "\(part.words) năm \(year)"
        }
    }
}

extension ReportPeriod {
    /// Whether the period is over and, where the rule binds, at least one working day lies between the cut-off and a
    /// submission on that day (NĐ 09/2019/NĐ-CP, Đ8(5)).
    public func isRipe(on day: Day, _ calendar: WorkCalendar) -> Bool {
        guard day > to else { return false }
        guard ReportPeriod.ripenessBinds(on: day) else { return true }
        // Beyond the declared years every weekday counts.
        return (1..<to.distance(to: day)).contains { calendar.counts(to.advanced(by: $0)) }
    }

    /// Whether a report that is sent on the day is bound by the rule: not before the decree's own day, 24 January 2019.
    public static func ripenessBinds(on day: Day) -> Bool { day >= ripenessDay }

    private static let ripenessDay = Day("2019-01-24") ?? Day(number: 17_920)

    /// The rule behind `isRipe`.
    public static let ripeness = Citation("NĐ 09/2019/NĐ-CP", "Đ8(5)")
}

extension ReportPeriod.Reckoning {
    /// How the period is cut, in words.
    public var words: String {
        switch self {
        case .calendar: "tháng, quý, năm dương lịch"
        case .legal: "từ ngày 15 đến ngày 14 (NĐ 09/2019/NĐ-CP, Đ12)"
        }
    }
}
