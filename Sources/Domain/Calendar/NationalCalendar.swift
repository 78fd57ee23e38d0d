/// The days off and swaps of state agencies, 2015–2026, each with its notice, article of law or source.
///
/// Taken from official notices and compared with an independent data set (`holidays` 0.109): equal but for the swap
/// of 2026-01-02, which that lacks. Later years are decided by later notices; until then `ProposedCalendar` computes
/// them. Local closures are not here: an office declares its own.
public enum NationalCalendar {
    /// The years whose notices the program ships.
    public static let years = 2015...2026

    /// One declaration for each day off on a weekday and each Saturday worked, in order of days.
    ///
    /// The first is 2014-12-27, the Saturday worked for 2015-01-02.
    public static let declarations: [CalendarDeclaration] = stretches.flatMap(\.declarations).sorted { $0.day < $1.day }
}

extension WorkCalendar {
    /// The national calendar 2015–2026, with proposed years up to `lastYear` (at most 2199) after it.
    public static func national(through lastYear: Int = 2036, week: WeeklySessions = WeeklySessions()) -> WorkCalendar {
        var declarations = NationalCalendar.declarations
        let next = NationalCalendar.years.upperBound + 1
        for year in next..<max(next, min(lastYear, 2199) + 1) {
            declarations += ProposedCalendar.declarations(for: year)
        }
        return WorkCalendar(declarations, week: week)
    }
}
