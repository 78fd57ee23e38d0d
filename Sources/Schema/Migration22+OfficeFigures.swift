import Persistence

extension Migrations {
    /// The indexes of what was received and of what ended hold the deciding office: a year by office is counted without a
    /// look at each dossier.
    static let officeFigures = Migration(
        name: "22 office figures",
        statements: [
            "DROP INDEX dossier_received",
            """
            CREATE INDEX dossier_received
            ON dossier (agency, received_on, field, competent, unit, channel, place, closing, closed_on)
            """,
            "DROP INDEX dossier_closed",
            """
            CREATE INDEX dossier_closed
            ON dossier (agency, closed_on, field, competent, unit, closing, verdict, received_on)
            WHERE closed_on IS NOT NULL
            """,
            // As they were: of two that look alike SQLite takes the younger, and what is open is few.
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
