extension WorkCalendar {
    /// When a result is due for a dossier received at a moment.
    ///
    /// Seconds are dropped first: the term begins at the minute printed on the receipt (rule 3). Then
    /// - hours run through the sessions of counting days, from the receipt or the next session, and end in a session;
    /// - days count from the day after (BLDS 2015, Đ147) and are due when work ends on the last counting day; a half
    ///   day ends with the first session of the next counted day;
    /// - calendar days and months that end on a day off move to the next counting day (BLDS 2015, Đ148(5)); a month
    ///   ends on the same day of the month, or on its last day;
    /// - the same day: `SameDayTerm`, with 15:00, without it for `.sameDayRegardless` and `.immediate`, so that what
    ///   is handed out at once is due at the day's last hour at the latest;
    /// - notice N days ahead: the event's day is not known to the system, so the agency has those N calendar days;
    /// - no term: no due date.
    ///
    /// The first five are DESIGN §6; the last but one is this program's default.
    /// - Throws: `beforeCalendar` before 2015-01-01, `afterCalendar` when the term leaves the declared years.
    public func due(for term: Term, from received: Instant) throws(DueDateError) -> DueDate {
        let start = received.flooredToMinute
        guard start.day >= Self.firstDay else { throw .beforeCalendar(start.day) }
        guard start.day <= range.upperBound else { throw .afterCalendar(range.upperBound) }
        let due: Instant?
        switch term {
        case .hours(let minutes): due = afterSessions(of: minutes, from: start)
        case .workingDays(let halves): due = afterWorkingDays(halves: halves, from: start.day)
        case .calendarDays(let days), .before(let days): due = closeNotBefore(start.day.advanced(by: days))
        case .months(let months): due = start.day.adding(months: months).flatMap(closeNotBefore)
        case .immediate, .sameDayRegardless: due = SameDayTerm(cutOff: nil).due(from: start, in: self)
        case .sameDay: due = SameDayTerm().due(from: start, in: self)
        case .unspecified: return DueDate(term: term, received: start, due: nil)
        }
        guard let due else { throw .afterCalendar(range.upperBound) }
        return DueDate(term: term, received: start, due: due)
    }

    /// Every day from the day after receipt to the due day, with the reason why it counts or does not.
    ///
    /// Empty when the result is due on the day of receipt or there is no term.
    public func explain(_ dueDate: DueDate) -> [DayExplanation] {
        let received = dueDate.received.day
        guard let dueDay = dueDate.dueDay, dueDay > received else { return [] }
        return (received.advanced(by: 1)...dueDay).map { day in
            let reason = reason(for: day)
            return DayExplanation(day: day, counts: counts(day), reason: reason.text, document: reason.basis)
        }
    }

    private func closeNotBefore(_ day: Day) -> Instant? {
        workingDay(notBefore: day).map(close(of:))
    }

    private func afterWorkingDays(halves: Int, from day: Day) -> Instant? {
        guard halves.isMultiple(of: 2) else {
            return workingDay(halves / 2 + 1, after: day).map { last in
                Instant(last, minute: workingSessions(on: last).first?.to ?? 660)
            }
        }
        return workingDay(halves / 2, after: day).map(close(of:))
    }

    private func afterSessions(of minutes: Int, from start: Instant) -> Instant? {
        var remaining = minutes
        var minute = start.minute
        var next: Day? = counts(start.day) ? start.day : workingDay(1, after: start.day)
        if next != start.day { minute = 0 }
        while let day = next {
            for session in workingSessions(on: day) where session.to > minute {
                let begin = max(session.from, minute)
                if remaining <= session.to - begin { return Instant(day, minute: begin + remaining) }
                remaining -= session.to - begin
            }
            minute = 0
            next = workingDay(1, after: day)
        }
        return nil
    }
}

extension Instant {
    /// The beginning of its minute.
    var flooredToMinute: Instant { Instant(day, minute: minute) }
}

extension Day {
    /// The same day of a later month, or that month's last day; nil after year 9999.
    func adding(months: Int) -> Day? {
        let (year, month, day) = date
        let total = year * 12 + month - 1 + months
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        return Day(year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))
    }
}
