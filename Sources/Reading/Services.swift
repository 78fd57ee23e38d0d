public import Domain
public import Persistence

/// Everything a program part depends on, made once by the composition root and passed by `init`.
public struct Services: Sendable {
    /// The store.
    public let database: any Database
    /// What several areas read, cached under its revision.
    public let reference: Reference
    /// The clock; nothing else tells the time.
    public let now: @Sendable () -> Instant
    /// Makes the bits of a new identity (UUID version 7).
    public let newBits: @Sendable () -> UInt128

    /// The program's dependencies.
    public init(
        database: any Database,
        reference: Reference,
        now: @escaping @Sendable () -> Instant,
        newBits: @escaping @Sendable () -> UInt128
    ) {
        self.database = database
        self.reference = reference
        self.now = now
        self.newBits = newBits
    }

    /// A new identity.
    public func newID<Entity>() -> Identifier<Entity> { Identifier(bits: newBits()) }
}

/// What an act can run into beside the law.
public enum Problem: Error, Hashable {
    /// There is no such thing, or it is not yours to see: the two look the same.
    case notFound
    /// Somebody changed it meanwhile.
    case conflict
}
