import Persistence

extension Migrations {
    /// What the desk keeps beside the process: details of reception, tracking keys, files, payments, registers.
    static let desk = Migration(
        name: "09 desk",
        sqlite: columns + [payable] + tables,
        // SQLite's view shows new columns by itself.
        postgres: columns + [payable, "CREATE OR REPLACE VIEW read_dossier AS SELECT * FROM dossier"] + tables
    )

    private static let columns: [SQL] = [
        "ALTER TABLE dossier ADD COLUMN payable \(Column.whole) NOT NULL DEFAULT 0",
        "ALTER TABLE dossier ADD COLUMN settled \(Column.whole) NOT NULL DEFAULT 0",
        "ALTER TABLE dossier ADD COLUMN unpaid_allowed \(Column.whole) NOT NULL DEFAULT 0",
        "CREATE INDEX dossier_applicant ON dossier (applicant)",
        "CREATE INDEX dossier_owner ON dossier (owner)",
        "CREATE INDEX dossier_unconfirmed ON dossier (agency) WHERE unconfirmed > 0",
        "ALTER TABLE party ADD COLUMN paper_issued_on \(Column.whole)",
        "ALTER TABLE party ADD COLUMN paper_issued_by \(Column.text)",
        "ALTER TABLE party ADD COLUMN email \(Column.text)",
        "ALTER TABLE party ADD COLUMN tax_code \(Column.text)",
        "CREATE INDEX party_tax_code ON party (tax_code) WHERE tax_code IS NOT NULL",
    ]

    /// What dossiers received before have to pay, as their first event says.
    private static let payable: SQL = """
        UPDATE dossier SET payable = COALESCE((
            SELECT \(sqlite: "json_extract(e.payload, '$.payable')",
                postgres: "CAST(CAST(e.payload AS json) ->> 'payable' AS bigint)")
            FROM event e WHERE e.dossier = dossier.id AND e.sequence = 1
        ), 0)
        """

    private static let tables: [SQL] = [
        // Each payment, as its event says; receipts are numbered by agency and year.
        """
        CREATE TABLE payment (
            dossier \(Column.id) NOT NULL REFERENCES dossier (id),
            sequence \(Column.whole) NOT NULL,
            agency \(Column.id) NOT NULL,
            office \(Column.id) NOT NULL,
            officer \(Column.id) NOT NULL,
            at \(Column.whole) NOT NULL,
            on_day \(Column.whole) NOT NULL,
            year \(Column.whole) NOT NULL,
            fee \(Column.whole) NOT NULL CHECK (fee >= 0),
            charge \(Column.whole) NOT NULL CHECK (charge >= 0),
            exempted \(Column.whole) NOT NULL CHECK (exempted >= 0),
            ground \(Column.text),
            receipt \(Column.whole),
            PRIMARY KEY (dossier, sequence),
            UNIQUE (agency, year, receipt),
            CHECK ((receipt IS NULL) = (fee + charge = 0)),
            CHECK ((ground IS NULL) = (exempted = 0))\(Column.end)
        """,
        "CREATE INDEX payment_day ON payment (agency, on_day)",
        // What the receipt says beside the ledger: erasable, each correction a new version.
        """
        CREATE TABLE reception_detail (
            dossier \(Column.id) NOT NULL,
            version \(Column.whole) NOT NULL CHECK (version > 0),
            content \(Column.text),
            sets \(Column.whole) NOT NULL CHECK (sets > 0),
            notify_by \(Column.text) NOT NULL CHECK (notify_by IN ('phone', 'sms', 'email', 'post', 'none')),
            return_by \(Column.text) NOT NULL CHECK (return_by IN ('desk', 'post', 'person')),
            return_to \(Column.text),
            authorisation \(Column.text),
            salt \(Column.bytes) NOT NULL,
            PRIMARY KEY (dossier, version)\(Column.end)
        """,
        """
        CREATE TABLE tracking (
            dossier \(Column.id) PRIMARY KEY,
            key \(Column.text) NOT NULL\(Column.end)
        """,
        // Failed look-ups within a window, of a code and of a client; old windows are removed.
        """
        CREATE TABLE tracking_attempt (
            subject \(Column.text) NOT NULL,
            began \(Column.whole) NOT NULL,
            count \(Column.whole) NOT NULL,
            PRIMARY KEY (subject, began)\(Column.endByKey)
        """,
        "CREATE INDEX tracking_attempt_began ON tracking_attempt (began)",
        // The bytes stand in the data folder under their digest; a name can tell who somebody is.
        """
        CREATE TABLE file (
            id \(Column.id) PRIMARY KEY,
            dossier \(Column.id) NOT NULL,
            component \(Column.id),
            purpose \(Column.text) NOT NULL CHECK (purpose IN ('component', 'result', 'other')),
            name \(Column.text) NOT NULL,
            media_type \(Column.text) NOT NULL,
            size \(Column.whole) NOT NULL,
            digest \(Column.text) NOT NULL,
            at \(Column.whole) NOT NULL,
            officer \(Column.id) NOT NULL,
            removed_at \(Column.whole),
            removal \(Column.text),
            CHECK ((component IS NULL) = (purpose <> 'component')),
            CHECK ((removed_at IS NULL) = (removal IS NULL))\(Column.end)
        """,
        "CREATE INDEX file_dossier ON file (dossier)",
        "CREATE INDEX file_digest ON file (digest)",
        // The registers of certifications: one of each kind, agency and year.
        """
        CREATE TABLE certification (
            agency \(Column.id) NOT NULL,
            year \(Column.whole) NOT NULL,
            kind \(Column.text) NOT NULL CHECK (kind IN ('copy', 'signature', 'contract')),
            number \(Column.whole) NOT NULL CHECK (number > 0),
            dossier \(Column.id) NOT NULL,
            document \(Column.text) NOT NULL,
            pages \(Column.whole) NOT NULL CHECK (pages > 0),
            copies \(Column.whole) NOT NULL CHECK (copies > 0),
            fee \(Column.whole) NOT NULL CHECK (fee >= 0),
            at \(Column.whole) NOT NULL,
            on_day \(Column.whole) NOT NULL,
            officer \(Column.id) NOT NULL,
            PRIMARY KEY (agency, year, kind, number)\(Column.end)
        """,
        "CREATE INDEX certification_dossier ON certification (dossier)",
        // Numbers of the paper book kept without power.
        """
        CREATE TABLE paper_book (
            agency \(Column.id) NOT NULL,
            year \(Column.whole) NOT NULL,
            number \(Column.whole) NOT NULL CHECK (number > 0),
            dossier \(Column.id) NOT NULL UNIQUE,
            occurred_at \(Column.whole) NOT NULL,
            PRIMARY KEY (agency, year, number)\(Column.end)
        """,
        "CREATE VIEW read_payment AS SELECT * FROM payment",
        "CREATE VIEW read_fee AS SELECT * FROM fee",
        "CREATE VIEW read_component AS SELECT * FROM component",
    ]
}
