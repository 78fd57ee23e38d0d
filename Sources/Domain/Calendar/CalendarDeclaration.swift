/// One fact about one day, as somebody declared it: a day off, a swap, a closure, an opening of the desk.
///
/// Declarations are never changed; a later one about the same day replaces the earlier (DESIGN §6).
public struct CalendarDeclaration: Hashable, Sendable {
    /// The calendar's revision that brought it; 0 for what the program ships.
    public let revision: Int
    /// The day it is about.
    public let day: Day
    /// What it says of the day.
    public let kind: CalendarDeclarationKind
    /// The holiday it belongs to, if any: an official declaration replaces the proposals for its holiday and year.
    public let holiday: Holiday?
    /// Number of the notice or article of law, where known.
    public let document: String?
    /// Where it was read when no document is at hand: an address or a data set.
    public let source: String?
    /// Whether it is only computed ahead of the notice (lịch dự kiến).
    public let isProposed: Bool
    /// The moment it was declared.
    public let declaredAt: Instant

    /// A declaration; without further arguments it is official, of revision 0, declared as its day begins.
    public init(
        _ day: Day,
        _ kind: CalendarDeclarationKind,
        revision: Int = 0,
        holiday: Holiday? = nil,
        document: String? = nil,
        source: String? = nil,
        isProposed: Bool = false,
        declaredAt: Instant? = nil
    ) {
        self.revision = revision
        self.day = day
        self.kind = kind
        self.holiday = holiday
        self.document = document
        self.source = source
        self.isProposed = isProposed
        self.declaredAt = declaredAt ?? Instant(day)
    }

    /// Why the day is as declared, in words and with its document.
    var reason: DayReason {
        let text =
            switch kind {
            case .dayOff(let reason), .workingDay(let reason), .closure(let reason): reason
            case .opening: "Mở quầy"
            }
        return DayReason(
            text: isProposed ? text + " (lịch dự kiến)" : text,
            document: document,
            source: source
        )
    }
}
