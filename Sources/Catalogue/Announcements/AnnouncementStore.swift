public import Domain
public import Persistence
import Reading

/// Announcing decisions (quyết định công bố).
public enum AnnouncementStore {
    /// The agency's decision of that number and day, entered if it is not known yet.
    public static func find(
        orInsert announcement: Announcement,
        by agency: Agency.ID,
        newID: () -> Announcement.ID,
        _ connection: any Connection
    ) throws -> Announcement.ID {
        let number = announcement.number.composed
        let known = try connection.row(
            """
            SELECT id FROM announcement
            WHERE agency = \(agency) AND number = \(number) AND signed_on = \(announcement.signedOn)
            """
        )
        if let known { return try known.id("id", of: Announcement.self) }
        let id = newID()
        try connection.run(
            """
            INSERT INTO announcement (id, agency, number, signed_on, effective_on, provenance)
            VALUES (\(id), \(agency), \(number), \(announcement.signedOn), \(announcement.effectiveOn),
                \(announcement.provenance.rawValue))
            """
        )
        return id
    }

    /// Repeals a procedure by a decision: its version leaves the board on the day (rule 40); dossiers keep it.
    public static func repeal(
        _ procedure: Procedure.ID,
        by announcement: Announcement.ID,
        on day: Day,
        _ connection: any Connection
    ) throws {
        try Revision.catalogue.bump(connection)
        try connection.run(
            """
            UPDATE procedure_version SET effective_to = \(day), ended_by = \(announcement)
            WHERE procedure = \(procedure) AND \(.holds("effective_from", "effective_to", on: day))
            """
        )
    }
}
