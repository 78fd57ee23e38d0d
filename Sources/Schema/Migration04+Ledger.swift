import Persistence

extension Migrations {
    static let ledger = Migration(name: "04 ledger", statements: eventTables + dossierTables + sideTables)

    private static let eventTables: [SQL] = [
        // One chain per agency: the last position and hash, and the last moment, which never goes back.
        """
        CREATE TABLE book (
            agency \(Column.id) PRIMARY KEY REFERENCES agency (id),
            position \(Column.whole) NOT NULL,
            head \(Column.bytes) NOT NULL,
            last_at \(Column.whole) NOT NULL\(Column.end)
        """,
        """
        CREATE TABLE event (
            dossier \(Column.id) NOT NULL,
            sequence \(Column.whole) NOT NULL CHECK (sequence > 0),
            book \(Column.id) NOT NULL REFERENCES book (agency),
            position \(Column.whole) NOT NULL CHECK (position > 0),
            kind \(Column.text) NOT NULL,
            version \(Column.whole) NOT NULL,
            at \(Column.whole) NOT NULL,
            occurred_at \(Column.whole),
            principal \(Column.id) NOT NULL,
            office \(Column.id) NOT NULL,
            basis \(Column.text),
            payload \(Column.text) NOT NULL,
            hash \(Column.bytes) NOT NULL,
            PRIMARY KEY (dossier, sequence),
            UNIQUE (book, position)\(Column.end)
        """,
        """
        CREATE TABLE counter (
            agency \(Column.id) NOT NULL,
            day \(Column.whole) NOT NULL,
            series \(Column.text) NOT NULL,
            last \(Column.whole) NOT NULL,
            PRIMARY KEY (agency, day, series)\(Column.endByKey)
        """,
        // A repeated form answers with what the first made.
        """
        CREATE TABLE submission (
            id \(Column.id) PRIMARY KEY,
            officer \(Column.id) NOT NULL,
            location \(Column.text) NOT NULL,
            at \(Column.whole) NOT NULL\(Column.end)
        """,
        // The only table with what identifies a person; destroying its rows leaves the chain valid.
        """
        CREATE TABLE party (
            id \(Column.id) NOT NULL,
            version \(Column.whole) NOT NULL,
            kind \(Column.text) NOT NULL CHECK (kind IN ('person', 'organisation')),
            name \(Column.text) NOT NULL,
            birth \(Column.text),
            paper_kind \(Column.text),
            paper_number \(Column.text),
            address \(Column.text),
            phone \(Column.text),
            salt \(Column.bytes) NOT NULL,
            PRIMARY KEY (id, version)\(Column.end)
        """,
        "CREATE INDEX party_paper ON party (paper_number) WHERE paper_number IS NOT NULL",
        // Free text that an act carries: reasons, what is missing. The event holds its salted digest.
        """
        CREATE TABLE remark (
            id \(Column.id) PRIMARY KEY,
            dossier \(Column.id) NOT NULL,
            content \(Column.text) NOT NULL,
            salt \(Column.bytes) NOT NULL\(Column.end)
        """,
        "CREATE INDEX remark_dossier ON remark (dossier)",
    ]

    private static let dossierTables: [SQL] = [
        """
        CREATE TABLE dossier (
            id \(Column.id) PRIMARY KEY,
            code \(Column.text) NOT NULL UNIQUE,
            register_number \(Column.whole) NOT NULL,
            receipt_number \(Column.whole),
            agency \(Column.id) NOT NULL REFERENCES agency (id),
            field \(Column.id) NOT NULL,
            procedure \(Column.id) NOT NULL,
            procedure_version \(Column.id) NOT NULL,
            procedure_case \(Column.id) NOT NULL,
            offer \(Column.id) NOT NULL,
            workflow \(Column.id) NOT NULL,
            desk \(Column.id) NOT NULL,
            competent \(Column.id) NOT NULL,
            unit \(Column.text) NOT NULL,
            quantity \(Column.whole) NOT NULL,
            channel \(Column.whole) NOT NULL CHECK (channel IN (1, 2, 3)),
            place \(Column.text) NOT NULL CHECK (place IN ('desk', 'office', 'mobile')),
            law \(Column.whole) NOT NULL,
            applicant \(Column.id) NOT NULL,
            applicant_version \(Column.whole) NOT NULL,
            owner \(Column.id) NOT NULL,
            owner_version \(Column.whole) NOT NULL,
            received_at \(Column.whole) NOT NULL,
            received_on \(Column.whole) NOT NULL,
            clock_from \(Column.whole) NOT NULL,
            term \(Column.text) NOT NULL,
            status \(Column.whole) NOT NULL CHECK (status BETWEEN 1 AND 10),
            step \(Column.whole) NOT NULL,
            office \(Column.id) NOT NULL,
            given_to \(Column.id),
            holder \(Column.id),
            due_at \(Column.whole),
            due_on \(Column.whole),
            first_due_on \(Column.whole),
            calendar_revision \(Column.whole) NOT NULL,
            result_number \(Column.whole),
            closed_at \(Column.whole),
            closed_on \(Column.whole),
            closing \(Column.text) CHECK (closing IN ('finished', 'withdrawn', 'stopped', 'cancelled')),
            verdict \(Column.text) CHECK (verdict IN ('early', 'onTime', 'late')),
            closed_office \(Column.id),
            closed_officer \(Column.id),
            handed_out_at \(Column.whole),
            handed_out_on \(Column.whole),
            unconfirmed \(Column.whole) NOT NULL,
            held_since \(Column.whole),
            sequence \(Column.whole) NOT NULL,
            CHECK ((closed_at IS NULL) = (closed_on IS NULL) AND (closed_at IS NULL) = (closing IS NULL)),
            CHECK (verdict IS NULL OR closing = 'finished'),
            CHECK (handed_out_at IS NULL OR closing = 'finished')\(Column.end)
        """,
        "CREATE INDEX dossier_received ON dossier (agency, received_on, field, channel)",
        """
        CREATE INDEX dossier_closed ON dossier (agency, closed_on, field, verdict, received_on)
        WHERE closed_on IS NOT NULL
        """,
        "CREATE INDEX dossier_due ON dossier (agency, due_at) WHERE closed_on IS NULL",
        "CREATE INDEX dossier_office_due ON dossier (office, due_at) WHERE closed_on IS NULL",
        "CREATE INDEX dossier_holder_due ON dossier (holder, due_at) WHERE closed_on IS NULL",
        """
        CREATE INDEX dossier_uncollected ON dossier (agency, closed_on)
        WHERE closing = 'finished' AND handed_out_on IS NULL
        """,
        "CREATE INDEX dossier_handed_out ON dossier (agency, handed_out_on) WHERE handed_out_on IS NOT NULL",
    ]

    private static let sideTables: [SQL] = [
        // What the due day was before each change, for figures at past cut-offs.
        """
        CREATE TABLE due_change (
            dossier \(Column.id) NOT NULL REFERENCES dossier (id),
            changed_at \(Column.whole) NOT NULL,
            sequence \(Column.whole) NOT NULL,
            due_before \(Column.whole),
            due_before_on \(Column.whole),
            cause \(Column.text) NOT NULL,
            PRIMARY KEY (dossier, changed_at, sequence)\(Column.endByKey)
        """,
        """
        CREATE TABLE holding (
            dossier \(Column.id) NOT NULL REFERENCES dossier (id),
            sequence \(Column.whole) NOT NULL,
            office \(Column.id) NOT NULL,
            officer \(Column.id),
            step \(Column.whole) NOT NULL,
            from_at \(Column.whole) NOT NULL,
            until_at \(Column.whole),
            step_due_at \(Column.whole),
            verdict \(Column.text) CHECK (verdict IN ('early', 'onTime', 'late')),
            PRIMARY KEY (dossier, sequence)\(Column.endByKey)
        """,
        """
        CREATE TABLE participation (
            dossier \(Column.id) NOT NULL REFERENCES dossier (id),
            agency \(Column.id) NOT NULL,
            since \(Column.whole) NOT NULL,
            PRIMARY KEY (dossier, agency)\(Column.endByKey)
        """,
        // Intakes that ended without a dossier: form 02, form 03, or guidance only.
        """
        CREATE TABLE intake (
            id \(Column.id) PRIMARY KEY,
            agency \(Column.id) NOT NULL REFERENCES agency (id),
            office \(Column.id) NOT NULL,
            officer \(Column.id) NOT NULL,
            offer \(Column.id) NOT NULL,
            outcome \(Column.text) NOT NULL CHECK (outcome IN ('supplement', 'refusal', 'guidance')),
            number \(Column.whole),
            at \(Column.whole) NOT NULL,
            on_day \(Column.whole) NOT NULL,
            CHECK ((number IS NULL) = (outcome = 'guidance'))\(Column.end)
        """,
        "CREATE INDEX intake_agency ON intake (agency, on_day)",
    ]
}
