import Persistence

extension Migrations {
    static let agencies = Migration(
        name: "02 agencies",
        statements: [
            """
            CREATE TABLE agency (
                id \(Column.id) PRIMARY KEY,
                name \(Column.text) NOT NULL,
                level \(Column.whole) NOT NULL CHECK (level IN (1, 2, 3)),
                kind \(Column.text) NOT NULL CHECK (kind IN ('committee', 'vertical')),
                parent \(Column.id) REFERENCES agency (id),
                sessions \(Column.text) NOT NULL,
                provenance \(Column.text) NOT NULL,
                valid_from \(Column.whole) NOT NULL,
                valid_to \(Column.whole)\(Column.end)
            """,
            "CREATE INDEX agency_parent ON agency (parent)",
            // A code can be given again to another agency after a reform: its days of validity tell which is meant.
            """
            CREATE TABLE agency_code (
                code \(Column.text) NOT NULL,
                valid_from \(Column.whole) NOT NULL,
                valid_to \(Column.whole),
                agency \(Column.id) NOT NULL REFERENCES agency (id),
                provenance \(Column.text) NOT NULL,
                PRIMARY KEY (code, valid_from)\(Column.end)
            """,
            "CREATE INDEX agency_code_agency ON agency_code (agency)",
            """
            CREATE TABLE agency_successor (
                agency \(Column.id) NOT NULL REFERENCES agency (id),
                successor \(Column.id) NOT NULL REFERENCES agency (id),
                on_day \(Column.whole) NOT NULL,
                document \(Column.text) NOT NULL,
                PRIMARY KEY (agency, successor)\(Column.end)
            """,
            """
            CREATE TABLE office (
                id \(Column.id) PRIMARY KEY,
                agency \(Column.id) NOT NULL REFERENCES agency (id),
                name \(Column.text) NOT NULL,
                kind \(Column.text) NOT NULL CHECK (kind IN ('desk', 'specialised', 'leadership', 'records')),
                valid_from \(Column.whole) NOT NULL,
                valid_to \(Column.whole)\(Column.end)
            """,
            "CREATE INDEX office_agency ON office (agency)",
            """
            CREATE TABLE officer (
                id \(Column.id) PRIMARY KEY,
                agency \(Column.id) NOT NULL REFERENCES agency (id),
                name \(Column.text) NOT NULL,
                qualified \(Column.whole) NOT NULL CHECK (qualified IN (0, 1)),
                valid_from \(Column.whole) NOT NULL,
                valid_to \(Column.whole)\(Column.end)
            """,
            "CREATE INDEX officer_agency ON officer (agency)",
            """
            CREATE TABLE post (
                officer \(Column.id) NOT NULL REFERENCES officer (id),
                office \(Column.id) NOT NULL REFERENCES office (id),
                role \(Column.text) NOT NULL
                    CHECK (role IN ('reception', 'specialist', 'records', 'leader', 'reform', 'operator')),
                valid_from \(Column.whole) NOT NULL,
                valid_to \(Column.whole),
                PRIMARY KEY (officer, office, role, valid_from)\(Column.end)
            """,
            "CREATE INDEX post_office ON post (office)",
        ]
    )
}
