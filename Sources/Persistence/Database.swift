/// A database whose accesses are synchronous closures, each in one transaction.
///
/// There are two conformers, `SQLiteDatabase` and `PostgresDatabase`. A closure has no effect but on the
/// database: no mail, no file, no clock, since a deadlock on PostgreSQL runs it again.
public protocol Database: Sendable {
    /// The engine that holds the data.
    var engine: Engine { get }

    /// The threads on which a task reads without going over to another; nil where it makes no difference.
    var executor: (any TaskExecutor)? { get }

    /// Runs the body in a read-only snapshot: its queries all see the same data, and it cannot write.
    ///
    /// - Throws: what the body throws, `DatabaseError`, or `CancellationError` when the calling task was
    ///   cancelled before the body began.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs the body in a transaction that is durable when this returns, and rolled back when it throws.
    ///
    /// On SQLite one writer commits up to 64 bodies together. On PostgreSQL the isolation is READ COMMITTED:
    /// the body takes the locks it needs.
    ///
    /// - Throws: what the body throws, `DatabaseError`, or `CancellationError` when the calling task was
    ///   cancelled before the body began. A body that has begun runs to its end.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Waits for what has begun, then closes. Later accesses throw `.unavailable`.
    func close() async throws
}

extension Database {
    /// None.
    public var executor: (any TaskExecutor)? { nil }
}
