public import Domain
public import Persistence
public import Reading

/// Who an officer is on a day: the posts held, and whose dossiers may be seen.
public enum PrincipalStore {
    /// The officer as principal; nil when the officer is not in force on the day.
    ///
    /// Everybody with a post sees the own agency's dossiers, but who only runs the system; who follows the reform work
    /// sees those of the agencies below too.
    public static func principal(
        officer: Officer.ID,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> Principal? {
        guard
            let row = try connection.row(
                """
                SELECT agency FROM officer
                WHERE id = \(officer) AND \(.holds("valid_from", "valid_to", on: day))
                """
            )
        else { return nil }
        let agency = try row.id("agency", of: Agency.self)
        let posts = try connection.rows(
            """
            SELECT p.office, p.role FROM post p JOIN read_office o ON o.id = p.office
            WHERE p.officer = \(officer) AND \(.holds("p.valid_from", "p.valid_to", on: day))
                AND \(.holds("o.valid_from", "o.valid_to", on: day))
            ORDER BY p.office, p.role
            """
        ).map { Post(office: try $0.id("office", of: Office.self), role: try $0.choice("role", of: Role.self)) }
        return try principal(officer, of: agency, posts, on: day, reference, connection)
    }

    /// Who follows the reform work sees the dossiers of the agencies below too; who holds no post, or only runs the
    /// system, sees none.
    static func principal(
        _ officer: Officer.ID,
        of agency: Agency.ID,
        _ posts: [Post],
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> Principal {
        let watches = posts.contains { $0.role == .reform }
        let below = watches ? try reference.subordinates(of: agency, on: day, connection) : []
        let sees = posts.allSatisfy { $0.role == .operator } ? [] : [agency] + below
        return Principal(officer: officer, agency: agency, posts: posts, sees: sees)
    }
}
