/// A result due on the day of receipt, or the next working day when received too late in the day.
///
/// The rule of special laws, such as NĐ 23/2015/NĐ-CP, Đ7 for authentication: after 15:00 the result may wait for the
/// next working day. It is about the length of the term; `HandoverDeadline`, also with 15:00, is not.
public struct SameDayTerm: Hashable, Sendable {
    /// 15:00, in minutes after midnight.
    public static let usualCutOff = 900

    /// The special law that the usual cut-off is taken from; others say the same of their procedures.
    public static let citation = Citation("NĐ 23/2015/NĐ-CP", "Đ7")

    /// The last minute of the day at which receipt still means the same day; nil when there is none.
    public let cutOff: Int?

    /// The rule with the cut-off of 15:00, another one, or none.
    public init(cutOff: Int? = SameDayTerm.usualCutOff) {
        self.cutOff = cutOff
    }

    /// The end of work on the day of receipt, or on the next working day; nil beyond the calendar.
    ///
    /// The next day it is when the day does not count, after the cut-off, and from the end of the last session on:
    /// nothing can be due before it is received.
    public func due(from received: Instant, in calendar: WorkCalendar) -> Instant? {
        let (day, minute) = (received.day, received.minute)
        let close = calendar.close(of: day)
        if calendar.counts(day), received < close, minute <= cutOff ?? minute { return close }
        return calendar.workingDay(1, after: day).map(calendar.close(of:))
    }
}
