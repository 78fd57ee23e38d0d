import Domain
import Markup

/// “Vì sao ngày này?” for somebody who has never read a law: what is counted, and which days are not.
struct TrackingReason {
    let status: TrackingStatus

    /// Days in a row that do not count for one reason, or a weekend that is worked.
    struct Stretch: Hashable {
        let first: Day
        var last: Day
        /// The reason as declared; nil for a weekly day of rest.
        let reason: String?
        let counts: Bool
    }

    var content: HTML {
        HTML {
            p {
                "Nhận hồ sơ lúc \(status.received.clock), ngày \(status.received.day.vietnamese)."
                " "
                rule
            }
            let stretches = Self.stretches(status.explanation, wholeWay: isOfWorkingTime)
            if !stretches.isEmpty {
                p { "Trong thời gian này có:" }
                ul { for stretch in stretches { li { line(stretch) } } }
            }
            lastDay
        }
    }

    /// Whether days off on the way are left out; else only those at its end matter.
    private var isOfWorkingTime: Bool {
        switch status.term {
        case .hours, .workingDays: true
        case .calendarDays, .months, .before, .immediate, .sameDay, .sameDayRegardless, .unspecified: false
        }
    }

    /// The sum, for terms of whole working days.
    private var lastDay: HTML {
        HTML {
            if case .workingDays(let halves) = status.term, halves.isMultiple(of: 2), let due = status.due {
                p {
                    "Ngày làm việc thứ \(halves / 2) là"
                    " "
                    due.day.weekday.message
                    ", \(due.day.vietnamese)."
                }
            }
        }
    }

    private var rule: Message {
        switch status.term {
        case .hours:
            "Thời hạn tính theo giờ làm việc, bắt đầu ngay từ lúc nhận hồ sơ; ngoài giờ làm việc, thứ Bảy, Chủ nhật và ngày nghỉ lễ không tính."
        case .workingDays:
            "Ngày thứ nhất là ngày làm việc liền sau ngày nhận hồ sơ; thứ Bảy, Chủ nhật và ngày nghỉ lễ không tính."
        case .calendarDays, .months, .before:
            "Ngày thứ nhất là ngày liền sau ngày nhận hồ sơ, ngày nghỉ cũng tính. Nếu ngày cuối là ngày nghỉ thì hẹn vào ngày làm việc kế tiếp."
        case .sameDay: "Trả trong ngày nhận hồ sơ; hồ sơ nhận sau 15 giờ thì trả vào ngày làm việc kế tiếp."
        case .immediate, .sameDayRegardless: "Trả trong ngày nhận hồ sơ."
        case .unspecified: "Thủ tục này không quy định thời hạn giải quyết."
        }
    }

    private func line(_ stretch: Stretch) -> HTML {
        HTML {
            stretch.first.weekday.message
            ", \(stretch.first.vietnamese)"
            if stretch.last > stretch.first {
                " – "
                stretch.last.weekday.message
                ", \(stretch.last.vietnamese)"
            }
            ": "
            if let reason = stretch.reason { span(.lang("vi")) { reason } } else { "nghỉ hằng tuần" }
            if stretch.counts { " (có tính)" } else { " (không tính)" }
        }
    }

    /// The days to be told of: what a calendar does not show by itself; of terms in calendar days those off at the end.
    static func stretches(_ days: [DayExplanation], wholeWay: Bool) -> [Stretch] {
        let told =
            wholeWay
            ? days.filter { !isOrdinary($0) } : days.dropLast().reversed().prefix { !$0.counts }.reversed()
        var stretches: [Stretch] = []
        for day in told {
            let reason = isOrdinary(day) ? nil : day.reason + (day.document.map { " (\($0))" } ?? "")
            if let last = stretches.last, last.last.advanced(by: 1) == day.day, last.reason == reason,
                last.counts == day.counts
            {
                stretches[stretches.count - 1].last = day.day
            } else {
                stretches.append(Stretch(first: day.day, last: day.day, reason: reason, counts: day.counts))
            }
        }
        return stretches
    }

    /// A weekday that is worked, or a weekend that is not, with no declaration about it.
    private static func isOrdinary(_ day: DayExplanation) -> Bool {
        day.document == nil && day.counts != day.day.weekday.isWeekend
    }
}
