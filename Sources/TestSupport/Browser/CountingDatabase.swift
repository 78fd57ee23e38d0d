public import Persistence
import Synchronization

/// A database that counts the statements and accesses that go through it.
public final class CountingDatabase: Database {
    /// What went through.
    public struct Count: Hashable, Sendable {
        /// Statements.
        public var statements = 0
        /// Read transactions.
        public var reads = 0
        /// Write transactions.
        public var writes = 0

        /// So many of each.
        public init(statements: Int = 0, reads: Int = 0, writes: Int = 0) {
            self.statements = statements
            self.reads = reads
            self.writes = writes
        }
    }

    private let base: any Database
    private let counted = Mutex(Count())

    /// Counts what goes to that database.
    public init(_ base: any Database) { self.base = base }

    /// What went through since the last reset.
    public var count: Count { counted.withLock { $0 } }

    /// Begins anew.
    public func reset() { counted.withLock { $0 = Count() } }

    /// The engine of the database behind it.
    public var engine: Engine { base.engine }

    /// The threads of the database behind it.
    public var executor: (any TaskExecutor)? { base.executor }

    /// Reads, and counts.
    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        counted.withLock { $0.reads += 1 }
        return try await base.read { try body(CountingConnection(base: $0, database: self)) }
    }

    /// Writes, and counts.
    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        counted.withLock { $0.writes += 1 }
        return try await base.write { try body(CountingConnection(base: $0, database: self)) }
    }

    /// Closes the database behind it.
    public func close() async throws { try await base.close() }

    fileprivate func add() { counted.withLock { $0.statements += 1 } }
}

private struct CountingConnection: Connection {
    let base: any Connection
    let database: CountingDatabase

    var engine: Engine { base.engine }

    var memory: ConnectionMemory? { base.memory }

    func rows(_ sql: SQL) throws -> [Row] {
        database.add()
        return try base.rows(sql)
    }

    func run(_ sql: SQL) throws -> Int {
        database.add()
        return try base.run(sql)
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        database.add()
        try base.each(sql, body)
    }
}
