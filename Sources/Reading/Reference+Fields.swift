public import Domain
public import Persistence

/// A field of work (lĩnh vực) by its name.
public struct NamedField: Hashable, Sendable {
    /// The field.
    public let id: ProcedureField.ID
    /// What it is called.
    public let name: String
}

extension Reference {
    /// The level's fields in force on the day, in the order of their names.
    public func fields(
        of level: Agency.Level,
        on day: Day,
        _ connection: any Connection
    ) throws -> [NamedField] {
        let key = ReferenceCache.DayKey(subject: level, day: day)
        let fields = try value(\.fields, key, at: revisions(connection)) {
            try connection.rows(
                """
                SELECT id, name FROM read_procedure_field
                WHERE level = \(level.rawValue) AND \(.holds("valid_from", "valid_to", on: day))
                """
            )
            .map { NamedField(id: try $0.id("id", of: ProcedureField.self), name: try $0.text("name")) }
            .map { (field: $0, folded: Folding.fold($0.name)) }
            .sorted { ($0.folded, $0.field.name) < ($1.folded, $1.field.name) }
            .map(\.field)
        }
        return fields ?? []
    }
}
