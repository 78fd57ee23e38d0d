public import Domain
public import Persistence
import Reading

/// Every account of the database, for who runs the server.
public enum AccountList {
    /// An account.
    public struct Line: Hashable, Sendable {
        /// The name to sign in with.
        public let userName: String
        /// The officer's name.
        public let officerName: String
        /// The agency's name.
        public let agencyName: String
        /// Roles held on the day, in the order of `Role.allCases`.
        public let roles: [Role]
        /// Whether nobody can sign in with it.
        public let isDisabled: Bool
        /// Whether the password has to be changed at the next sign-in.
        public let mustChange: Bool
    }

    /// All of them, in the order of agencies' levels and names, then of user names.
    public static func all(on day: Day, _ connection: any Connection) throws -> [Line] {
        var roles: [Officer.ID: Set<Role>] = [:]
        for row in try connection.rows(
            """
            SELECT p.officer, p.role FROM account a JOIN post p ON p.officer = a.officer
            WHERE \(.holds("p.valid_from", "p.valid_to", on: day))
            """
        ) {
            roles[try row.id("officer", of: Officer.self), default: []].insert(try row.choice("role", of: Role.self))
        }
        return try connection.rows(
            """
            SELECT a.officer, a.user_name, a.disabled_at, a.must_change_since, o.name, g.name AS agency
            FROM account a JOIN officer o ON o.id = a.officer JOIN read_agency g ON g.id = o.agency
            ORDER BY g.level, g.name, g.id, a.user_name
            """
        ).map { row in
            let held = roles[try row.id("officer", of: Officer.self)] ?? []
            return Line(
                userName: try row.text("user_name"),
                officerName: try row.text("name"),
                agencyName: try row.text("agency"),
                roles: Role.allCases.filter(held.contains),
                isDisabled: try row.instantIfPresent("disabled_at") != nil,
                mustChange: try row.instantIfPresent("must_change_since") != nil
            )
        }
    }
}
