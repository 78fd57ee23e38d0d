import GRDB
import Persistence

/// GRDB's connection for the length of one body. It never leaves GRDB's queue.
final class SQLiteConnection: Persistence.Connection {
    private let database: GRDB.Database

    /// The first error of a statement; it ends the transaction, as on PostgreSQL.
    private var failure: (any Error)?

    private var isIterating = false

    init(_ database: GRDB.Database) {
        self.database = database
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
            // SQLite keeps the last count over statements that touch no row, such as CREATE TABLE.
            let before = database.totalChangesCount
            try iterate(sql) { _ in }
            return database.totalChangesCount == before ? 0 : database.changesCount
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
        let (text, values) = sql.rendered(for: .sqlite)
        try SQLiteStatement(text, database).execute(values, body)
    }
}
