import Foundation
public import Persistence
import PersistenceSQLite
import Reading

extension World {
    /// The world numbered 0 that another process entered in the database; its identities are as good as unique.
    ///
    /// What a world holds follows from its number alone, so that it is entered again in a database of no account.
    public static func reopen(_ database: any Database) async throws -> World {
        let folder = try SQLiteDatabase.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let scratch = try SQLiteDatabase(path: folder + "/scratch.sqlite")
        try await prepare(scratch)
        var world = try await enter(scratch)
        try await scratch.close()
        let clock = world.clock
        world.services = Services(
            database: database,
            reference: Reference(),
            now: { clock.now },
            newBits: { UInt128.random(in: .min ... .max) }
        )
        return world
    }
}
