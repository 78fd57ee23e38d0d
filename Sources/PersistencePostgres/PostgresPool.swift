import Dispatch
import Persistence
import Synchronization

/// The connections and the bodies that wait for one.
final class PostgresPool: Sendable {
    private struct State {
        var idle: [PostgresSession]
        var waiting = JobQueue()
        var busy = 0
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let target: PostgresTarget
    private let state: Mutex<State>

    init(_ target: PostgresTarget, connections: Int) {
        self.target = target
        state = Mutex(State(idle: (1...connections).map { PostgresSession(target, number: $0) }))
    }

    /// Hands the body to an idle connection, or lets it wait for the next one.
    func submit(_ job: Job) {
        let (refused, session): (Bool, PostgresSession?) = state.withLock { state in
            guard !state.isClosed else { return (true, nil) }
            state.waiting.append(job)
            // The connection used last has the warmest caches on both sides.
            guard let session = state.idle.popLast() else { return (false, nil) }
            state.busy += 1
            return (false, session)
        }
        if refused {
            if job.begin() { job.fail(DatabaseError(.unavailable, "closed")) }
        } else if let session {
            session.queue.async { self.work(on: session) }
        }
    }

    /// Refuses further bodies, and closes the connections when the last one is done.
    func close() async {
        await withCheckedContinuation { continuation in
            let idle = state.withLock { state in
                state.isClosed = true
                if state.busy > 0 { state.closers.append(continuation) }
                return state.busy == 0
            }
            if idle { continuation.resume() }
        }
        let sessions = state.withLock { state in
            defer { state.idle = [] }
            return state.idle
        }
        for session in sessions {
            await withCheckedContinuation { continuation in
                session.queue.async {
                    session.disconnect()
                    continuation.resume()
                }
            }
        }
    }

    private func work(on session: PostgresSession) {
        while let job = next(session) { session.execute(job) }
    }

    /// The next body, or nil after giving the connection back: decided under one lock, so that none is forgotten.
    private func next(_ session: PostgresSession) -> Job? {
        let (job, closers): (Job?, [CheckedContinuation<Void, Never>]) = state.withLock { state in
            if let job = state.waiting.next() { return (job, []) }
            state.idle.append(session)
            state.busy -= 1
            guard state.busy == 0 else { return (nil, []) }
            defer { state.closers = [] }
            return (nil, state.closers)
        }
        for closer in closers { closer.resume() }
        return job
    }
}
