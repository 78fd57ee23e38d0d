/// What a declaration says of its day. The reasons are Vietnamese, as citizens read them.
public enum CalendarDeclarationKind: Hashable, Sendable {
    /// The day does not count for terms and the office is closed: a holiday, a day in lieu, a day swapped away.
    case dayOff(reason: String)
    /// The day counts for terms though it would not: a Saturday worked instead of another day (hoán đổi).
    case workingDay(reason: String)
    /// The office is closed by a local cause (storm, relocation); the day does not count for terms.
    case closure(reason: String)
    /// The desk is open in these sessions. Whether the day counts for terms stays as it is.
    case opening(Sessions)

    /// Whether it decides that the day counts for terms; nil for an opening, which leaves that alone.
    var counts: Bool? {
        switch self {
        case .workingDay: true
        case .dayOff, .closure: false
        case .opening: nil
        }
    }
}
