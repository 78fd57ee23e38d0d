import Dispatch
import Persistence

#if canImport(Glibc)
    import Glibc
#endif

/// One place in the pool: a queue, and a connection that is made when needed and made anew when it broke.
///
/// `@unchecked Sendable`: `link` and `statements` are touched on `queue` only.
final class PostgresSession: @unchecked Sendable {
    let queue: DispatchQueue
    private let target: PostgresTarget
    private var link: PostgresLink?
    private var statements = StatementCache()

    /// How long to wait before each further attempt to connect, in milliseconds.
    private static let pauses: [UInt32] = [50, 100, 200, 400, 800]

    private static let deadlockRetries = 3

    init(_ target: PostgresTarget, number: Int) {
        self.target = target
        queue = DispatchQueue(label: "motcua.postgres.\(number)")
    }

    /// Runs the job in a transaction of its kind and answers its caller.
    func execute(_ job: Job) {
        do {
            let deliver = try transaction(job)
            deliver()
        } catch {
            job.fail(error)
        }
    }

    func disconnect() {
        link = nil
        statements = StatementCache()
    }

    private func transaction(_ job: Job) throws -> @Sendable () -> Void {
        // A write finds its rows by key, whatever the statistics say of tables that were empty a moment ago: a plan
        // that scans would be kept for the connection's life.
        let begin =
            job.writes
            ? "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL enable_seqscan = off"
            : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        var attempt = 0
        while true {
            let link = try begun(begin)
            let connection = PostgresConnection(link, statements, writes: job.writes)
            let outcome = Result { try connection.result { try job.perform($0) } }
            statements = connection.statements
            switch outcome {
            case .success(let deliver):
                try commit(link)
                return deliver
            case .failure(let error):
                rollBack(link)
                guard connection.isDeadlocked, attempt < Self.deadlockRetries else { throw error }
                // Long enough for the other one to take the lock that it waits for, else both meet again.
                usleep(10_000 << UInt32(attempt))
                attempt += 1
            }
        }
    }

    /// A connection in a new transaction. A connection that broke while idle is replaced here, unseen.
    private func begun(_ begin: String) throws -> PostgresLink {
        if let link {
            do {
                try link.execute(begin)
                return link
            } catch {
                guard link.isBroken else { throw error }
                disconnect()
            }
        }
        let fresh = try connected()
        try fresh.execute(begin)
        return fresh
    }

    private func connected() throws -> PostgresLink {
        var attempt = 0
        while true {
            do {
                let fresh = try PostgresLink(target)
                link = fresh
                return fresh
            } catch {
                guard attempt < Self.pauses.count else { throw error }
                usleep(Self.pauses[attempt] * 1000)
                attempt += 1
            }
        }
    }

    /// - Throws: `.unavailable` when the connection broke: whether the server committed is then unknown, so the body
    ///   is not run again.
    private func commit(_ link: PostgresLink) throws {
        do {
            // The answer to COMMIT in a failed transaction is ROLLBACK, and no error.
            guard try link.execute("COMMIT").command == "COMMIT" else {
                throw DatabaseError(.other("25P02"), "rolled back at COMMIT")
            }
        } catch {
            if link.isBroken { disconnect() } else { rollBack(link) }
            throw error
        }
    }

    private func rollBack(_ link: PostgresLink) {
        do {
            try link.execute("ROLLBACK")
        } catch {
            // A connection that cannot roll back is of no further use.
            disconnect()
        }
    }
}
