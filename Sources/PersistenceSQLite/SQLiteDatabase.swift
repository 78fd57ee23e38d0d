internal import Dispatch
internal import GRDB
public import Persistence

/// A database in one file, with its `-wal` and `-shm` beside it.
///
/// Readers work in parallel on snapshots; one writer commits in groups (`GroupWriter`). Each COMMIT is on the disk
/// (`synchronous=FULL`) before its callers get their results.
public final class SQLiteDatabase: Persistence.Database {
    private let pool: DatabasePool
    private let writer: GroupWriter
    private let readers: ReaderThreads

    /// Opens the file, or makes it; at most `readers` reads run in parallel.
    ///
    /// - Throws: `DatabaseError` when the file cannot be opened or is no database.
    public convenience init(path: String, readers: Int = 8) throws {
        try self.init(path: path, readers: readers, limit: GroupLimit())
    }

    init(path: String, readers: Int, limit: GroupLimit) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = readers
        configuration.label = "motcua.sqlite"
        configuration.prepareDatabase { connection in
            // Without it INSERT OR REPLACE deletes a row past the trigger that refuses to delete it.
            try connection.execute(sql: "PRAGMA recursive_triggers = ON")
            // What a savepoint may have to undo outgrows 64 KB in one reception; else it becomes a file each time.
            try connection.execute(sql: "PRAGMA temp_store = MEMORY")
            // Pages that each act writes anew go to the file once in 16 MB of the log instead of once in 4.
            try connection.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB sets NORMAL when it turns on WAL, after all other hooks (MEASURED §2): set it last.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch {
            throw Persistence.DatabaseError(error)
        }
        writer = GroupWriter(pool: pool, limit: limit)
        self.readers = ReaderThreads(path: path, limit: readers)
    }

    /// SQLite.
    public var engine: Engine { .sqlite }

    /// The threads that read.
    public var executor: (any TaskExecutor)? { readers }

    /// Runs the body in a read-only snapshot.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await withTaskExecutorPreference(readers) {
            try Task.checkCancellation()
            return try readers.read(body)
        }
    }

    /// Runs the body in the writer's next transaction, which it shares with others, in a savepoint of its own.
    @discardableResult
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await withTaskExecutorPreference(readers) {
            try await Job.result(of: body, writes: true) { writer.submit($0) }
        }
    }

    /// Refuses to go on with settings under which an acknowledged act could be lost.
    ///
    /// - Throws: `DatabaseError` of kind `.other`, naming the setting, unless the writer has `synchronous=FULL`,
    ///   `journal_mode=wal` and `foreign_keys=ON`.
    public func verifySettings() async throws {
        let settings = try await pool.writeWithoutTransaction { database in
            (
                synchronous: try Int.fetchOne(database, sql: "PRAGMA synchronous"),
                journal: try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                foreignKeys: try Int.fetchOne(database, sql: "PRAGMA foreign_keys")
            )
        }
        guard settings.synchronous == 2 else { throw Persistence.DatabaseError(.other("synchronous is not FULL")) }
        guard settings.journal == "wal" else { throw Persistence.DatabaseError(.other("journal_mode is not WAL")) }
        guard settings.foreignKeys == 1 else { throw Persistence.DatabaseError(.other("foreign_keys is not ON")) }
    }

    /// Waits for submitted writes and running reads, then closes the file.
    public func close() async throws {
        await writer.close()
        await readers.close()
        let pool = pool
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            // GRDB waits for readers by blocking, so not on a task's thread.
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        // Readers go first: only the last connection takes the -wal file into the database.
                        pool.invalidateReadOnlyConnections()
                        try pool.close()
                    }.mapError { Persistence.DatabaseError($0) as any Error }
                )
            }
        }
    }

    /// For tests: how many bodies wait for the writer.
    var waitingWrites: Int { writer.waiting }

    /// For tests: a setting that `verifySettings` must refuse.
    func weaken() async throws {
        try await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    }
}
