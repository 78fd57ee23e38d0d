import Foundation
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
            let (statement, arguments) = try prepared(sql)
            // SQLite keeps the last count over statements that touch no row, such as CREATE TABLE.
            let before = database.totalChangesCount
            try statement.execute(arguments: arguments)
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

    private func prepared(_ sql: Persistence.SQL) throws -> (Statement, StatementArguments) {
        let (text, values) = sql.rendered(for: .sqlite)
        return (try database.cachedStatement(sql: text), StatementArguments(try values.map(Self.bound)))
    }

    private func iterate(_ sql: Persistence.SQL, _ body: (Persistence.Row) throws -> Void) throws {
        let (statement, arguments) = try prepared(sql)
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
        var columns: Persistence.Row.Columns?
        while let row = try cursor.next() {
            // Read after the first step: a statement prepared anew after a migration may have other columns.
            let shared = columns ?? Persistence.Row.Columns(Array(row.columnNames))
            columns = shared
            let values = (0..<row.count).map { Self.value(row[$0] as DatabaseValue) }
            try body(Persistence.Row(columns: shared, values: values))
        }
    }

    private static func value(_ value: DatabaseValue) -> SQLValue {
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        case .blob(let data): .blob([UInt8](data))
        }
    }

    private static func bound(_ value: SQLValue) throws -> DatabaseValue {
        switch value {
        case .null: return .null
        case .integer(let number): return number.databaseValue
        case .real(let number): return number.databaseValue
        case .text(let text):
            // PostgreSQL has no such text: refused on both, with its SQLSTATE.
            guard !text.utf8.contains(0) else { throw Persistence.DatabaseError(.other("22021"), "U+0000 in text") }
            return text.databaseValue
        case .blob(let bytes): return Data(bytes).databaseValue
        case .id(let bits): return withUnsafeBytes(of: bits.bigEndian) { Data($0) }.databaseValue
        }
    }
}
