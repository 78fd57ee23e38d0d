import Persistence

extension Migrations {
    /// What figures are counted by stands in the indexes: a year is counted without looking at a dossier.
    static let figures = Migration(
        name: "12 figures",
        statements: [
            "DROP INDEX dossier_received",
            """
            CREATE INDEX dossier_received
            ON dossier (agency, received_on, field, unit, channel, place, closing, closed_on)
            """,
            "DROP INDEX dossier_closed",
            """
            CREATE INDEX dossier_closed ON dossier (agency, closed_on, field, unit, closing, verdict, received_on)
            WHERE closed_on IS NOT NULL
            """,
            // The identity, too: the due day as known at a cut-off is looked up by it.
            "DROP INDEX dossier_due",
            """
            CREATE INDEX dossier_due ON dossier (agency, due_at, due_on, received_on, field, unit, id)
            WHERE closed_on IS NULL
            """,
            "DROP INDEX dossier_handed_out",
            """
            CREATE INDEX dossier_handed_out ON dossier (agency, handed_out_on, closed_on, field, unit)
            WHERE handed_out_on IS NOT NULL
            """,
            // The heads of the chains, which are published with the figures.
            "CREATE VIEW read_book AS SELECT * FROM book",
        ]
    )
}
