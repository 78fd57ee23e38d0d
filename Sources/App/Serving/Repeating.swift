import Logging
import ServiceLifecycle

/// Does a piece of work at the start and, while the program serves, again after each pause. What fails is said in the
/// log and tried again the next time.
struct Repeating: Service {
    /// Between the end of one time and the next.
    let pause: Duration
    /// What the log says of a time that failed. It takes no text of the error, which may hold data.
    let failure: Logger.Message
    let logger: Logger
    let work: @Sendable () async throws -> Void

    func run() async {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await work()
                } catch  where !Task.isCancelled {
                    logger.warning(failure)
                }
                try await Task.sleep(for: pause)
            }
        }
    }
}
