public import Domain
public import Persistence

/// A form that was sent: sent twice, it answers with what the first time made.
public struct Submission: Hashable, Sendable {
    /// The identity that the form carries.
    public typealias ID = Identifier<Submission>

    /// Where the officer's first one led, if there was one; another officer's is not there.
    public static func location(
        of id: ID,
        by principal: Principal,
        _ connection: any Connection
    ) throws -> String? {
        try connection.row(
            "SELECT location FROM submission WHERE id = \(id) AND officer = \(principal.officer)"
        )?.text("location")
    }

    /// Notes where it led, in the transaction of the act; a second one fails as not unique.
    public static func record(
        _ id: ID,
        location: String,
        by principal: Principal,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO submission (id, officer, location, at)
            VALUES (\(id), \(principal.officer), \(location), \(moment))
            """
        )
    }
}
