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
    /// The fields that dossiers at one of the offices can be of, in the order of their names: of what it receives, is
    /// competent for, or has a step of, now or once.
    public func fields(at offices: [Office.ID], _ connection: any Connection) throws -> [NamedField] {
        let fields = try value(\.fields, offices, at: revisions(connection)) {
            try connection.rows(
                """
                SELECT DISTINCT f.id, f.name FROM read_offer o
                JOIN read_procedure_version v ON v.procedure = o.procedure
                JOIN read_procedure_field f ON f.id = v.field
                WHERE o.desk IN (\(list: offices)) OR o.competent IN (\(list: offices)) OR o.workflow IN (
                    SELECT s.workflow FROM read_workflow_step s WHERE s.office IN (\(list: offices))
                )
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
