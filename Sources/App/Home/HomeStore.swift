import Domain
import Persistence
import Reading

/// Where people can go with their papers, and when.
struct DeskHours: Hashable, Sendable {
    /// The agency.
    let id: Agency.ID
    /// Its name.
    let agency: String
    /// Level of government.
    let level: Agency.Level
    /// The desk's name.
    let desk: String
    /// Usual sessions of a working day.
    let sessions: Sessions
    /// Sessions of today, the day's closures and openings included.
    let today: Sessions
    /// How it is reached.
    let contact: Contact

    /// Whether the other desk has the same name and hours.
    func isOpen(like other: DeskHours) -> Bool {
        (level, desk, sessions.description, today.description)
            == (other.level, other.desk, other.sessions.description, other.today.description)
    }
}

enum HomeStore {
    /// The desks in force on the day, the highest agency first.
    ///
    /// One statement and one for the revisions; an agency's calendar is read once for each revision.
    static func desks(on day: Day, _ reference: Reference, _ connection: any Connection) throws -> [DeskHours] {
        let revisions = try reference.revisions(connection)
        return try connection.rows(
            """
            SELECT a.id, a.name, a.level, a.sessions, MIN(o.name) AS desk, MIN(c.code) AS code,
                MIN(k.phone) AS phone, MIN(k.address) AS address, MIN(k.website) AS website
            FROM read_agency a JOIN read_office o ON o.agency = a.id
            LEFT JOIN read_agency_code c ON c.agency = a.id AND \(.holds("c.valid_from", "c.valid_to", on: day))
            LEFT JOIN read_contact k ON k.agency = a.id
            WHERE o.kind = 'desk' AND \(.holds("o.valid_from", "o.valid_to", on: day))
                AND \(.holds("a.valid_from", "a.valid_to", on: day))
            GROUP BY a.id, a.name, a.level, a.sessions ORDER BY a.level, MIN(c.code), a.name
            """
        ).map { row in
            let id = try row.id("id", of: Agency.self)
            let calendar = try reference.calendar(of: id, known: revisions, connection)
            return DeskHours(
                id: id,
                agency: try row.text("name"),
                level: try row.level("level"),
                desk: try row.text("desk"),
                sessions: try row.sessions("sessions"),
                today: calendar.sessions(on: day),
                contact: try Contact(row)
            )
        }
    }
}
