import Persistence

/// A session's connection for the length of one body. It never leaves the session's queue.
final class PostgresConnection: Connection {
    private let link: PostgresLink

    /// Lent by the session, which takes it back with what the body added.
    private(set) var statements: StatementCache

    /// The first error of a statement; it ends the transaction.
    private var failure: (any Error)?

    private var isIterating = false

    /// A transaction that reads sees one snapshot; between the statements of one that writes others may commit.
    let memory: ConnectionMemory?

    init(_ link: PostgresLink, _ statements: StatementCache, writes: Bool) {
        self.link = link
        self.statements = statements
        memory = writes ? nil : ConnectionMemory()
    }

    var engine: Engine { .postgres }

    /// Whether the server broke the transaction off to end a deadlock (SQLSTATE 40P01).
    private(set) var isDeadlocked = false

    /// What the body returns, unless one of its statements failed.
    func result<T>(of body: (any Connection) throws -> T) throws -> T {
        let value = try body(self)
        if let failure { throw failure }
        return value
    }

    func rows(_ sql: SQL) throws -> [Row] {
        let result = try execute(sql)
        let columns = result.columns
        return try (0..<result.count).map { try result.row($0, columns) }
    }

    func run(_ sql: SQL) throws -> Int {
        try execute(sql).touched
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try attempt(sql) { name, values in
            isIterating = true
            defer { isIterating = false }
            var columns: PostgresColumns?
            try link.stream(name, values) { result in
                guard result.count > 0 else { return }
                let shared = columns ?? result.columns
                columns = shared
                try body(try result.row(0, shared))
            }
        }
    }

    private func execute(_ sql: SQL) throws -> PostgresResult {
        try attempt(sql) { name, values in try link.execute(name, values) }
    }

    private func attempt<T>(_ sql: SQL, _ work: (String, [SQLValue]) throws -> T) throws -> T {
        if let failure { throw failure }
        guard !isIterating else { throw DatabaseError(.other("statement inside each")) }
        let (text, values) = sql.rendered(for: .postgres)
        do {
            return try work(try prepared(text), values)
        } catch {
            failure = error
            if let error = error as? DatabaseError {
                isDeadlocked = error.code == "40P01"
                // The plan's result type changed under a migration: the next use prepares it anew.
                if ["0A000", "26000"].contains(error.code) { statements.forget(text) }
            }
            throw error
        }
    }

    private func prepared(_ text: String) throws -> String {
        switch statements.lookUp(text) {
        case .known(let name):
            return name
        case .new(let name, let replaced):
            if let replaced { try link.execute("DEALLOCATE " + replaced) }
            try link.prepare(name, text)
            statements.remember(text, name)
            return name
        }
    }
}
