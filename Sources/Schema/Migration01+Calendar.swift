import Persistence

extension Migrations {
    static let calendarAndRevisions = Migration(
        name: "01 calendar and revisions",
        statements: [
            // One row per kind of setting: its value goes up with every change, and caches are kept under it.
            """
            CREATE TABLE revision (
                name \(Column.text) PRIMARY KEY CHECK (name IN ('calendar', 'catalogue', 'agencies')),
                value \(Column.whole) NOT NULL\(Column.end)
            """,
            "INSERT INTO revision (name, value) VALUES ('calendar', 0), ('catalogue', 0), ('agencies', 0)",
            // agency is null for the whole country; kind as CalendarDeclaration.Kind names it.
            """
            CREATE TABLE calendar_declaration (
                revision \(Column.whole) NOT NULL CHECK (revision > 0),
                ordinal \(Column.whole) NOT NULL,
                agency \(Column.id),
                day \(Column.whole) NOT NULL,
                kind \(Column.text) NOT NULL CHECK (kind IN ('dayOff', 'workingDay', 'closure', 'opening')),
                reason \(Column.text) NOT NULL,
                sessions \(Column.text),
                holiday \(Column.text),
                document \(Column.text),
                source \(Column.text),
                proposed \(Column.whole) NOT NULL CHECK (proposed IN (0, 1)),
                declared_at \(Column.whole) NOT NULL,
                PRIMARY KEY (revision, ordinal)\(Column.end)
            """,
        ]
    )
}
