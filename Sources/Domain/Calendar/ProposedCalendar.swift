/// The calendar of a year for which no notice is known yet (lịch dự kiến), by the law and the usual choices.
///
/// The choices that notices make are taken as they were made in every year from 2015 to 2026, which the tests compare:
/// - Tết Nguyên đán: the last two days of Chạp and mùng 1–3.
/// - Quốc khánh: 2 September and 3 September when it falls on a Sunday, Monday or Thursday, else 1 September.
/// - A holiday on a weekly rest day is made good on the next working day (BLLĐ 2019, Đ111(3)), 24/11 is not.
/// - No swaps: they are decided one by one.
public enum ProposedCalendar {
    /// The proposed days off of a year, Monday to Friday, each marked as proposed; empty outside 1900–2199.
    ///
    /// Two days of Quốc khánh from 2021, 24/11 from 2026 on.
    public static func declarations(for year: Int) -> [CalendarDeclaration] {
        let holidays = holidays(of: year)
        var taken = Set(holidays.map(\.day))
        var declarations: [CalendarDeclaration] = []
        for (day, holiday) in holidays {
            if !day.weekday.isWeekend {
                declarations.append(propose(day, holiday, "Nghỉ \(holiday.vietnamese)"))
            } else if holiday != .culture {
                var substitute = day.advanced(by: 1)
                while substitute.weekday.isWeekend || taken.contains(substitute) {
                    substitute = substitute.advanced(by: 1)
                }
                taken.insert(substitute)
                declarations.append(propose(substitute, holiday, "Nghỉ bù \(holiday.vietnamese)"))
            }
        }
        return declarations.sorted { $0.day < $1.day }
    }

    /// The holidays of the year by law, on whatever weekday, in order.
    static func holidays(of year: Int) -> [(day: Day, holiday: Holiday)] {
        guard let tet = Day.lunarNewYear(of: year), let hungKings = Day(lunarYear: year, month: 3, day: 10) else {
            return []
        }
        var holidays: [(day: Day, holiday: Holiday)] = (-2...2).map { (tet.advanced(by: $0), .lunarNewYear) }
        holidays.append((hungKings, .hungKings))
        func add(_ month: Int, _ day: Int, _ holiday: Holiday) {
            if let day = Day(year: year, month: month, day: day) { holidays.append((day, holiday)) }
        }
        add(1, 1, .newYear)
        add(4, 30, .reunification)
        add(5, 1, .labour)
        add(9, 2, .nationalDay)
        if year >= 2021, let nationalDay = Day(year: year, month: 9, day: 2) {
            let after: Set<Weekday> = [.sunday, .monday, .thursday]
            holidays.append((nationalDay.advanced(by: after.contains(nationalDay.weekday) ? 1 : -1), .nationalDay))
        }
        if year >= 2026 { add(11, 24, .culture) }
        return holidays.sorted { $0.day < $1.day }
    }

    private static func propose(_ day: Day, _ holiday: Holiday, _ reason: String) -> CalendarDeclaration {
        CalendarDeclaration(
            day,
            .dayOff(reason: reason),
            holiday: holiday,
            document: document(for: holiday),
            isProposed: true
        )
    }

    private static func document(for holiday: Holiday) -> String {
        holiday == .culture ? "NQ 28/2026/QH16" : "BLLĐ 2019, Đ112"
    }
}
