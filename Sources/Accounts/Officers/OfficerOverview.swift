public import Domain
public import Persistence
import Reading

/// An officer as an operator sees one: posts, account, absence.
public struct OfficerOverview: Sendable {
    /// A post with the office's name.
    public struct HeldPost: Hashable, Sendable {
        /// Office and role.
        public let post: Post
        /// The office's name.
        public let officeName: String
    }

    /// An account, without anything secret.
    public struct Account: Hashable, Sendable {
        /// The name to sign in with.
        public let userName: String
        /// Whether the password was given by an operator and has to be changed.
        public let mustChange: Bool
        /// Since when nobody can sign in with it.
        public let disabledAt: Instant?
    }

    /// Who.
    public let id: Officer.ID
    /// Name.
    public let name: String
    /// Whether the standard for one-stop work is met (NĐ 61/2018/NĐ-CP Đ11).
    public let isQualified: Bool
    /// The account; nil for who never signs in.
    public let account: Account?
    /// Posts held on the day.
    public let posts: [HeldPost]
    /// Absences that are not over on the day, the nearest first.
    public let absences: [Absence]

    /// The absence that holds the day.
    public func absence(on day: Day) -> Absence? { absences.first { $0.from <= day && day <= $0.until } }
}

/// The officers of an agency.
public enum OfficerRoster {
    /// All in force on the day, in the order of Vietnamese lists: by given name.
    public static func all(
        of agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> [OfficerOverview] {
        try overviews("o.agency = \(agency)", on: day, connection)
            .map { (key: sortKey($0.name), overview: $0) }
            .sorted { ($0.key, $0.overview.id) < ($1.key, $1.overview.id) }
            .map(\.overview)
    }

    /// One of the principal's own agency.
    ///
    /// - Throws: `Problem.notFound` for everybody else's.
    public static func one(
        _ officer: Officer.ID,
        for principal: Principal,
        on day: Day,
        _ connection: any Connection
    ) throws -> OfficerOverview {
        let condition: SQL = "o.id = \(officer) AND o.agency = \(principal.agency)"
        guard let overview = try overviews(condition, on: day, connection).first else { throw Problem.notFound }
        return overview
    }

    private static func overviews(
        _ condition: SQL,
        on day: Day,
        _ connection: any Connection
    ) throws -> [OfficerOverview] {
        let inForce: SQL = "\(condition) AND \(.holds("o.valid_from", "o.valid_to", on: day))"
        var posts: [Officer.ID: [OfficerOverview.HeldPost]] = [:]
        for row in try connection.rows(
            """
            SELECT p.officer, p.office, p.role, f.name FROM officer o JOIN post p ON p.officer = o.id
            JOIN read_office f ON f.id = p.office
            WHERE \(inForce) AND \(.holds("p.valid_from", "p.valid_to", on: day))
                AND \(.holds("f.valid_from", "f.valid_to", on: day))
            ORDER BY p.office, p.role
            """
        ) {
            let post = Post(
                office: try row.id("office", of: Office.self),
                role: try row.choice("role", of: Role.self)
            )
            posts[try row.id("officer", of: Officer.self), default: []]
                .append(.init(post: post, officeName: try row.text("name")))
        }
        var absences: [Officer.ID: [Absence]] = [:]
        for row in try connection.rows(
            """
            SELECT a.officer, a.id, a.from_day, a.until_day FROM officer o JOIN absence a ON a.officer = o.id
            WHERE \(inForce) AND a.cancelled_at IS NULL AND a.until_day >= \(day) ORDER BY a.from_day
            """
        ) {
            absences[try row.id("officer", of: Officer.self), default: []].append(try Absence(row))
        }
        return try connection.rows(
            """
            SELECT o.id, o.name, o.qualified, a.user_name, a.must_change_since, a.disabled_at
            FROM officer o LEFT JOIN account a ON a.officer = o.id WHERE \(inForce)
            """
        ).map { row in
            let id = try row.id("id", of: Officer.self)
            return OfficerOverview(
                id: id,
                name: try row.text("name"),
                isQualified: try row.bool("qualified"),
                account: try row.textIfPresent("user_name").map { name in
                    OfficerOverview.Account(
                        userName: name,
                        mustChange: try row.instantIfPresent("must_change_since") != nil,
                        disabledAt: try row.instantIfPresent("disabled_at")
                    )
                },
                posts: posts[id] ?? [],
                absences: absences[id] ?? []
            )
        }
    }

    /// Given name first, then the whole name.
    private static func sortKey(_ name: String) -> String {
        let words = Folding.words(name)
        return (words.suffix(1) + words).joined(separator: " ")
    }
}
