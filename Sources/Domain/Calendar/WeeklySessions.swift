/// An office's usual sessions: those of a working day and the weekdays that differ.
public struct WeeklySessions: Hashable, Sendable {
    /// The sessions of a working day, also of a Saturday worked instead of a weekday (hoán đổi).
    public let standard: Sessions
    /// The weekdays that differ, for instance a Friday that ends earlier, or Saturday mornings (QĐ 127/2007/QĐ-TTg).
    public let exceptions: [Weekday: Sessions]

    /// The usual sessions; without arguments 07:00–11:00 and 13:00–17:00, Monday to Friday.
    public init(_ standard: Sessions = .standard, except exceptions: [Weekday: Sessions] = [:]) {
        self.standard = standard
        self.exceptions = exceptions
    }

    /// The sessions of a day that counts as a working day, whatever its weekday; never those of a weekend's opening.
    func worked(on weekday: Weekday) -> Sessions {
        weekday.isWeekend ? standard : exceptions[weekday] ?? standard
    }

    /// The sessions in which the desk is open on a day that does not count as a working day.
    func opened(on weekday: Weekday) -> Sessions {
        weekday.isWeekend ? exceptions[weekday] ?? .closed : .closed
    }
}
