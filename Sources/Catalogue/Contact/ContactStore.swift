public import Domain
public import Persistence
public import Reading

/// How agencies are reached.
public enum ContactStore {
    /// Enters the agency's contact in the place of the one before.
    public static func set(
        _ contact: Contact,
        of agency: Agency.ID,
        by officer: Officer.ID?,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        // Boards and procedures tell it, and are kept under the agencies' revision.
        try Revision.agencies.bump(connection)
        try connection.run(
            """
            INSERT INTO contact (agency, phone, address, website, feedback_address, feedback_phone, feedback_email,
                changed_by, changed_at)
            VALUES (\(agency), \(contact.phone.sqlValue), \(contact.address.sqlValue), \(contact.website.sqlValue),
                \(contact.feedback.address.sqlValue), \(contact.feedback.phone.sqlValue),
                \(contact.feedback.email.sqlValue), \(officer.sqlValue), \(moment))
            ON CONFLICT (agency) DO UPDATE SET phone = excluded.phone, address = excluded.address,
                website = excluded.website, feedback_address = excluded.feedback_address,
                feedback_phone = excluded.feedback_phone, feedback_email = excluded.feedback_email,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """
        )
    }
}
