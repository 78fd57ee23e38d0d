import Persistence

extension Migrations {
    /// Hamlets (ấp, khu phố) of communes, which the intake screen offers where an address is typed.
    static let hamlets = Migration(
        name: "20 hamlets",
        statements: [
            """
            CREATE TABLE hamlet (
                agency \(Column.id) NOT NULL REFERENCES agency (id),
                ordinal \(Column.whole) NOT NULL CHECK (ordinal > 0),
                name \(Column.text) NOT NULL CHECK (name <> ''),
                provenance \(Column.text) NOT NULL,
                changed_by \(Column.id),
                changed_at \(Column.whole) NOT NULL,
                PRIMARY KEY (agency, ordinal)\(Column.end)
            """,
            "CREATE VIEW read_hamlet AS SELECT agency, ordinal, name, provenance FROM hamlet",
        ]
    )
}
