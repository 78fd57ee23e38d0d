import Persistence

extension Migrations {
    /// Refuses to change or remove an event, on both engines, whoever asks.
    static let ledgerIsAppendOnly = Migration(
        name: "05 ledger is append-only",
        sqlite: [
            """
            CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
            BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END
            """,
            """
            CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
            BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END
            """,
        ],
        postgres: [
            """
            CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'an event is never changed or removed'; END
            $$
            """,
            """
            CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON event
            FOR EACH ROW EXECUTE FUNCTION refuse_event_change()
            """,
            """
            CREATE TRIGGER event_is_never_truncated BEFORE TRUNCATE ON event
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change()
            """,
        ]
    )
}
