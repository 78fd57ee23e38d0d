import Domain
import Persistence
import Reading

/// Who can be named to work on a dossier.
enum AssigneeStore {
    /// Whether the officer holds any post at the office on that day.
    static func holdsPost(
        _ officer: Officer.ID,
        at office: Office.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> Bool {
        try connection.integer(
            """
            SELECT COUNT(*) FROM read_post
            WHERE officer = \(officer) AND office = \(office) AND \(.holds("valid_from", "valid_to", on: day))
            """
        ) > 0
    }
}
