public import Persistence
import Reading

extension World {
    /// The same world, reached through another way to its database: one that counts, or breaks.
    public func over(_ database: any Database) -> World {
        var world = self
        world.services = Services(
            database: database,
            reference: services.reference,
            now: services.now,
            newBits: services.newBits
        )
        return world
    }
}
