import Dossiers
import Logging
import Persistence
import ServiceLifecycle

/// Merges the pieces of the search index while the program serves: at its start and then every ten minutes.
struct SearchTidying: Service {
    let database: any Database
    let logger: Logger

    private static let pause = Duration.seconds(600)
    /// Calls in a row: as many as a day's receptions may want.
    private static let calls = 32

    func run() async {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    for _ in 0..<Self.calls { try await database.write { try SearchIndex.tidy($0) } }
                } catch let error as DatabaseError {
                    // Searches are slower until the next time, and right all the same.
                    logger.warning("search index not tidied", metadata: ["error": .string("\(error.kind)")])
                }
                try await Task.sleep(for: Self.pause)
            }
        }
    }
}
