public import Domain
public import Persistence
import Reading

/// Officers and the posts they hold.
public enum OfficerStore {
    /// Enters an officer with posts, all from the same day.
    ///
    /// Qualified is who meets the standard for one-stop work (NĐ 61/2018/NĐ-CP Đ11).
    public static func insert(
        _ officer: Officer.ID,
        agency: Agency.ID,
        name: String,
        qualified: Bool,
        posts: [Post],
        from day: Day,
        _ connection: any Connection
    ) throws {
        try Revision.agencies.bump(connection)
        try connection.run(
            """
            INSERT INTO officer (id, agency, name, qualified, valid_from)
            VALUES (\(officer), \(agency), \(name.composed), \(qualified), \(day))
            """
        )
        for post in posts { try insert(post, of: officer, from: day, connection) }
    }

    /// Gives the officer a post from the day on.
    public static func appoint(
        _ officer: Officer.ID,
        to post: Post,
        from day: Day,
        _ connection: any Connection
    ) throws {
        try Revision.agencies.bump(connection)
        try insert(post, of: officer, from: day, connection)
    }

    /// Changes name and qualification.
    public static func update(
        _ officer: Officer.ID,
        name: String,
        qualified: Bool,
        _ connection: any Connection
    ) throws {
        try Revision.agencies.bump(connection)
        try connection.run(
            "UPDATE officer SET name = \(name.composed), qualified = \(qualified) WHERE id = \(officer)"
        )
    }

    /// From the day on the officer holds those posts and no others.
    public static func setPosts(
        of officer: Officer.ID,
        to wanted: Set<Post>,
        from day: Day,
        _ connection: any Connection
    ) throws {
        try Revision.agencies.bump(connection)
        let rows = try connection.rows(
            """
            SELECT office, role, MIN(valid_from) AS since FROM post
            WHERE officer = \(officer) AND (valid_to IS NULL OR valid_to > \(day)) GROUP BY office, role
            """
        )
        var held: [Post: Day] = [:]
        for row in rows {
            let post = Post(office: try row.id("office", of: Office.self), role: try row.choice("role", of: Role.self))
            held[post] = try row.day("since")
        }
        for post in held.keys where !wanted.contains(post) {
            // A post that would have begun later never does.
            try connection.run(
                """
                UPDATE post SET valid_to = CASE WHEN valid_from > \(day) THEN valid_from ELSE \(day) END
                WHERE officer = \(officer) AND office = \(post.office) AND role = \(post.role.rawValue)
                    AND (valid_to IS NULL OR valid_to > \(day))
                """
            )
        }
        for post in wanted.sorted(by: { ($0.office, $0.role.rawValue) < ($1.office, $1.role.rawValue) }) {
            // What lasts on the day goes on without an end, and what would have followed is part of it.
            try connection.run(
                """
                UPDATE post SET valid_to = CASE WHEN valid_from > \(day) THEN valid_from END
                WHERE officer = \(officer) AND office = \(post.office) AND role = \(post.role.rawValue)
                    AND (valid_to IS NULL OR valid_to > \(day))
                """
            )
            if let since = held[post], since <= day { continue }
            try insert(post, of: officer, from: day, connection)
        }
    }

    private static func insert(
        _ post: Post,
        of officer: Officer.ID,
        from day: Day,
        _ connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO post (officer, office, role, valid_from)
            VALUES (\(officer), \(post.office), \(post.role.rawValue), \(day))
            ON CONFLICT (officer, office, role, valid_from) DO UPDATE SET valid_to = NULL
            """
        )
    }
}
