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

    /// Ends a post: the day is the first on which it is no longer held.
    ///
    /// - Returns: whether the officer held it.
    @discardableResult
    public static func relieve(
        _ officer: Officer.ID,
        of post: Post,
        until day: Day,
        _ connection: any Connection
    ) throws -> Bool {
        try Revision.agencies.bump(connection)
        return try connection.run(
            """
            UPDATE post SET valid_to = \(day)
            WHERE officer = \(officer) AND office = \(post.office) AND role = \(post.role.rawValue)
                AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day))
            """
        ) > 0
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
            """
        )
    }
}
