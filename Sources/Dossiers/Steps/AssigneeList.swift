import Domain
import Persistence
import Reading

/// An officer who can be named to work on a dossier.
struct Assignee: Hashable, Sendable {
    /// Who.
    let id: Officer.ID
    /// The name.
    let name: String
    /// Whether the officer examines dossiers there.
    let isSpecialist: Bool
    /// Whether the officer is away today.
    let isAbsent: Bool
    /// How many open dossiers the officer works on there.
    let load: Int
}

extension AssigneeStore {
    /// Everybody who holds a post at the office that day: who examines and is there first, by name. One query.
    static func list(
        at office: Office.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> [Assignee] {
        try connection.rows(
            """
            SELECT w.id, w.name,
                CASE WHEN EXISTS (
                    SELECT 1 FROM read_post s WHERE s.officer = w.id AND s.office = \(office)
                        AND s.role = \(Role.specialist.rawValue) AND \(.holds("s.valid_from", "s.valid_to", on: day))
                ) THEN 1 ELSE 0 END AS specialist,
                CASE WHEN EXISTS (
                    SELECT 1 FROM read_absence x
                    WHERE x.officer = w.id AND \(day) BETWEEN x.from_day AND x.until_day
                ) THEN 1 ELSE 0 END AS absent,
                (SELECT COUNT(*) FROM read_dossier d
                    WHERE d.holder = w.id AND d.office = \(office) AND d.closed_on IS NULL) AS open_count
            FROM read_officer w
            WHERE w.id IN (
                SELECT p.officer FROM read_post p
                WHERE p.office = \(office) AND \(.holds("p.valid_from", "p.valid_to", on: day))
            )
            ORDER BY specialist DESC, absent, w.name, w.id
            """
        ).map { row in
            Assignee(
                id: try row.id("id", of: Officer.self),
                name: try row.text("name"),
                isSpecialist: try row.bool("specialist"),
                isAbsent: try row.bool("absent"),
                load: try row.integer("open_count")
            )
        }
    }
}
