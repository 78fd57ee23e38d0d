/// How long an agency may take (thời hạn giải quyết), as procedures state it.
///
/// Amounts are at least 1. How each case becomes a due date stands at `WorkCalendar.due(for:from:)`.
public enum Term: Hashable, Sendable {
    /// `N giờ làm việc`: minutes of working sessions.
    case hours(minutes: Int)
    /// `N ngày làm việc`, `nửa ngày`: half working days, so that 3 is one day and a half.
    case workingDays(halves: Int)
    /// `N ngày`: calendar days.
    case calendarDays(Int)
    /// `N tháng`: months.
    case months(Int)
    /// `trả ngay`: while the applicant waits.
    case immediate
    /// `trong ngày`: the same day, or the next working day when received after 15:00 (NĐ 23/2015/NĐ-CP, Đ7).
    case sameDay
    /// `trong ngày (không mốc 15 giờ)`: the same day whatever the hour of receipt.
    case sameDayRegardless
    /// `gửi trước N ngày`: the applicant sends notice N days before an event.
    case before(days: Int)
    /// `không quy định`: no term.
    case unspecified

    /// Whether work is measured against the moment rather than the day: hour terms only.
    public var comparesInstants: Bool {
        if case .hours = self { true } else { false }
    }

    /// Whether the result is due on the day of receipt, so that work can never be early.
    public var isOfOneDay: Bool {
        switch self {
        case .immediate, .sameDay, .sameDayRegardless: true
        case .hours, .workingDays, .calendarDays, .months, .before, .unspecified: false
        }
    }
}

extension Term: CustomStringConvertible {
    /// The canonical text, which `init(parsing:)` reads back: `1,5 ngày làm việc`.
    public var description: String {
        switch self {
        case .hours(let minutes):
            minutes.isMultiple(of: 30) ? "\(halved(minutes / 30)) giờ làm việc" : "\(minutes) phút làm việc"
        case .workingDays(let halves): "\(halved(halves)) ngày làm việc"
        case .calendarDays(let days): "\(days) ngày"
        case .months(let months): "\(months) tháng"
        case .immediate: "trả ngay"
        case .sameDay: "trong ngày"
        case .sameDayRegardless: "trong ngày (không mốc 15 giờ)"
        case .before(let days): "gửi trước \(days) ngày"
        case .unspecified: "không quy định"
        }
    }

    /// Half of the number as Vietnamese writes it, `1,5`.
    private func halved(_ halves: Int) -> String {
        halves.isMultiple(of: 2) ? "\(halves / 2)" : "\(halves / 2),5"
    }
}
