import Persistence

extension Migrations {
    /// Browsers in which officers signed in before: what others do behind the same address does not hold them up.
    static let devices = Migration(
        name: "16 devices",
        statements: [
            """
            CREATE TABLE known_device (
                digest \(Column.bytes) NOT NULL,
                officer \(Column.id) NOT NULL REFERENCES officer (id),
                seen_at \(Column.whole) NOT NULL,
                PRIMARY KEY (digest, officer)\(Column.end)
            """,
            "CREATE INDEX known_device_seen_at ON known_device (seen_at)",
        ]
    )
}
