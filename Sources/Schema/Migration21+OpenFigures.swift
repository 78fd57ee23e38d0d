import Persistence

extension Migrations {
    /// The index of open dossiers says itself that they are open: SQLite takes it for covering only then, and would walk
    /// over all that an agency ever received instead.
    static let openFigures = Migration(
        name: "21 open figures",
        statements: [
            "DROP INDEX dossier_due",
            """
            CREATE INDEX dossier_due ON dossier (agency, due_at, due_on, received_on, field, unit, closed_on, id)
            WHERE closed_on IS NULL
            """,
        ]
    )
}
