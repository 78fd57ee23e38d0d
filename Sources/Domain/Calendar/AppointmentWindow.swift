/// When the citizen is asked to come for the result: a window, not closing time (DESIGN §6).
public struct AppointmentWindow: Hashable, Sendable {
    /// The usual length in minutes.
    public static let usualMinutes = 90

    /// The day.
    public let day: Day
    /// From and to, in minutes after midnight.
    public let session: Session

    /// The window on a day.
    public init(day: Day, session: Session) {
        self.day = day
        self.session = session
    }

    /// `từ 15 giờ 30 đến 17 giờ`.
    public var vietnamese: String {
        "từ \(hour(session.from)) đến \(hour(session.to))"
    }

    private func hour(_ minute: Int) -> String {
        minute % 60 == 0 ? "\(minute / 60) giờ" : "\(minute / 60) giờ \(padded(minute % 60, 2))"
    }
}

extension WorkCalendar {
    /// The window for a due date; nil without a term or beyond the calendar.
    ///
    /// Terms in days: the last `minutes` of the session that the due moment ends, or all of a shorter one. Hour terms:
    /// from the due moment to the session's end; when that is the same, the whole next session, since before it the
    /// result need not be there.
    public func appointment(
        for dueDate: DueDate,
        minutes: Int = AppointmentWindow.usualMinutes
    ) -> AppointmentWindow? {
        guard let due = dueDate.due else { return nil }
        let (day, minute) = (due.day, due.minute)
        let sessions = workingSessions(on: day)
        guard let session = sessions.first(where: { $0.from < minute && minute <= $0.to }) else { return nil }
        guard dueDate.term.comparesInstants else {
            return Session(from: max(session.from, minute - minutes), to: minute)
                .map { AppointmentWindow(day: day, session: $0) }
        }
        if let rest = Session(from: minute, to: session.to) { return AppointmentWindow(day: day, session: rest) }
        if let next = sessions.first(where: { $0.from >= minute }) { return AppointmentWindow(day: day, session: next) }
        return workingDay(1, after: day).flatMap { next in
            workingSessions(on: next).first.map { AppointmentWindow(day: next, session: $0) }
        }
    }
}
