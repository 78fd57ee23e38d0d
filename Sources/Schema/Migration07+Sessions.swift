import Persistence

extension Migrations {
    /// Who is signed in with which browser. The token itself is only in the browser, its digest is here.
    static let sessions = Migration(
        name: "07 sessions",
        statements: [
            """
            CREATE TABLE session (
                digest \(Column.bytes) PRIMARY KEY CHECK (length(digest) = 32),
                officer \(Column.id) NOT NULL REFERENCES officer (id),
                opened_at \(Column.whole) NOT NULL,
                seen_at \(Column.whole) NOT NULL CHECK (seen_at >= opened_at)\(Column.end)
            """,
            "CREATE INDEX session_officer ON session (officer)",
            "CREATE INDEX session_opened ON session (opened_at)",
        ]
    )
}
