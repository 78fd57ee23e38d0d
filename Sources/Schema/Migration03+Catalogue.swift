import Persistence

extension Migrations {
    static let catalogue = Migration(
        name: "03 catalogue",
        statements: procedureTables + offerTables
    )

    private static let procedureTables: [SQL] = [
        """
        CREATE TABLE procedure_field (
            id \(Column.id) PRIMARY KEY,
            level \(Column.whole) NOT NULL CHECK (level IN (1, 2, 3)),
            name \(Column.text) NOT NULL,
            code \(Column.text),
            valid_from \(Column.whole) NOT NULL,
            valid_to \(Column.whole),
            UNIQUE (level, name, valid_from)\(Column.end)
        """,
        // The national code is optional, and unique within a level.
        """
        CREATE TABLE procedure (
            id \(Column.id) PRIMARY KEY,
            level \(Column.whole) NOT NULL CHECK (level IN (1, 2, 3)),
            code \(Column.text),
            UNIQUE (level, code)\(Column.end)
        """,
        """
        CREATE TABLE announcement (
            id \(Column.id) PRIMARY KEY,
            agency \(Column.id) NOT NULL REFERENCES agency (id),
            number \(Column.text) NOT NULL,
            signed_on \(Column.whole) NOT NULL,
            effective_on \(Column.whole) NOT NULL,
            provenance \(Column.text) NOT NULL,
            UNIQUE (agency, number, signed_on)\(Column.end)
        """,
        """
        CREATE TABLE procedure_version (
            id \(Column.id) PRIMARY KEY,
            procedure \(Column.id) NOT NULL REFERENCES procedure (id),
            ordinal \(Column.whole) NOT NULL,
            field \(Column.id) NOT NULL REFERENCES procedure_field (id),
            name \(Column.text) NOT NULL,
            announcement \(Column.id) REFERENCES announcement (id),
            change \(Column.text) CHECK (change IN ('new', 'amended', 'replaced', 'repealed')),
            effective_from \(Column.whole) NOT NULL,
            effective_to \(Column.whole),
            published_at \(Column.whole),
            source \(Column.text),
            provenance \(Column.text) NOT NULL,
            UNIQUE (procedure, ordinal)\(Column.end)
        """,
        "CREATE INDEX procedure_version_field ON procedure_version (field)",
        "CREATE INDEX procedure_version_announcement ON procedure_version (announcement)",
        // The constituent parts of NĐ 63/2010 Đ8(2) that are plain text; part as ProcedurePart names it.
        """
        CREATE TABLE procedure_part (
            version \(Column.id) NOT NULL REFERENCES procedure_version (id),
            part \(Column.text) NOT NULL,
            content \(Column.text) NOT NULL,
            provenance \(Column.text) NOT NULL,
            PRIMARY KEY (version, part)\(Column.endByKey)
        """,
        """
        CREATE TABLE procedure_case (
            id \(Column.id) PRIMARY KEY,
            version \(Column.id) NOT NULL REFERENCES procedure_version (id),
            ordinal \(Column.whole) NOT NULL,
            name \(Column.text) NOT NULL,
            term \(Column.text) NOT NULL,
            term_provenance \(Column.text) NOT NULL,
            copies \(Column.whole) NOT NULL CHECK (copies > 0),
            UNIQUE (version, ordinal)\(Column.end)
        """,
        """
        CREATE TABLE component (
            id \(Column.id) PRIMARY KEY,
            procedure_case \(Column.id) NOT NULL REFERENCES procedure_case (id),
            ordinal \(Column.whole) NOT NULL,
            name \(Column.text) NOT NULL,
            originals \(Column.whole) NOT NULL,
            copies \(Column.whole) NOT NULL,
            provenance \(Column.text) NOT NULL,
            UNIQUE (procedure_case, ordinal)\(Column.end)
        """,
        """
        CREATE TABLE fee (
            id \(Column.id) PRIMARY KEY,
            procedure_case \(Column.id) NOT NULL REFERENCES procedure_case (id),
            ordinal \(Column.whole) NOT NULL,
            kind \(Column.text) NOT NULL CHECK (kind IN ('fee', 'charge')),
            name \(Column.text) NOT NULL,
            amount \(Column.whole) CHECK (amount >= 0),
            basis \(Column.text),
            provenance \(Column.text) NOT NULL,
            UNIQUE (procedure_case, ordinal)\(Column.end)
        """,
    ]

    private static let offerTables: [SQL] = [
        """
        CREATE TABLE workflow (
            id \(Column.id) PRIMARY KEY,
            agency \(Column.id) NOT NULL REFERENCES agency (id),
            name \(Column.text) NOT NULL,
            shape \(Column.text) NOT NULL CHECK (shape IN ('oneTouch', 'sameDay', 'full'))\(Column.end)
        """,
        "CREATE INDEX workflow_agency ON workflow (agency)",
        // office is null where the offer's competent office does the step.
        """
        CREATE TABLE workflow_step (
            workflow \(Column.id) NOT NULL REFERENCES workflow (id),
            ordinal \(Column.whole) NOT NULL,
            task \(Column.text) NOT NULL
                CHECK (task IN ('receive', 'assign', 'examine', 'approve', 'sign', 'number', 'return')),
            role \(Column.text) NOT NULL,
            office \(Column.id) REFERENCES office (id),
            minutes \(Column.whole) NOT NULL CHECK (minutes >= 0),
            PRIMARY KEY (workflow, ordinal)\(Column.endByKey)
        """,
        """
        CREATE TABLE offer (
            id \(Column.id) PRIMARY KEY,
            agency \(Column.id) NOT NULL REFERENCES agency (id),
            procedure \(Column.id) NOT NULL REFERENCES procedure (id),
            mode \(Column.text) NOT NULL CHECK (mode IN ('oneStop', 'chained', 'outside')),
            desk \(Column.id) NOT NULL REFERENCES office (id),
            competent \(Column.id) NOT NULL REFERENCES office (id),
            workflow \(Column.id) NOT NULL REFERENCES workflow (id),
            promised_term \(Column.text),
            unit \(Column.text) NOT NULL CHECK (unit IN ('dossier', 'visit', 'copy')),
            reason \(Column.text),
            decision \(Column.text),
            valid_from \(Column.whole) NOT NULL,
            valid_to \(Column.whole),
            UNIQUE (agency, procedure, valid_from),
            CHECK (mode <> 'outside' OR (reason IS NOT NULL AND decision IS NOT NULL))\(Column.end)
        """,
        "CREATE INDEX offer_procedure ON offer (procedure)",
        """
        CREATE TABLE posting (
            id \(Column.id) PRIMARY KEY,
            agency \(Column.id) NOT NULL REFERENCES agency (id),
            version \(Column.id) NOT NULL REFERENCES procedure_version (id),
            place \(Column.text) NOT NULL,
            officer \(Column.id) REFERENCES officer (id),
            posted_at \(Column.whole) NOT NULL,
            removed_at \(Column.whole),
            UNIQUE (agency, version, place, posted_at)\(Column.end)
        """,
        """
        CREATE TABLE commendation (
            id \(Column.id) PRIMARY KEY,
            agency \(Column.id) NOT NULL REFERENCES agency (id),
            recipient_kind \(Column.text) NOT NULL CHECK (recipient_kind IN ('collective', 'individual')),
            recipient \(Column.text) NOT NULL,
            merit \(Column.text) NOT NULL,
            decision \(Column.text) NOT NULL,
            decided_on \(Column.whole) NOT NULL,
            provenance \(Column.text) NOT NULL\(Column.end)
        """,
        "CREATE INDEX commendation_agency ON commendation (agency, decided_on)",
    ]
}
