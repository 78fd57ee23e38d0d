internal import Dispatch
internal import GRDB
import Persistence

extension SQLiteDatabase {
    /// Writes what the database in the file holds at one moment to a new file, while others may go on writing.
    ///
    /// The new file is compact and stands alone, but is not synced to the disk yet.
    ///
    /// - Throws: `DatabaseError`, also when the new file is there already.
    public static func copy(_ path: String, to target: String) async throws {
        try await apart(path) { try $0.vacuum(into: target) }
    }

    /// Takes the write-ahead log into a file that nobody has open, so that the file alone is the database.
    public static func settle(_ path: String) async throws {
        try await apart(path) { queue in
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        }
    }

    /// Works on the file over a connection of its own, on a thread that may block.
    private static func apart(_ path: String, _ work: @escaping @Sendable (DatabaseQueue) throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        var configuration = Configuration()
                        configuration.busyMode = .timeout(5)
                        let queue = try DatabaseQueue(path: path, configuration: configuration)
                        defer { try? queue.close() }
                        try work(queue)
                    }
                    .mapError { Persistence.DatabaseError($0) as any Error }
                )
            }
        }
    }
}
