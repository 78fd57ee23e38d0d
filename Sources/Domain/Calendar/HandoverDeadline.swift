/// By when the desk must hand a dossier over to the competent office (NĐ 61/2018, Đ18; NĐ 118/2025, Đ18).
///
/// Received up to 15:00: on the same working day, before work ends. Later, or on a day that does not count: at the
/// start of the next working day. The rule governs the transfer and never the length of a term; that one, where a
/// special law has it, is `SameDayTerm`.
public struct HandoverDeadline: Hashable, Sendable {
    /// 15:00, in minutes after midnight; receipt at this minute is still in time for the same day.
    public static let cutOff = 900

    /// Where the law says so.
    public static let citation = Citation("NĐ 61/2018/NĐ-CP", "Đ18")

    /// When the dossier must have been handed over at the latest.
    public let due: Instant

    /// The deadline for a dossier received at a moment.
    ///
    /// - Throws: `beforeCalendar` before 2015-01-01, `afterCalendar` beyond the declared years.
    public init(received: Instant, in calendar: WorkCalendar) throws(DueDateError) {
        let day = received.day
        guard day >= WorkCalendar.firstDay else { throw .beforeCalendar(day) }
        let close = calendar.close(of: day)
        if calendar.counts(day), received.minute <= Self.cutOff, received < close {
            due = close
        } else {
            guard let next = calendar.workingDay(1, after: day) else {
                throw .afterCalendar(calendar.range.upperBound)
            }
            due = Instant(next, minute: calendar.workingSessions(on: next).first?.from ?? 420)
        }
    }
}
