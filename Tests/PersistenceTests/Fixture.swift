import Domain
import Persistence
import TestSupport

/// What the columns of the tests' tables stand for.
enum Thing {}

/// A table with a column of each type, and one that refers to it only at COMMIT.
let tables = Migration(
    name: "0001-thing",
    sqlite: [
        """
        CREATE TABLE thing (
            id BLOB NOT NULL PRIMARY KEY, code TEXT UNIQUE, number INTEGER NOT NULL DEFAULT 0, data BLOB,
            CONSTRAINT thing_number CHECK (number >= -10 OR number < -1000)
        ) STRICT
        """,
        """
        CREATE TABLE part (
            id BLOB NOT NULL PRIMARY KEY,
            thing BLOB NOT NULL REFERENCES thing (id),
            later BLOB REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT
        """,
        """
        CREATE TRIGGER part_stays BEFORE DELETE ON part BEGIN
            SELECT RAISE(ABORT, 'a part stays');
        END
        """,
    ],
    postgres: [
        """
        CREATE TABLE thing (
            id uuid NOT NULL PRIMARY KEY, code TEXT UNIQUE, number bigint NOT NULL DEFAULT 0, data bytea,
            CONSTRAINT thing_number CHECK (number >= -10 OR number < -1000)
        )
        """,
        """
        CREATE TABLE part (
            id uuid NOT NULL PRIMARY KEY,
            thing uuid NOT NULL REFERENCES thing (id),
            later uuid REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED
        )
        """,
        """
        CREATE FUNCTION part_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'a part stays';
        END $$
        """,
        "CREATE TRIGGER part_stays BEFORE DELETE ON part FOR EACH ROW EXECUTE FUNCTION part_stays()",
    ]
)

/// Runs the body with a database that holds the tables.
func withTables(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
    try await TestDatabase.with(engine) { database in
        try await Migrator(database: database, migrations: [tables]).migrate(now: Instant(milliseconds: 0))
        try await body(database)
    }
}

/// An error of the tests' own, to be told from the database's.
struct Stop: Error, Equatable {}
