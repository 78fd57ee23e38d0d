public import Domain
public import Persistence

/// Numbers without gaps: drawn in the transaction that uses them, so that what is undone leaves no hole.
public enum Counter {
    /// A series of numbers of an agency.
    public enum Series: String, Sendable, CaseIterable {
        /// Codes of dossiers; begins anew each day (rule 16).
        case code
        /// The register of dossiers; begins anew each year (TT 01/2018 Đ10).
        case register
        /// Forms 01, 02 and 03, each with its own numbers of the year (rule 14).
        case receipt, supplement, refusal
        /// Numbers of results; begin anew each year (NĐ 30/2020 Đ15, rule 43).
        case result

        /// The first day of the stretch in which the numbers run on.
        func start(on day: Day) -> Day {
            self == .code ? day : Day(year: day.year, month: 1, day: 1) ?? day
        }
    }

    /// Draws the next `count` numbers; answers the first. Others wait until this transaction ends.
    public static func draw(
        _ count: Int = 1,
        from series: Series,
        of agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> Int {
        let start = series.start(on: day)
        let last = try connection.integer(
            """
            INSERT INTO counter (agency, day, series, last)
            VALUES (\(agency), \(start), \(series.rawValue), \(count))
            ON CONFLICT (agency, day, series) DO UPDATE SET last = counter.last + excluded.last
            RETURNING last
            """
        )
        return last - count + 1
    }

    /// Draws the next number of each series in one statement.
    public static func draw(
        fromEach series: [Series],
        of agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> [Series: Int] {
        let rows = series.map { series -> SQL in
            "(\(agency), \(series.start(on: day)), \(series.rawValue), \(1))"
        }
        var numbers: [Series: Int] = [:]
        for row in try connection.rows(
            """
            INSERT INTO counter (agency, day, series, last) VALUES \(SQL.joined(rows, by: ", "))
            ON CONFLICT (agency, day, series) DO UPDATE SET last = counter.last + excluded.last
            RETURNING series, last
            """
        ) {
            guard let series = Series(rawValue: try row.text("series")) else { continue }
            numbers[series] = try row.integer("last")
        }
        return numbers
    }
}
