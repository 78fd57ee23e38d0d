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
        try connection.run(
            """
            INSERT INTO contact (agency, phone, address, website, changed_by, changed_at)
            VALUES (\(agency), \(contact.phone.sqlValue), \(contact.address.sqlValue), \(contact.website.sqlValue),
                \(officer.sqlValue), \(moment))
            ON CONFLICT (agency) DO UPDATE SET phone = excluded.phone, address = excluded.address,
                website = excluded.website, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """
        )
    }
}
