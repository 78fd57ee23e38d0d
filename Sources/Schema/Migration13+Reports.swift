import Persistence

extension Migrations {
    /// Reports as submitted, which never change; what their writers add; commendations with their history.
    static let reports = Migration(
        name: "13 reports",
        sqlite: tables + [
            """
            CREATE TRIGGER submitted_report_is_never_changed BEFORE UPDATE ON submitted_report
            BEGIN SELECT RAISE(ABORT, 'a submitted report is never changed'); END
            """,
            """
            CREATE TRIGGER submitted_report_is_never_removed BEFORE DELETE ON submitted_report
            BEGIN SELECT RAISE(ABORT, 'a submitted report is never removed'); END
            """,
        ],
        postgres: tables + [
            """
            CREATE FUNCTION refuse_report_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'a submitted report is never changed or removed'; END
            $$
            """,
            """
            CREATE TRIGGER submitted_report_is_never_changed BEFORE UPDATE OR DELETE ON submitted_report
            FOR EACH ROW EXECUTE FUNCTION refuse_report_change()
            """,
        ]
    )

    private static let tables: [SQL] = [
        """
        CREATE TABLE submitted_report (
            id \(Column.id) PRIMARY KEY,
            agency \(Column.id) NOT NULL REFERENCES agency (id),
            kind \(Column.text) NOT NULL CHECK (kind IN ('form2017', 'form2020', 'annual')),
            scope \(Column.text) NOT NULL,
            year \(Column.whole) NOT NULL,
            part \(Column.text) NOT NULL,
            reckoning \(Column.text) NOT NULL CHECK (reckoning IN ('calendar', 'legal')),
            version \(Column.whole) NOT NULL CHECK (version > 0),
            law \(Column.text) NOT NULL,
            content \(Column.text) NOT NULL,
            digest \(Column.text) NOT NULL,
            note \(Column.text),
            submitted_at \(Column.whole) NOT NULL,
            submitted_by \(Column.id) NOT NULL,
            UNIQUE (agency, kind, scope, year, part, reckoning, version)\(Column.end)
        """,
        "CREATE VIEW read_submitted_report AS SELECT * FROM submitted_report",
        // Each field of a year's report as its writer left it, the newest version in force.
        """
        CREATE TABLE report_writing (
            agency \(Column.id) NOT NULL REFERENCES agency (id),
            year \(Column.whole) NOT NULL,
            field \(Column.text) NOT NULL,
            version \(Column.whole) NOT NULL CHECK (version > 0),
            content \(Column.text) NOT NULL,
            written_at \(Column.whole) NOT NULL,
            written_by \(Column.id) NOT NULL,
            PRIMARY KEY (agency, year, field, version)\(Column.end)
        """,
        "ALTER TABLE commendation ADD COLUMN version \(Column.whole) NOT NULL DEFAULT 1",
        "ALTER TABLE commendation ADD COLUMN removed_at \(Column.whole)",
        // What a commendation said before it was corrected or taken back.
        """
        CREATE TABLE commendation_version (
            commendation \(Column.id) NOT NULL REFERENCES commendation (id),
            version \(Column.whole) NOT NULL CHECK (version > 0),
            recipient_kind \(Column.text) NOT NULL,
            recipient \(Column.text) NOT NULL,
            merit \(Column.text) NOT NULL,
            decision \(Column.text) NOT NULL,
            decided_on \(Column.whole) NOT NULL,
            reason \(Column.text) NOT NULL,
            replaced_at \(Column.whole) NOT NULL,
            replaced_by \(Column.id) NOT NULL,
            PRIMARY KEY (commendation, version)\(Column.end)
        """,
    ]
}
