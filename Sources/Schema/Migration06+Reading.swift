import Persistence

extension Migrations {
    /// What an area reads of another's tables; and the same for people, with days and times written out.
    static let readingViews = Migration(
        name: "06 reading views",
        statements: [
            "CREATE VIEW read_agency AS SELECT * FROM agency",
            "CREATE VIEW read_agency_code AS SELECT * FROM agency_code",
            "CREATE VIEW read_office AS SELECT * FROM office",
            "CREATE VIEW read_officer AS SELECT * FROM officer",
            "CREATE VIEW read_post AS SELECT * FROM post",
            "CREATE VIEW read_procedure_field AS SELECT * FROM procedure_field",
            "CREATE VIEW read_procedure AS SELECT * FROM procedure",
            "CREATE VIEW read_procedure_version AS SELECT * FROM procedure_version",
            "CREATE VIEW read_procedure_case AS SELECT * FROM procedure_case",
            "CREATE VIEW read_announcement AS SELECT * FROM announcement",
            "CREATE VIEW read_workflow AS SELECT * FROM workflow",
            "CREATE VIEW read_workflow_step AS SELECT * FROM workflow_step",
            "CREATE VIEW read_offer AS SELECT * FROM offer",
            "CREATE VIEW read_posting AS SELECT * FROM posting",
            "CREATE VIEW read_event AS SELECT * FROM event",
            "CREATE VIEW read_dossier AS SELECT * FROM dossier",
            "CREATE VIEW read_due_change AS SELECT * FROM due_change",
            "CREATE VIEW read_holding AS SELECT * FROM holding",
            "CREATE VIEW read_participation AS SELECT * FROM participation",
            "CREATE VIEW read_intake AS SELECT * FROM intake",
            """
            CREATE VIEW readable_dossier AS
            SELECT code, status, term,
                \(sqlite: "datetime(received_at / 1000 + 25200, 'unixepoch')",
                  postgres: "to_timestamp(received_at / 1000) AT TIME ZONE '+07'") AS received,
                \(sqlite: "datetime(due_at / 1000 + 25200, 'unixepoch')",
                  postgres: "to_timestamp(due_at / 1000) AT TIME ZONE '+07'") AS due,
                \(sqlite: "datetime(closed_at / 1000 + 25200, 'unixepoch')",
                  postgres: "to_timestamp(closed_at / 1000) AT TIME ZONE '+07'") AS closed,
                closing, verdict
            FROM dossier
            """,
            """
            CREATE VIEW readable_event AS
            SELECT dossier, sequence, kind, version,
                \(sqlite: "datetime(at / 1000 + 25200, 'unixepoch')",
                  postgres: "to_timestamp(at / 1000) AT TIME ZONE '+07'") AS at, basis, payload
            FROM event
            """,
        ]
    )
}
