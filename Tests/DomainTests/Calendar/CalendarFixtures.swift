import Domain
import Testing

/// The day of an ISO date; the test fails when it is none.
func day(_ text: String) throws -> Day {
    try #require(Day(text))
}

/// The moment of an ISO date and clock time; the test fails when it is none.
func at(_ text: String) throws -> Instant {
    try #require(Instant(text))
}

/// The national calendar with the standard sessions, proposed years up to 2036.
let national = WorkCalendar.national()

/// The due moment of a term in its own grammar, for a dossier received at a moment.
func due(_ term: String, from received: String, in calendar: WorkCalendar = national) throws -> Instant? {
    try calendar.due(for: Term(parsing: term), from: at(received)).due
}

/// The days off on weekdays and the Saturdays worked, as domain/law.md 10.2 and data/holidays.json give them: copied
/// here as bare dates, so that the table in Domain is compared with something that it was not made from.
enum OfficialDays {
    static let off: [Int: String] = [
        2015: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-28 04-29 04-30 05-01 09-02",
        2016: "01-01 02-08 02-09 02-10 02-11 02-12 04-18 05-02 05-03 09-02",
        2017: "01-02 01-26 01-27 01-30 01-31 02-01 04-06 05-01 05-02 09-04",
        2018: "01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31",
        2019: "01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02",
        2020: "01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02",
        2021: "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03",
        2022: "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02",
        2023: "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
        2024: "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
        2025: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
        2026: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
    ]

    /// The Saturdays worked, each with the day off that it was swapped for.
    static let swaps = [
        "2014-12-27": "2015-01-02", "2015-02-14": "2015-02-16", "2015-04-25": "2015-04-29",
        "2019-01-05": "2018-12-31", "2019-05-04": "2019-04-29", "2024-05-04": "2024-04-29",
        "2025-04-26": "2025-05-02", "2026-01-10": "2026-01-02", "2026-08-22": "2026-08-31",
    ]

    /// All days off of 2015–2026 that fall on weekdays.
    static let daysOff = Set(
        off.flatMap { year, days in days.split(separator: " ").compactMap { Day("\(year)-\($0)") } }
    )

    /// All Saturdays worked.
    static let saturdays = Set(swaps.keys.compactMap { Day($0) })
}
