/// The working calendar of an office: which days count for terms, when the counter is open, and why.
///
/// “Counts as a working day for terms” and “the counter is open” are different facts: a Saturday morning's opening
/// (QĐ 127/2007/QĐ-TTg) takes dossiers in without being a day of anybody's term. Which declarations apply to an
/// office is the caller's to say.
public struct WorkCalendar: Sendable {
    /// The highest revision among its declarations, under which due dates are cached.
    public let revision: Int
    /// The office's usual sessions.
    public let week: WeeklySessions
    /// The days that are declared, from 2014-12-01 to the end of the last year with declared days off.
    public var range: ClosedRange<Day> { index.range }

    /// The first day for which terms are computed (DESIGN §5: days before 2015 are refused).
    public static let firstDay = Day(number: 16_436)
    /// December 2014 is held too, for the Saturday worked in it for 2015-01-02.
    private static let firstKnownDay = Day(number: 16_405)

    let index: WorkingDayIndex
    private let declared: [Day: CalendarDeclaration]
    private let openings: [Day: Sessions]

    /// The calendar that these declarations make.
    ///
    /// Of several about one day the one with the highest revision holds, then the latest declared, then the last in
    /// order. An official declaration beats a proposed one, and with it all proposals for its holiday in its year.
    /// A day off or a closure also withdraws the openings declared before it.
    ///
    /// `lastYear` is the last year whose days off are all declared; without it the last with a declared holiday.
    public init(
        _ declarations: [CalendarDeclaration],
        week: WeeklySessions = WeeklySessions(),
        lastYear: Int? = nil
    ) {
        self.week = week
        var effective: [Day: CalendarDeclaration] = [:]
        var openings: [Day: Sessions] = [:]
        for declaration in Self.inForce(declarations) {
            if case .opening(let sessions) = declaration.kind {
                openings[declaration.day] = sessions
            } else {
                effective[declaration.day] = declaration
                if declaration.kind.counts == false { openings[declaration.day] = nil }
            }
        }
        revision = declarations.lazy.map(\.revision).max() ?? 0
        let lastHoliday = declarations.lazy.filter { $0.holiday != nil }.map(\.day).max() ?? Self.firstDay
        let end = Day(year: lastYear ?? lastHoliday.year, month: 12, day: 31) ?? Self.firstDay
        index = WorkingDayIndex(Self.firstKnownDay...max(end, Self.firstDay)) { day in
            effective[day]?.kind.counts ?? !day.weekday.isWeekend
        }
        declared = effective
        self.openings = openings
    }

    /// The declarations without superseded proposals, the ones that hold last.
    private static func inForce(_ declarations: [CalendarDeclaration]) -> [CalendarDeclaration] {
        var official: Set<HolidayOfYear> = []
        for declaration in declarations where !declaration.isProposed {
            if let holiday = HolidayOfYear(declaration) { official.insert(holiday) }
        }
        return declarations.enumerated()
            .filter { _, declaration in
                guard declaration.isProposed, let holiday = HolidayOfYear(declaration) else { return true }
                return !official.contains(holiday)
            }
            .sorted { left, right in
                if left.element.isProposed != right.element.isProposed { return left.element.isProposed }
                return (left.element.revision, left.element.declaredAt, left.offset)
                    < (right.element.revision, right.element.declaredAt, right.offset)
            }
            .map(\.element)
    }

    /// Whether the day counts as a working day for terms; outside `range` every weekday does.
    public func counts(_ day: Day) -> Bool {
        range.contains(day) ? index.counts(day) : declared[day]?.kind.counts ?? !day.weekday.isWeekend
    }

    /// Why the day counts or does not, in words and with its document.
    public func reason(for day: Day) -> DayReason {
        if let declaration = declared[day] { return declaration.reason }
        let weekday = day.weekday
        return DayReason(text: weekday.isWeekend ? "\(weekday.vietnamese), nghỉ hằng tuần" : "Ngày làm việc")
    }

    /// Whether the day's declaration is only computed ahead of its notice (lịch dự kiến).
    public func isProposed(_ day: Day) -> Bool {
        declared[day]?.isProposed ?? false
    }

    /// When the counter is open on the day; empty when it is closed.
    public func sessions(on day: Day) -> Sessions {
        if let opening = openings[day] { return opening }
        if counts(day) { return week.worked(on: day.weekday) }
        return declared[day] == nil ? week.opened(on: day.weekday) : .closed
    }

    /// Whether the counter is open at the moment; at the end of a session it is closed.
    public func isOpen(_ instant: Instant) -> Bool {
        let minute = instant.minute
        return sessions(on: instant.day).contains { $0.contains(minute) }
    }

    /// The sessions in which terms run on the day: none when it does not count, and never none when it does.
    func workingSessions(on day: Day) -> Sessions {
        guard counts(day) else { return .closed }
        // A counting day with a closed counter still ends terms: the office works behind it.
        for sessions in [openings[day], week.worked(on: day.weekday), week.standard] {
            if let sessions, !sessions.isEmpty { return sessions }
        }
        return .standard
    }
}
