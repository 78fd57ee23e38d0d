import Synchronization

/// A body that waits for a thread of the database.
///
/// A job whose caller is cancelled before it begins is skipped; one that has begun runs to its end.
package struct Job: Sendable {
    /// Whether it needs a transaction that writes.
    package let writes: Bool

    /// Claims the job for running; false when its caller has gone.
    package let begin: @Sendable () -> Bool

    /// Runs the body and returns what hands its result to the caller, to be called after COMMIT.
    package let perform: @Sendable (any Connection) throws -> @Sendable () -> Void

    /// Hands an error to the caller.
    package let fail: @Sendable (any Error) -> Void

    /// Makes a job of the body, submits it, and waits for its result.
    package static func result<T: Sendable>(
        of body: @escaping @Sendable (any Connection) throws -> T,
        writes: Bool,
        submit: (Job) -> Void
    ) async throws -> T {
        let ticket = Ticket<T>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard ticket.wait(continuation) else {
                    return continuation.resume(throwing: CancellationError())
                }
                submit(
                    Job(
                        writes: writes,
                        begin: { ticket.begin() },
                        perform: { connection in
                            let value = try body(connection)
                            return { continuation.resume(returning: value) }
                        },
                        fail: { continuation.resume(throwing: $0) }
                    )
                )
            }
        } onCancel: {
            ticket.cancel()
        }
    }
}

/// Who may resume a job's caller: the canceller until the job begins, the database's thread from then on.
private final class Ticket<T: Sendable>: Sendable {
    private enum State {
        case new
        case waiting(CheckedContinuation<T, any Error>)
        case begun
        case cancelled
    }

    private let state = Mutex(State.new)

    func wait(_ continuation: CheckedContinuation<T, any Error>) -> Bool {
        state.withLock { state in
            guard case .new = state else { return false }
            state = .waiting(continuation)
            return true
        }
    }

    func begin() -> Bool {
        state.withLock { state in
            guard case .waiting = state else { return false }
            state = .begun
            return true
        }
    }

    func cancel() {
        let continuation: CheckedContinuation<T, any Error>? = state.withLock { state in
            switch state {
            case .new:
                state = .cancelled
                return nil
            case .waiting(let continuation):
                state = .cancelled
                return continuation
            case .begun, .cancelled:
                return nil
            }
        }
        continuation?.resume(throwing: CancellationError())
    }
}
