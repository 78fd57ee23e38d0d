public import Domain
public import Persistence
public import Reading
public import Web

/// The officer behind a session, for pages.
public enum SignedInStore {
    /// The officer with the posts held on the day; nil when the account is disabled or the officer not in force.
    ///
    /// One query; the agency and those below it come from the reference.
    public static func load(
        _ officer: Officer.ID,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> SignedIn? {
        let rows = try connection.rows(
            """
            SELECT o.name, o.agency, a.must_change_since, p.role, f.id AS office
            FROM officer o JOIN account a ON a.officer = o.id
            LEFT JOIN post p ON p.officer = o.id AND \(.holds("p.valid_from", "p.valid_to", on: day))
            LEFT JOIN read_office f ON f.id = p.office AND \(.holds("f.valid_from", "f.valid_to", on: day))
            WHERE o.id = \(officer) AND \(.holds("o.valid_from", "o.valid_to", on: day)) AND a.disabled_at IS NULL
            ORDER BY f.id, p.role
            """
        )
        guard let first = rows.first,
            let agency = try reference.agency(try first.id("agency", of: Agency.self), connection)
        else { return nil }
        let posts = try rows.compactMap { row in
            try row.idIfPresent("office", of: Office.self).map {
                Post(office: $0, role: try row.choice("role", of: Role.self))
            }
        }
        return SignedIn(
            principal: try PrincipalStore.principal(officer, of: agency.id, posts, on: day, reference, connection),
            officerName: try first.text("name"),
            agency: agency,
            mustChangePassword: try first.instantIfPresent("must_change_since") != nil
        )
    }
}
