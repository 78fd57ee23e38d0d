import GRDB
import Persistence

/// A connection for the length of one body. It never leaves its thread.
final class SQLiteConnection: Persistence.Connection {
    private let statements: PreparedStatements
    /// GRDB's connection, for who writes.
    private let writer: GRDB.Database?

    /// The first error of a statement; it ends the transaction, as on PostgreSQL.
    private var failure: (any Error)?

    private var isIterating = false

    // While nothing is written, all statements of a transaction see the same data.
    let memory: ConnectionMemory? = ConnectionMemory()

    /// GRDB's connection, on GRDB's queue, and what was prepared on it.
    init(_ writer: GRDB.Database, _ statements: PreparedStatements) {
        self.writer = writer
        self.statements = statements
    }

    init(_ reader: SQLiteReader) {
        writer = nil
        statements = reader.statements
    }

    var engine: Engine { .sqlite }

    /// What the body returns, unless one of its statements failed.
    func result<T>(of body: (any Persistence.Connection) throws -> T) throws -> T {
        let value = try body(self)
        if let failure { throw failure }
        return value
    }

    func rows(_ sql: Persistence.SQL) throws -> [Persistence.Row] {
        try attempt {
            var rows: [Persistence.Row] = []
            try iterate(sql) { rows.append($0) }
            return rows
        }
    }

    func run(_ sql: Persistence.SQL) throws -> Int {
        try attempt {
            guard let writer else {
                try iterate(sql) { _ in }
                return 0
            }
            // SQLite keeps the last count over statements that touch no row, such as CREATE TABLE.
            let before = writer.totalChangesCount
            try iterate(sql) { _ in }
            return writer.totalChangesCount == before ? 0 : writer.changesCount
        }
    }

    func each(_ sql: Persistence.SQL, _ body: (Persistence.Row) throws -> Void) throws {
        try attempt {
            isIterating = true
            defer { isIterating = false }
            try iterate(sql, body)
        }
    }

    private func attempt<T>(_ work: () throws -> T) throws -> T {
        if let failure { throw failure }
        guard !isIterating else { throw Persistence.DatabaseError(.other("statement inside each")) }
        do {
            return try work()
        } catch let error as GRDB.DatabaseError {
            let translated = Persistence.DatabaseError(error)
            failure = translated
            throw translated
        } catch {
            failure = error
            throw error
        }
    }

    private func iterate(_ sql: Persistence.SQL, _ body: (Persistence.Row) throws -> Void) throws {
        let (statement, values) = try statements.statement(sql)
        if !statement.isReadOnly { memory?.forget() }
        try statement.execute(values, body)
    }
}
