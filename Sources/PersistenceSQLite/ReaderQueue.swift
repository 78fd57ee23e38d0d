import Dispatch
import GRDB
import Persistence
import Synchronization

/// The bodies that read, each in a snapshot of its own, on as many threads as there are connections for reading.
///
/// GRDB's asynchronous `read` changes threads five times for one body: over an actor, a semaphore and a queue. Here a
/// body goes to a thread that reads without waiting, and its result back.
final class ReaderQueue: Sendable {
    private struct State {
        var waiting = JobQueue()
        var busy = 0
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let pool: DatabasePool
    private let limit: Int
    private let queue = DispatchQueue(label: "motcua.sqlite.readers", attributes: .concurrent)
    private let state = Mutex(State())

    init(pool: DatabasePool, limit: Int) {
        self.pool = pool
        self.limit = limit
    }

    /// Hands the body to a thread, or lets it wait for the next that is free.
    func submit(_ job: Job) {
        let (refused, starts) = state.withLock { state in
            guard !state.isClosed else { return (true, false) }
            state.waiting.append(job)
            guard state.busy < limit else { return (false, false) }
            state.busy += 1
            return (false, true)
        }
        if refused {
            if job.begin() { job.fail(Persistence.DatabaseError(.unavailable, "closed")) }
        } else if starts {
            queue.async { while let job = self.next() { self.execute(job) } }
        }
    }

    /// Refuses further bodies and returns when the last one is done.
    func close() async {
        await withCheckedContinuation { continuation in
            let idle = state.withLock { state in
                state.isClosed = true
                if state.busy > 0 { state.closers.append(continuation) }
                return state.busy == 0
            }
            if idle { continuation.resume() }
        }
    }

    private func execute(_ job: Job) {
        do {
            let deliver = try pool.read { try SQLiteConnection($0).result { try job.perform($0) } }
            deliver()
        } catch let error as GRDB.DatabaseError {
            job.fail(Persistence.DatabaseError(error))
        } catch {
            job.fail(error)
        }
    }

    /// The next body, or nil after giving the thread back: decided under one lock, so that none is forgotten.
    private func next() -> Job? {
        let (job, closers): (Job?, [CheckedContinuation<Void, Never>]) = state.withLock { state in
            if let job = state.waiting.next() { return (job, []) }
            state.busy -= 1
            guard state.busy == 0 else { return (nil, []) }
            defer { state.closers = [] }
            return (nil, state.closers)
        }
        for closer in closers { closer.resume() }
        return job
    }
}
