public import Domain
public import Persistence

/// A form that was sent: sent twice, it answers with what the first time made.
public struct Submission: Hashable, Sendable {
    /// The identity that the form carries.
    public typealias ID = Identifier<Submission>

    /// Where the first one led, if there was one.
    public static func location(of id: ID, _ connection: any Connection) throws -> String? {
        try connection.row("SELECT location FROM submission WHERE id = \(id)")?.text("location")
    }

    /// Notes where it led, in the transaction of the act; a second one fails as not unique.
    public static func record(
        _ id: ID, location: String, at moment: Instant, _ connection: any Connection
    ) throws {
        try connection.run(
            "INSERT INTO submission (id, location, at) VALUES (\(id), \(location), \(moment))"
        )
    }
}
