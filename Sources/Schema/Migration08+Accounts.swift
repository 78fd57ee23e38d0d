import Persistence

extension Migrations {
    /// Who may sign in, who is away, and what the program was told about this database.
    static let accounts = Migration(
        name: "08 accounts",
        statements: [
            // The cost of each hash stands beside it, so that it can be raised at the next sign-in.
            """
            CREATE TABLE account (
                officer \(Column.id) PRIMARY KEY REFERENCES officer (id),
                user_name \(Column.text) NOT NULL UNIQUE CHECK (length(user_name) BETWEEN 3 AND 40),
                salt \(Column.bytes) NOT NULL,
                hash \(Column.bytes) NOT NULL,
                rounds \(Column.whole) NOT NULL CHECK (rounds > 1),
                block_size \(Column.whole) NOT NULL CHECK (block_size > 0),
                parallelism \(Column.whole) NOT NULL CHECK (parallelism > 0),
                changed_at \(Column.whole) NOT NULL,
                must_change_since \(Column.whole),
                disabled_at \(Column.whole)\(Column.end)
            """,
            // Subjects are digests of a name or of an address: neither stands here.
            """
            CREATE TABLE sign_in_attempt (
                subject \(Column.bytes) PRIMARY KEY,
                failures \(Column.whole) NOT NULL CHECK (failures >= 0),
                wait_until \(Column.whole),
                expires_at \(Column.whole) NOT NULL\(Column.endByKey)
            """,
            "CREATE INDEX sign_in_attempt_expiry ON sign_in_attempt (expires_at)",
            """
            CREATE TABLE absence (
                id \(Column.id) PRIMARY KEY,
                officer \(Column.id) NOT NULL REFERENCES officer (id),
                from_day \(Column.whole) NOT NULL,
                until_day \(Column.whole) NOT NULL,
                noted_by \(Column.id) NOT NULL REFERENCES officer (id),
                noted_at \(Column.whole) NOT NULL,
                cancelled_by \(Column.id) REFERENCES officer (id),
                cancelled_at \(Column.whole),
                CONSTRAINT absence_days CHECK (until_day >= from_day),
                CONSTRAINT absence_cancelled CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL))\(Column.end)
            """,
            "CREATE INDEX absence_officer ON absence (officer, until_day)",
            """
            CREATE TABLE setting (
                name \(Column.text) PRIMARY KEY,
                value \(Column.text) NOT NULL\(Column.endByKey)
            """,
            // No view shows a hash.
            """
            CREATE VIEW read_account AS
            SELECT officer, user_name, changed_at, must_change_since, disabled_at FROM account
            """,
            "CREATE VIEW read_absence AS SELECT id, officer, from_day, until_day FROM absence WHERE cancelled_at IS NULL",
            "CREATE VIEW read_setting AS SELECT * FROM setting",
        ]
    )
}
