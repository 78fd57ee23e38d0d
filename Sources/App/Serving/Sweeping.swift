import Logging
import Reading
import ServiceLifecycle
import Web

/// Sweeps the folder of files at the start and once a day, until the program ends.
struct Sweeping: Service {
    let services: Services
    let store: FileStore
    let logger: Logger

    func run() async throws {
        while !Task.isShuttingDownGracefully {
            do {
                let count = try await FileSweep.run(store, at: Services.systemNow(), services.database)
                if count > 0 { logger.info("swept", metadata: ["files": .stringConvertible(count)]) }
            } catch {
                // The database may be away for a while; tomorrow is another day. No text of the error: it may hold data.
                logger.warning("not swept")
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(24 * 60 * 60)) }
        }
    }
}
