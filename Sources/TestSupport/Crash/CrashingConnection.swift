public import Persistence

/// A connection that breaks after so many statements, as a process killed there would.
public final class CrashingConnection: Connection {
    /// What is thrown.
    public struct Crash: Error, Equatable {
        /// The crash.
        public init() {}
    }

    private let connection: any Connection
    private let limit: Int

    /// Statements that were executed.
    public private(set) var executed = 0

    /// A connection that lets `limit` statements through.
    public init(_ connection: any Connection, after limit: Int) {
        self.connection = connection
        self.limit = limit
    }

    /// The engine that executes the statements.
    public var engine: Engine { connection.engine }

    /// Executes one statement, unless the limit is reached.
    public func rows(_ sql: SQL) throws -> [Row] {
        try count()
        return try connection.rows(sql)
    }

    /// Executes one statement, unless the limit is reached.
    @discardableResult public func run(_ sql: SQL) throws -> Int {
        try count()
        return try connection.run(sql)
    }

    /// Executes one query, unless the limit is reached.
    public func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try count()
        try connection.each(sql, body)
    }

    private func count() throws {
        guard executed < limit else { throw Crash() }
        executed += 1
    }
}
