/// A row of the national calendar: the days off of one holiday that share a reason and a document.
struct NationalStretch {
    /// Why the days are off.
    enum Reason {
        /// The holiday itself.
        case holiday
        /// In lieu of holidays that fell on weekly rest days (nghỉ bù).
        case inLieu
        /// Swapped for a Saturday that is worked (hoán đổi), as `2019-01-05`.
        case swap(String)
    }

    let holiday: Holiday
    let reason: Reason
    /// The days off, Monday to Friday, parted by blanks, as `2018-02-14 2018-02-15`.
    let days: String
    /// The notice, else the article of law.
    let document: String?
    /// Where the days were read, besides the comparison with the open data set `holidays` 0.109.
    let source: String?

    init(_ holiday: Holiday, _ reason: Reason, _ days: String, _ document: String?, _ source: String? = nil) {
        self.holiday = holiday
        self.reason = reason
        self.days = days
        self.document = document
        self.source = source
    }

    /// One declaration a day off, and one for the Saturday worked instead.
    var declarations: [CalendarDeclaration] {
        let off = days.split(separator: " ").compactMap { Day(String($0)) }
        switch reason {
        case .holiday:
            return off.map { declare($0, .dayOff(reason: "Nghỉ \(name(of: $0))")) }
        case .inLieu:
            return off.map { declare($0, .dayOff(reason: "Nghỉ bù \(name(of: $0))")) }
        case .swap(let text):
            guard let saturday = Day(text) else { return [] }
            return off.flatMap { day in
                [
                    declare(day, .dayOff(reason: "Nghỉ hoán đổi, làm bù \(named(saturday))")),
                    declare(saturday, .workingDay(reason: "Làm bù cho \(named(day))")),
                ]
            }
        }
    }

    private func declare(_ day: Day, _ kind: CalendarDeclarationKind) -> CalendarDeclaration {
        CalendarDeclaration(day, kind, holiday: holiday, document: document, source: source)
    }

    private func name(of day: Day) -> String {
        guard holiday == .lunarNewYear else { return holiday.vietnamese }
        return "\(holiday.vietnamese) \(LunarDate.name(ofYear: day.year))"
    }

    private func named(_ day: Day) -> String {
        let weekday = day.weekday.vietnamese
        return "\(weekday.prefix(1).lowercased())\(weekday.dropFirst()) \(day.vietnamese)"
    }
}
