import Persistence

extension Migrations {
    /// The indexes of what is open and of what nobody has fetched say themselves what all their rows have in common: SQLite
    /// takes them for covering only then, and would walk over all that an agency ever received or finished instead.
    static let openFigures = Migration(
        name: "21 open figures",
        statements: [
            "DROP INDEX dossier_due",
            """
            CREATE INDEX dossier_due ON dossier (agency, due_at, due_on, received_on, field, unit, closed_on, id)
            WHERE closed_on IS NULL
            """,
            "DROP INDEX dossier_uncollected",
            """
            CREATE INDEX dossier_uncollected ON dossier (agency, closed_on, field, unit, closing, handed_out_on)
            WHERE closing = 'finished' AND handed_out_on IS NULL
            """,
        ]
    )
}
