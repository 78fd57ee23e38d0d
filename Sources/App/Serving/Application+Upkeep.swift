import Dossiers
import Logging
import Persistence
import Reading
import Synchronization
import Web

extension Application {
    /// What is done beside answering, until the program ends; `services` have the clock that pages show.
    static func upkeep(_ services: Services, _ store: FileStore, _ logger: Logger) -> [Repeating] {
        [sweeping(services, store, logger), dueRecounting(services, logger), searchTidying(services.database, logger)]
    }

    /// Sweeps the folder of files once a day, by the clock of the disk.
    private static func sweeping(_ services: Services, _ store: FileStore, _ logger: Logger) -> Repeating {
        Repeating(pause: .seconds(24 * 60 * 60), failure: "not swept", logger: logger) {
            let count = try await FileSweep.run(store, at: Services.systemNow(), services.database)
            if count > 0 { logger.info("swept", metadata: ["files": .stringConvertible(count)]) }
        }
    }

    /// Counts the due dates of open dossiers anew soon after each change of a calendar, whichever way it came in. Until
    /// then pages count by the new calendar all the same.
    private static func dueRecounting(_ services: Services, _ logger: Logger) -> Repeating {
        // The calendars' revision under which nothing was left to do.
        let settled = Mutex<Int?>(nil)
        return Repeating(pause: .seconds(30), failure: "due dates not counted anew", logger: logger) {
            let revision = try await services.database.read { try services.reference.revisions($0).calendar }
            guard revision != settled.withLock({ $0 }) else { return }
            let count = try await DueRecomputation.run(services)
            // What is being received under the old calendar meanwhile is found by one more look.
            if count == 0 { settled.withLock { $0 = revision } }
            if count > 0 { logger.info("due dates counted anew", metadata: ["dossiers": .stringConvertible(count)]) }
        }
    }

    /// Merges the pieces of the search index; searches are slower until then, and right all the same.
    private static func searchTidying(_ database: any Database, _ logger: Logger) -> Repeating {
        Repeating(pause: .seconds(600), failure: "search index not tidied", logger: logger) {
            // Calls in a row: as many as a day's receptions may want.
            for _ in 0..<32 { try await database.write { try SearchIndex.tidy($0) } }
        }
    }
}
