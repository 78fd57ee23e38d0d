public import Domain
public import Persistence
import Reading

/// Agencies, their codes, offices and successors.
public enum AgencyStore {
    /// Enters an agency with its code, in force from the day.
    public static func insert(
        _ agency: Agency,
        sessions: Sessions = .standard,
        validity: Validity,
        provenance: Provenance,
        codeProvenance: Provenance,
        _ connection: any Connection
    ) throws {
        try Revision.agencies.bump(connection)
        try connection.run(
            """
            INSERT INTO agency (id, name, level, kind, parent, sessions, provenance, valid_from, valid_to)
            VALUES (\(agency.id), \(agency.name.composed), \(agency.level.rawValue), \(agency.kind.rawValue),
                \(agency.parent.sqlValue), \(sessions.description), \(provenance.rawValue), \(validity.from), \(validity.until.sqlValue))
            """
        )
        try insert(agency.code, of: agency.id, validity: validity, provenance: codeProvenance, connection)
    }

    /// Gives the agency a code; one that another agency bore before must have ended.
    public static func insert(
        _ code: AgencyCode,
        of agency: Agency.ID,
        validity: Validity,
        provenance: Provenance,
        _ connection: any Connection
    ) throws {
        try Revision.agencies.bump(connection)
        try connection.run(
            """
            INSERT INTO agency_code (code, valid_from, valid_to, agency, provenance)
            VALUES (\(code.identifier), \(validity.from), \(validity.until.sqlValue), \(agency), \(provenance.rawValue))
            """
        )
    }

    /// Enters an office in force from the day.
    public static func insert(_ office: Office, validity: Validity, _ connection: any Connection) throws {
        try Revision.agencies.bump(connection)
        try connection.run(
            """
            INSERT INTO office (id, agency, name, kind, valid_from, valid_to)
            VALUES (\(office.id), \(office.agency), \(office.name.composed), \(office.kind.rawValue),
                \(validity.from), \(validity.until.sqlValue))
            """
        )
    }

    /// Ends an agency, its codes and offices on the day, and names who takes over what is open.
    ///
    /// Nothing of its dossiers is rewritten (rule 57).
    public static func succeed(
        _ agency: Agency.ID,
        by successors: [Agency.ID],
        on day: Day,
        document: String,
        _ connection: any Connection
    ) throws {
        try Revision.agencies.bump(connection)
        for successor in successors {
            try connection.run(
                """
                INSERT INTO agency_successor (agency, successor, on_day, document)
                VALUES (\(agency), \(successor), \(day), \(document.composed))
                """
            )
        }
        for end: SQL in [
            "UPDATE agency SET valid_to = \(day) WHERE id = \(agency) AND valid_to IS NULL",
            "UPDATE agency_code SET valid_to = \(day) WHERE agency = \(agency) AND valid_to IS NULL",
            "UPDATE office SET valid_to = \(day) WHERE agency = \(agency) AND valid_to IS NULL",
        ] {
            try connection.run(end)
        }
    }

    /// Who took over from the agency, by id.
    public static func successors(of agency: Agency.ID, _ connection: any Connection) throws -> [Agency.ID] {
        try connection.rows(
            "SELECT successor FROM agency_successor WHERE agency = \(agency) ORDER BY successor"
        ).map { try $0.id("successor", of: Agency.self) }
    }
}
