import GRDB
import Persistence

/// One transaction and the bodies in it, from BEGIN to COMMIT. It lives on GRDB's writer queue.
final class CommitGroup {
    private let database: GRDB.Database
    private let statements: PreparedStatements

    /// How a body ended, told to its caller after COMMIT.
    private enum Ending {
        case done(deliver: @Sendable () -> Void)
        case failed(any Error)
    }

    private var endings: [(job: Job, ending: Ending)] = []

    /// False when SQLite has rolled the transaction back by itself.
    private(set) var isOpen = false

    init(_ database: GRDB.Database, _ statements: PreparedStatements) {
        self.database = database
        self.statements = statements
    }

    func begin() throws {
        try execute("BEGIN IMMEDIATE")
        isOpen = true
    }

    /// Runs one body; its error undoes it alone.
    func perform(_ job: Job) {
        do {
            try execute("SAVEPOINT job")
            let connection = SQLiteConnection(database, statements)
            let deliver = try connection.result { try job.perform($0) }
            guard database.isInsideTransaction else {
                throw Persistence.DatabaseError(.other("transaction ended by a body"))
            }
            try execute("RELEASE job")
            endings.append((job, .done(deliver: deliver)))
        } catch {
            undo(job, error)
        }
    }

    /// Makes the group durable, then answers its callers; a failed COMMIT fails them all.
    func commit() {
        if isOpen {
            do {
                try execute("COMMIT")
            } catch {
                abandon(error)
            }
        }
        for (job, ending) in endings {
            switch ending {
            case .done(let deliver): deliver()
            case .failed(let error): job.fail(error)
            }
        }
        endings = []
    }

    private func undo(_ job: Job, _ error: any Error) {
        if database.isInsideTransaction {
            do {
                try execute("ROLLBACK TO job")
                try execute("RELEASE job")
            } catch {
                abandon(error)
            }
        } else {
            // SQLite rolls all back by itself on some errors (disk full, I/O, OR ROLLBACK): the earlier ones are gone.
            abandon(Persistence.DatabaseError(.unavailable, "rolled back with another: \(error)"))
        }
        // Its error, too, waits for COMMIT: it may rest on what an earlier body wrote.
        endings.append((job, .failed(error)))
    }

    private func abandon(_ error: any Error) {
        isOpen = false
        if database.isInsideTransaction { try? execute("ROLLBACK") }
        endings = endings.map { job, ending in
            if case .failed = ending { (job, ending) } else { (job, .failed(error)) }
        }
    }

    private func execute(_ sql: Persistence.SQL) throws {
        do {
            try statements.execute(sql)
        } catch {
            throw Persistence.DatabaseError(error)
        }
    }
}
