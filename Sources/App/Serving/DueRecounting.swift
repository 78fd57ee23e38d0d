import Dossiers
import Logging
import Persistence
import Reading
import ServiceLifecycle

/// Counts the due dates of open dossiers anew when a calendar changed: at the start of the program and, while it serves,
/// soon after each change, whichever way it came in.
struct DueRecounting: Service {
    let services: Services
    let logger: Logger

    private static let pause = Duration.seconds(30)

    func run() async {
        try? await cancelWhenGracefulShutdown {
            // The calendars' revision under which nothing was left to do.
            var settled: Int?
            while !Task.isCancelled {
                do {
                    let revision = try await services.database.read { try services.reference.revisions($0).calendar }
                    if revision != settled {
                        let count = try await DueRecomputation.run(services)
                        // What is being received under the old calendar meanwhile is found by one more look.
                        if count == 0 { settled = revision }
                        if count > 0 { logger.info("due dates counted anew", metadata: ["dossiers": "\(count)"]) }
                    }
                } catch {
                    // Pages count by the new calendar until the next time. No text of the error: it may hold data.
                    logger.warning("due dates not counted anew")
                }
                try await Task.sleep(for: Self.pause)
            }
        }
    }
}
