public import Domain
public import Persistence
import Reading

/// Fields of work (lĩnh vực), one list for each level of government.
public enum FieldStore {
    /// The field of that name in force on the day, entered under a new identity if there is none.
    public static func find(
        orInsert name: String,
        level: Agency.Level,
        on day: Day,
        newID: () -> ProcedureField.ID,
        _ connection: any Connection
    ) throws -> ProcedureField.ID {
        let known = try connection.row(
            """
            SELECT id FROM procedure_field
            WHERE level = \(level.rawValue) AND name = \(name) AND \(.holds("valid_from", "valid_to", on: day))
            """
        )
        if let known { return try known.id("id", of: ProcedureField.self) }
        try Revision.catalogue.bump(connection)
        let id = newID()
        try connection.run(
            """
            INSERT INTO procedure_field (id, level, name, valid_from)
            VALUES (\(id), \(level.rawValue), \(name), \(day))
            """
        )
        return id
    }

    /// The names of the level's fields in force on the day.
    static func names(at level: Agency.Level, on day: Day, _ connection: any Connection) throws -> [String] {
        try connection.rows(
            """
            SELECT name FROM procedure_field
            WHERE level = \(level.rawValue) AND \(.holds("valid_from", "valid_to", on: day)) ORDER BY name
            """
        ).map { try $0.text("name") }
    }
}
