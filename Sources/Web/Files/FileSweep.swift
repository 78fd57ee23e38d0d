public import Domain
public import Persistence

/// Removes the bytes of files that no record names: what forms left behind that were never finished.
public enum FileSweep {
    /// Hours after which a form counts as given up; sessions are shorter.
    public static let hours = 24
    private static let together = 200

    /// Sweeps the store. `now` is the time of the disk, which a demonstration's clock is not.
    ///
    /// - Returns: how many files were removed.
    public static func run(_ store: FileStore, at now: Instant, _ database: any Database) async throws -> Int {
        let moment = now.adding(minutes: -hours * 60)
        var rest = store.kept(before: moment)[...]
        var count = 0
        while !rest.isEmpty {
            let batch = Array(rest.prefix(together))
            rest = rest.dropFirst(batch.count)
            let known = try await database.read { try named(among: batch, $0) }
            for digest in batch where !known.contains(digest) {
                if store.sweep(digest, keptBefore: moment) { count += 1 }
            }
        }
        return count
    }

    /// Those of the digests that a record of any area names, be its file shown or removed.
    private static func named(among digests: [String], _ connection: any Connection) throws -> Set<String> {
        Set(
            try connection.rows("SELECT DISTINCT digest FROM read_stored_file WHERE digest IN (\(list: digests))")
                .map { try $0.text("digest") }
        )
    }
}
