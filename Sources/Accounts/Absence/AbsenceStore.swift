public import Domain
public import Persistence

/// An officer is away from a day to a day, both included.
public struct Absence: Hashable, Sendable {
    /// Its identity.
    public typealias ID = Identifier<Absence>

    /// Its identity.
    public let id: ID
    /// The first day.
    public let from: Day
    /// The last day.
    public let until: Day
}

/// When officers are away.
public enum AbsenceStore {
    /// Notes an absence.
    ///
    /// - Throws: `AccountObjection.absenceBackwards`, or `.absenceOverlaps` when another one holds a day of it.
    public static func note(
        _ id: Absence.ID,
        of officer: Officer.ID,
        from first: Day,
        until last: Day,
        by principal: Principal,
        at now: Instant,
        _ connection: any Connection
    ) throws {
        guard first <= last else { throw AccountObjection.absenceBackwards }
        let overlapping = try connection.row(
            """
            SELECT 1 AS one FROM absence WHERE officer = \(officer) AND cancelled_at IS NULL
                AND from_day <= \(last) AND until_day >= \(first) LIMIT 1
            """
        )
        guard overlapping == nil else { throw AccountObjection.absenceOverlaps }
        try connection.run(
            """
            INSERT INTO absence (id, officer, from_day, until_day, noted_by, noted_at)
            VALUES (\(id), \(officer), \(first), \(last), \(principal.officer), \(now))
            """
        )
    }

    /// Takes an absence back: it was noted by mistake, or the officer came back.
    ///
    /// - Returns: whether it was there.
    @discardableResult
    public static func cancel(
        _ id: Absence.ID,
        of officer: Officer.ID,
        by principal: Principal,
        at now: Instant,
        _ connection: any Connection
    ) throws -> Bool {
        try connection.run(
            """
            UPDATE absence SET cancelled_by = \(principal.officer), cancelled_at = \(now)
            WHERE id = \(id) AND officer = \(officer) AND cancelled_at IS NULL
            """
        ) > 0
    }

    /// The officer's absences that are not over, the nearest first.
    public static func upcoming(
        of officer: Officer.ID,
        from day: Day,
        _ connection: any Connection
    ) throws -> [Absence] {
        try connection.rows(
            """
            SELECT id, from_day, until_day FROM absence
            WHERE officer = \(officer) AND cancelled_at IS NULL AND until_day >= \(day) ORDER BY from_day
            """
        ).map(Absence.init)
    }
}

extension Absence {
    init(_ row: Row) throws {
        id = try row.id("id", of: Absence.self)
        from = try row.day("from_day")
        until = try row.day("until_day")
    }
}
