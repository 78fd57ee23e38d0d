import Logging
import Reading
import ServiceLifecycle
import Web

/// Sweeps the folder of files at the start and once a day, until the program ends.
struct Sweeping: Service {
    let services: Services
    let store: FileStore
    let logger: Logger

    private static let pause = Duration.seconds(24 * 60 * 60)

    func run() async {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let count = try await FileSweep.run(store, at: Services.systemNow(), services.database)
                    if count > 0 { logger.info("swept", metadata: ["files": .stringConvertible(count)]) }
                } catch {
                    // The database may be away for a while; tomorrow is another day. No text of the error: it may hold data.
                    logger.warning("not swept")
                }
                try await Task.sleep(for: Self.pause)
            }
        }
    }
}
