public import Domain

/// Brings a database to the program's schema, one transaction a migration.
public struct Migrator: Sendable {
    /// What is applied and what is still to do, in order.
    public struct Status: Equatable, Sendable {
        /// The names of the migrations that the database holds.
        public let applied: [String]

        /// The names of those that it lacks.
        public let pending: [String]

        /// Names in order.
        public init(applied: [String], pending: [String]) {
            self.applied = applied
            self.pending = pending
        }
    }

    private let database: any Database
    private let migrations: [Migration]

    /// A migrator of the database with all migrations that ever shipped, in order.
    public init(database: any Database, migrations: [Migration]) {
        self.database = database
        self.migrations = migrations
    }

    /// Applies what is missing and returns its names. Several nodes may call it at once: one does the work.
    ///
    /// - Throws: `.tooNew` when the database knows more than this program, `.changedMigration` when a shipped
    ///   migration was edited; nothing is touched then. A failing migration is rolled back, those before it stay.
    @discardableResult public func migrate(now: Instant) async throws -> [String] {
        var done: [String] = []
        while let name = try await database.write({ try applyNext(now, $0) }) { done.append(name) }
        return done
    }

    /// What is applied and what is not, without changing anything; refuses as `migrate` does.
    public func status() async throws -> Status {
        try await database.read { connection in
            let exists = try connection.integer(
                """
                SELECT count(*) FROM \(
                    sqlite: "sqlite_schema WHERE type = 'table' AND name = 'migration'",
                    postgres: "pg_tables WHERE schemaname = current_schema() AND tablename = 'migration'"
                )
                """
            )
            let count = exists == 0 ? 0 : try verifiedCount(connection)
            let names = migrations.map(\.name)
            return Status(applied: Array(names.prefix(count)), pending: Array(names.dropFirst(count)))
        }
    }

    private func applyNext(_ now: Instant, _ connection: any Connection) throws -> String? {
        if connection.engine == .postgres {
            // Until the transaction's end, so that two nodes starting together apply each migration once. SQLite's
            // write transaction is such a lock by itself.
            _ = try connection.rows("SELECT pg_advisory_xact_lock(1297044293, hashtext(current_schema()))")
        }
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS migration (
                name TEXT NOT NULL PRIMARY KEY,
                checksum TEXT NOT NULL,
                applied_at \(sqlite: "INTEGER", postgres: "bigint") NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """
        )
        let count = try verifiedCount(connection)
        guard count < migrations.count else { return nil }
        let migration = migrations[count]
        for statement in migration.statements(for: connection.engine) { try connection.run(statement) }
        try connection.run(
            """
            INSERT INTO migration (name, checksum, applied_at)
            VALUES (\(migration.name), \(migration.checksum(for: connection.engine)), \(now))
            """
        )
        return migration.name
    }

    /// How many are applied, after checking that they are the first ones of ours, unchanged.
    private func verifiedCount(_ connection: any Connection) throws -> Int {
        var applied: [String: String] = [:]
        for row in try connection.rows("SELECT name, checksum FROM migration") {
            applied[try row.text("name")] = try row.text("checksum")
        }
        let known = Set(migrations.map(\.name))
        if let stranger = applied.keys.first(where: { !known.contains($0) }) {
            throw DatabaseError(.tooNew, stranger)
        }
        for migration in migrations.prefix(applied.count)
        where applied[migration.name] != migration.checksum(for: connection.engine) {
            throw DatabaseError(.changedMigration(migration.name))
        }
        return applied.count
    }
}
