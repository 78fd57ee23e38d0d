import Domain
import Persistence

/// Writes a version of a procedure with its parts and cases.
struct VersionStore {
    let field: ProcedureField.ID
    let announcement: Announcement.ID?
    /// What the announcement does to the procedure; by default what the number of the version says.
    var change: Announcement.Change?
    let newID: () -> UInt128
    let connection: any Connection

    /// Enters the version; published at the moment, or not when that is nil.
    func insert(
        _ draft: ProcedureDraft,
        as version: ProcedureVersion.ID,
        of procedure: Procedure.ID,
        ordinal: Int,
        from day: Day,
        publishedAt moment: Instant?
    ) throws {
        let change: Announcement.Change? = announcement.map { _ in self.change ?? (ordinal == 1 ? .new : .amended) }
        try connection.run(
            """
            INSERT INTO procedure_version (id, procedure, ordinal, field, name, announcement, change, effective_from,
                published_at, provenance, source)
            VALUES (\(version), \(procedure), \(ordinal), \(field), \(draft.name), \(announcement.sqlValue),
                \((change?.rawValue).sqlValue), \(day), \(moment.sqlValue), \(draft.provenance.rawValue),
                \(draft.source.sqlValue))
            """
        )
        let parts = ProcedurePart.allCases.compactMap { part in
            draft.parts[part].map { content -> SQL in
                "(\(version), \(part.rawValue), \(content.text), \(content.provenance.rawValue))"
            }
        }
        try run("INSERT INTO procedure_part (version, part, content, provenance) VALUES ", parts)
        for (index, entered) in draft.cases.enumerated() { try insert(entered, of: version, ordinal: index + 1) }
    }

    /// A case's term is empty text while it is not established; such a version is never published (rule 39).
    private func insert(_ entered: CaseDraft, of version: ProcedureVersion.ID, ordinal: Int) throws {
        let id = ProcedureCase.ID(bits: newID())
        try connection.run(
            """
            INSERT INTO procedure_case (id, version, ordinal, name, term, term_provenance, copies)
            VALUES (\(id), \(version), \(ordinal), \(entered.name), \(entered.term?.description ?? ""),
                \(entered.termProvenance.rawValue), \(entered.copies))
            """
        )
        let components = entered.components.enumerated().map { index, component -> SQL in
            """
            (\(DossierComponent.ID(bits: newID())), \(id), \(index + 1), \(component.name), \(component.originals),
                \(component.copies), \(component.provenance.rawValue))
            """
        }
        try run(
            "INSERT INTO component (id, procedure_case, ordinal, name, originals, copies, provenance) VALUES ",
            components
        )
        let fees = entered.fees.enumerated().map { index, fee -> SQL in
            """
            (\(Identifier<Fee>(bits: newID())), \(id), \(index + 1), \(fee.kind.rawValue), \(fee.name),
                \(fee.amount.sqlValue), \(fee.basis.sqlValue), \(fee.provenance.rawValue))
            """
        }
        try run("INSERT INTO fee (id, procedure_case, ordinal, kind, name, amount, basis, provenance) VALUES ", fees)
    }

    /// All rows in one statement; nothing for no rows.
    private func run(_ insert: SQL, _ rows: [SQL]) throws {
        if rows.isEmpty { return }
        try connection.run(insert + .joined(rows, by: ", "))
    }
}
