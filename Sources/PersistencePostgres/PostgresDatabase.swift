public import Persistence

/// A schema of a PostgreSQL server, reached over a fixed number of connections.
///
/// Each connection has a thread's queue of its own on which libpq blocks, so tasks never do.
public final class PostgresDatabase: Database {
    private let pool: PostgresPool

    /// Connects when first used.
    ///
    /// - Parameters:
    ///   - address: `postgres://user@host/database` or any other connection string of libpq.
    ///   - connections: how many transactions run in parallel at most.
    ///   - schema: where the tables stand; the server's default when nil.
    ///   - statementTimeout: milliseconds after which the server breaks a statement off.
    /// - Throws: `DatabaseError` of kind `.other` when the address cannot be read.
    public init(
        address: String,
        connections: Int = 8,
        schema: String? = nil,
        statementTimeout: Int = 60_000
    ) throws {
        try PostgresLink.check(address)
        let target = PostgresTarget(address: address, schema: schema, statementTimeout: statementTimeout)
        pool = PostgresPool(target, connections: max(1, connections))
    }

    /// PostgreSQL.
    public var engine: Engine { .postgres }

    /// Runs the body in a snapshot: REPEATABLE READ, READ ONLY.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await Job.result(of: body, writes: false) { pool.submit($0) }
    }

    /// Runs the body READ COMMITTED; after a deadlock it is run again, three times at most.
    @discardableResult
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await Job.result(of: body, writes: true) { pool.submit($0) }
    }

    /// Refuses to go on with settings under which an acknowledged act could be lost.
    ///
    /// - Throws: `DatabaseError` of kind `.other`, naming the setting, when `fsync`, `full_page_writes` or
    ///   `synchronous_commit` is off.
    public func verifySettings() async throws {
        let weak = try await read { connection in
            try connection.row(
                """
                SELECT name FROM pg_settings
                WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
                ORDER BY name
                """
            )?.text("name")
        }
        if let weak { throw DatabaseError(.other("\(weak) is off")) }
    }

    /// Waits for what was submitted, then closes the connections.
    public func close() async throws {
        await pool.close()
    }
}
