import Persistence

extension Migrations {
    /// Who entered an offer or a workflow, in the place of which; and files that wait for their import's confirmation.
    static let offers = Migration(
        name: "15 offers",
        statements: [
            """
            CREATE TABLE workflow_origin (
                workflow \(Column.id) PRIMARY KEY REFERENCES workflow (id),
                replaces \(Column.id) REFERENCES workflow (id),
                officer \(Column.id) NOT NULL REFERENCES officer (id),
                at \(Column.whole) NOT NULL\(Column.end)
            """,
            """
            CREATE TABLE offer_origin (
                offer \(Column.id) PRIMARY KEY REFERENCES offer (id),
                replaces \(Column.id) REFERENCES offer (id),
                officer \(Column.id) NOT NULL REFERENCES officer (id),
                at \(Column.whole) NOT NULL\(Column.end)
            """,
            // A file lies here from its first look to its confirmation, at most a day: every node can take it up.
            """
            CREATE TABLE pending_import (
                id \(Column.id) PRIMARY KEY,
                officer \(Column.id) NOT NULL REFERENCES officer (id),
                kind \(Column.text) NOT NULL CHECK (kind IN ('procedures', 'configuration')),
                name \(Column.text) NOT NULL,
                effective_on \(Column.whole),
                content \(Column.bytes) NOT NULL,
                at \(Column.whole) NOT NULL\(Column.end)
            """,
            "CREATE INDEX pending_import_at ON pending_import (at)",
            // The lists of offers and their dossiers.
            "CREATE INDEX offer_workflow ON offer (workflow)",
        ]
    )
}
