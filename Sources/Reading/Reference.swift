import Domain
public import Persistence
import Synchronization

/// Agencies, calendars, procedures, offers and workflows as acts need them, parsed once for each revision.
///
/// One stands in the program's services and is shared by all. Each question reads the revisions by key in the
/// caller's transaction, so that no node acts on a stale calendar or procedure (DESIGN §4).
public final class Reference: Sendable {
    private let cache = Mutex(ReferenceCache())

    /// Nothing cached yet.
    public init() {}

    /// The numbers under which the settings stand in this transaction.
    public func revisions(_ connection: any Connection) throws -> Revisions {
        guard let memory = connection.memory else { return try Self.readRevisions(connection) }
        return try memory.value(Revisions.self) { try Self.readRevisions(connection) }
    }

    private static func readRevisions(_ connection: any Connection) throws -> Revisions {
        try Revisions(connection.rows("SELECT name, value FROM revision"))
    }

    /// The shelf's value under the key, or what `load` makes, kept if the revisions are the newest.
    func value<Key: Hashable & Sendable, Value: Sendable>(
        _ place: WritableKeyPath<ReferenceCache.Shelf, [Key: Value]>,
        _ key: Key,
        at revisions: Revisions,
        load: () throws -> Value?
    ) throws -> Value? {
        let known = cache.withLock { $0.prepare(for: revisions) ? $0.shelf[keyPath: place][key] : nil }
        if let known { return known }
        guard let value = try load() else { return nil }
        cache.withLock { if $0.prepare(for: revisions) { $0.shelf[keyPath: place][key] = value } }
        return value
    }

    /// The value under the key of what never changes, or what `load` makes.
    func constant<Key: Hashable & Sendable, Value: Sendable>(
        _ place: WritableKeyPath<ReferenceCache, [Key: Value]>,
        _ key: Key,
        load: () throws -> Value?
    ) throws -> Value? {
        if let known = cache.withLock({ $0[keyPath: place][key] }) { return known }
        guard let value = try load() else { return nil }
        cache.withLock { $0[keyPath: place][key] = value }
        return value
    }
}
