import Domain

/// The second implementation of the working calendar: slow, one day and one minute at a time, from bare dates.
struct ObviousCalendar {
    let daysOff: Set<Day>
    let saturdays: Set<Day>
    /// Bounds of the sessions in minutes after midnight.
    let sessions: [(Int, Int)]

    func counts(_ day: Day) -> Bool {
        if daysOff.contains(day) { return false }
        return saturdays.contains(day) || !(day.weekday == .saturday || day.weekday == .sunday)
    }

    /// Nil stands for a term without a due date.
    func due(_ term: Term, from received: Instant) -> Instant? {
        var day = received.day
        switch term {
        case .hours(let minutes):
            return walk(minutes, from: received)
        case .workingDays(let halves):
            var left = (halves + 1) / 2
            while left > 0 {
                day = Day(number: day.number + 1)
                if counts(day) { left -= 1 }
            }
            return Instant(day, minute: halves % 2 == 0 ? end : sessions[0].1)
        case .calendarDays(let days), .before(let days):
            return moved(Day(number: day.number + days))
        case .months(let months):
            return moved(later(day, months))
        case .immediate, .sameDayRegardless:
            return sameDay(received, latest: end - 1)
        case .sameDay:
            return sameDay(received, latest: min(15 * 60, end - 1))
        case .unspecified:
            return nil
        }
    }

    private var end: Int { sessions[sessions.count - 1].1 }

    private func walk(_ minutes: Int, from received: Instant) -> Instant {
        var (day, minute, left) = (received.day, received.minute, minutes)
        while true {
            if counts(day), sessions.contains(where: { $0.0 <= minute && minute < $0.1 }) {
                left -= 1
                if left == 0 { return Instant(day, minute: minute + 1) }
            }
            minute += 1
            if minute == 1440 { (day, minute) = (Day(number: day.number + 1), 0) }
        }
    }

    private func moved(_ day: Day) -> Instant {
        counts(day) ? Instant(day, minute: end) : moved(Day(number: day.number + 1))
    }

    private func later(_ day: Day, _ months: Int) -> Day {
        var (year, month, date) = day.date
        for _ in 0..<months {
            month += 1
            if month == 13 { (year, month) = (year + 1, 1) }
        }
        while true {
            if let found = Day(year: year, month: month, day: date) { return found }
            date -= 1
        }
    }

    private func sameDay(_ received: Instant, latest: Int) -> Instant {
        if counts(received.day), received.minute <= latest { return Instant(received.day, minute: end) }
        return moved(Day(number: received.day.number + 1))
    }
}
