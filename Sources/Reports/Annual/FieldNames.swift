import Domain
import Persistence

/// The fields of work by level and name, “Đất đai” after “Dân tộc”.
enum FieldNames {
    struct Field {
        let id: ProcedureField.ID
        let name: String
        let level: Agency.Level
    }

    static func read(_ connection: any Connection) throws -> [Field] {
        try connection.rows("SELECT id, level, name FROM read_procedure_field").map { row in
            Field(
                id: try row.id("id", of: ProcedureField.self),
                name: try row.text("name"),
                level: try row.level("level")
            )
        }
        .sorted { left, right in
            (left.level.rawValue, Folding.fold(left.name), left.name)
                < (right.level.rawValue, Folding.fold(right.name), right.name)
        }
    }
}
