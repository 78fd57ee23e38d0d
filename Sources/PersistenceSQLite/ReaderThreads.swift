import Dispatch
import GRDB
import Persistence
import Synchronization

/// The threads that read, each body in a snapshot of its own.
///
/// A task that runs on them anyway (`Database.executor`) reads where it stands; any other goes over to them and back.
/// There are never more of them than connections for reading, so that none waits for one.
final class ReaderThreads: TaskExecutor {
    private struct State {
        var waiting = Line<UnownedJob>()
        /// Queues without a job, by their place.
        var free: [Int]
        var reading = 0
        var idle: [SQLiteReader] = []
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let path: String
    /// Serial ones, each with a thread when it needs one: on a concurrent queue as many long reads as the machine has
    /// processors would keep all others waiting.
    private let queues: [DispatchQueue]
    private let state: Mutex<State>

    init(path: String, limit: Int) {
        self.path = path
        queues = (0..<limit).map { DispatchQueue(label: "motcua.sqlite.reader.\($0)") }
        state = Mutex(State(free: Array((0..<limit).reversed())))
    }

    /// Hands the job to a thread, or lets it wait for the next that is free.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let free = state.withLock { state in
            state.waiting.append(job)
            return state.free.popLast()
        }
        guard let free else { return }
        queues[free].async {
            while let job = self.next(on: free) { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }

    /// Runs the body on this thread, which is one of them.
    func read<T>(_ body: (any Persistence.Connection) throws -> T) throws -> T {
        let idle = try begin()
        var reader: SQLiteReader?
        defer { end(reader) }
        do {
            let reading = try idle ?? SQLiteReader(path: path)
            reader = reading
            return try reading.read(body)
        } catch let error as GRDB.DatabaseError {
            throw Persistence.DatabaseError(error)
        }
    }

    /// Refuses further bodies, and closes the connections when the last one is done.
    func close() async {
        await withCheckedContinuation { continuation in
            let idle = state.withLock { state in
                state.isClosed = true
                if state.reading > 0 { state.closers.append(continuation) }
                return state.reading == 0
            }
            if idle { continuation.resume() }
        }
        state.withLock { $0.idle = [] }
    }

    /// The connection used last, whose cache is the warmest; nil where one is to be opened.
    private func begin() throws -> SQLiteReader? {
        try state.withLock { state in
            guard !state.isClosed else { throw Persistence.DatabaseError(.unavailable, "closed") }
            state.reading += 1
            return state.idle.popLast()
        }
    }

    private func end(_ reader: SQLiteReader?) {
        let closers: [CheckedContinuation<Void, Never>] = state.withLock { state in
            state.reading -= 1
            // One that could not leave its transaction would read that snapshot for ever.
            if let reader, !reader.isInTransaction { state.idle.append(reader) }
            guard state.reading == 0 else { return [] }
            defer { state.closers = [] }
            return state.closers
        }
        for closer in closers { closer.resume() }
    }

    /// The next job, or nil to give the thread back: decided under one lock, so that none is forgotten.
    private func next(on queue: Int) -> UnownedJob? {
        state.withLock { state in
            let job = state.waiting.next()
            if job == nil { state.free.append(queue) }
            return job
        }
    }
}
