import Persistence

extension Migrations {
    /// Announcing decisions as they are drafted and published, forms, and what has to be posted anew.
    static let decisions = Migration(
        name: "14 decisions",
        sqlite: columns + tables + views,
        // SQLite's views show new columns by themselves.
        postgres: columns + tables + views + [
            "CREATE OR REPLACE VIEW read_announcement AS SELECT * FROM announcement",
            "CREATE OR REPLACE VIEW read_procedure_version AS SELECT * FROM procedure_version",
            "CREATE OR REPLACE VIEW read_posting AS SELECT * FROM posting",
        ]
    )

    private static let columns: [SQL] = [
        // What was imported was announced already; only the screens make drafts.
        "ALTER TABLE announcement ADD COLUMN subject \(Column.text)",
        "ALTER TABLE announcement ADD COLUMN is_draft \(Column.whole) NOT NULL DEFAULT 0",
        "ALTER TABLE announcement ADD COLUMN sequence \(Column.whole) NOT NULL DEFAULT 0",
        "ALTER TABLE announcement ADD COLUMN changed_by \(Column.id)",
        "ALTER TABLE announcement ADD COLUMN changed_at \(Column.whole)",
        "ALTER TABLE announcement ADD COLUMN published_at \(Column.whole)",
        // The decision that ends a version, and the procedure that stands in its place; none where it is repealed.
        "ALTER TABLE procedure_version ADD COLUMN ended_by \(Column.id)",
        "ALTER TABLE procedure_version ADD COLUMN successor \(Column.id)",
        "CREATE INDEX procedure_version_ended ON procedure_version (ended_by) WHERE ended_by IS NOT NULL",
        "UPDATE procedure_version SET ended_by = announcement WHERE change = 'repealed'",
        "ALTER TABLE posting ADD COLUMN removed_by \(Column.id)",
        "ALTER TABLE posting ADD COLUMN photo \(Column.text)",
        "ALTER TABLE posting ADD COLUMN photo_type \(Column.text)",
        "CREATE INDEX posting_version ON posting (version)",
    ]

    private static let tables: [SQL] = [
        // What a decision does to one procedure. procedure is null for a new one until it is published; former is the
        // version in force that it amends, replaces or repeals; version is what publication made of the draft.
        """
        CREATE TABLE announcement_entry (
            id \(Column.id) PRIMARY KEY,
            announcement \(Column.id) NOT NULL REFERENCES announcement (id),
            ordinal \(Column.whole) NOT NULL,
            change \(Column.text) NOT NULL CHECK (change IN ('new', 'amended', 'replaced', 'repealed')),
            procedure \(Column.id) REFERENCES procedure (id),
            former \(Column.id) REFERENCES procedure_version (id),
            draft \(Column.text),
            sequence \(Column.whole) NOT NULL,
            version \(Column.id) REFERENCES procedure_version (id),
            changed_by \(Column.id),
            changed_at \(Column.whole) NOT NULL,
            UNIQUE (announcement, ordinal),
            CHECK ((change = 'repealed') = (draft IS NULL)),
            CHECK ((change = 'new') = (former IS NULL))\(Column.end)
        """,
        // One procedure stands in a decision once.
        """
        CREATE UNIQUE INDEX announcement_entry_procedure ON announcement_entry (announcement, former)
        WHERE former IS NOT NULL
        """,
        // A form (mẫu đơn, mẫu tờ khai): of a draft's entry, and from publication on of the version.
        """
        CREATE TABLE procedure_form (
            id \(Column.id) PRIMARY KEY,
            entry \(Column.id) REFERENCES announcement_entry (id),
            version \(Column.id) REFERENCES procedure_version (id),
            ordinal \(Column.whole) NOT NULL,
            name \(Column.text) NOT NULL,
            file_name \(Column.text) NOT NULL,
            media_type \(Column.text) NOT NULL,
            digest \(Column.text) NOT NULL,
            size \(Column.whole) NOT NULL,
            CHECK (entry IS NOT NULL OR version IS NOT NULL)\(Column.end)
        """,
        "CREATE INDEX procedure_form_version ON procedure_form (version, ordinal)",
        "CREATE INDEX procedure_form_entry ON procedure_form (entry, ordinal)",
        // An agency that offers the procedure must post the version, or take down the one that ended, by due_on.
        """
        CREATE TABLE reposting (
            agency \(Column.id) NOT NULL REFERENCES agency (id),
            version \(Column.id) NOT NULL REFERENCES procedure_version (id),
            kind \(Column.text) NOT NULL CHECK (kind IN ('post', 'remove')),
            procedure \(Column.id) NOT NULL REFERENCES procedure (id),
            announcement \(Column.id) NOT NULL REFERENCES announcement (id),
            effective_on \(Column.whole) NOT NULL,
            due_on \(Column.whole) NOT NULL,
            done_at \(Column.whole),
            done_on \(Column.whole),
            done_by \(Column.id),
            PRIMARY KEY (agency, version, kind),
            CHECK ((done_at IS NULL) = (done_on IS NULL))\(Column.end)
        """,
        "CREATE INDEX reposting_due ON reposting (agency, due_on)",
    ]

    private static let views: [SQL] = [
        """
        CREATE VIEW read_procedure_form AS
        SELECT id, version, ordinal, name, file_name, media_type, digest, size
        FROM procedure_form WHERE version IS NOT NULL
        """,
        // Of a period: all with due_on in it; timely are those with done_on <= due_on.
        """
        CREATE VIEW read_reposting AS
        SELECT agency, version, procedure, kind, announcement, effective_on, due_on, done_at, done_on FROM reposting
        """,
        // What each published decision does to which procedure: 'new', 'amended', 'replaced' with the version it made,
        // 'repealed' with the version it ended.
        """
        CREATE VIEW read_announced_change AS
        SELECT v.announcement, v.change, v.procedure, v.id AS version FROM procedure_version v
        WHERE v.announcement IS NOT NULL AND v.published_at IS NOT NULL AND v.change <> 'repealed'
        UNION ALL
        SELECT v.ended_by AS announcement, 'repealed' AS change, v.procedure, v.id AS version FROM procedure_version v
        WHERE v.ended_by IS NOT NULL AND v.successor IS NULL
        """,
    ]
}
