import Persistence

extension Migrations {
    /// The index of the search box, and what the worklists go by.
    static let search = Migration(
        name: "10 search",
        sqlite: [
            """
            CREATE TABLE search_entry (
                number INTEGER PRIMARY KEY,
                dossier BLOB NOT NULL UNIQUE,
                tokens TEXT NOT NULL
            ) STRICT
            """,
            // The words stand in search_entry; the index holds only which of its rows have a token. Both are kept
            // together by triggers, so that no writer can forget one of them.
            """
            CREATE VIRTUAL TABLE search_index USING fts5 (
                tokens, content = 'search_entry', content_rowid = 'number', detail = 'none', columnsize = 0,
                tokenize = 'ascii', prefix = '2 3'
            )
            """,
            """
            CREATE TRIGGER search_entry_begins AFTER INSERT ON search_entry
            BEGIN INSERT INTO search_index (rowid, tokens) VALUES (NEW.number, NEW.tokens); END
            """,
            """
            CREATE TRIGGER search_entry_ends AFTER DELETE ON search_entry
            BEGIN
                INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', OLD.number, OLD.tokens);
            END
            """,
            """
            CREATE TRIGGER search_entry_changes AFTER UPDATE ON search_entry
            BEGIN
                INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', OLD.number, OLD.tokens);
                INSERT INTO search_index (rowid, tokens) VALUES (NEW.number, NEW.tokens);
            END
            """,
        ] + worklistIndexes,
        postgres: [
            """
            CREATE TABLE search_entry (
                number bigint GENERATED ALWAYS AS IDENTITY,
                dossier uuid PRIMARY KEY,
                tokens tsvector NOT NULL
            )
            """,
            // What waits to be merged into the index is read through by each search: keep it short.
            "CREATE INDEX search_index ON search_entry USING gin (tokens) WITH (gin_pending_list_limit = 256)",
        ] + worklistIndexes
    )

    private static let worklistIndexes: [SQL] = [
        // Given and not taken over: by the office that shall take over.
        "CREATE INDEX dossier_given ON dossier (given_to, due_at) WHERE given_to IS NOT NULL",
        // At the desk and not collected yet.
        """
        CREATE INDEX dossier_desk_uncollected ON dossier (desk, closed_at)
        WHERE closing = 'finished' AND handed_out_on IS NULL
        """,
        // The hand-over list of a day.
        "CREATE INDEX event_given ON event (office, at) WHERE kind = 'given'",
    ]
}
