public import Persistence

/// A kind of setting that is cached under a number which goes up with every change.
public enum Revision: String, Sendable, CaseIterable {
    case calendar, catalogue, agencies

    /// Takes the next number, in the transaction that writes the change and before what it writes.
    ///
    /// That transaction must not read the same kind through the shared `Reference`: were it rolled back, the cache
    /// would hold under the number what was never committed. It uses a `Reference()` of its own.
    ///
    /// - Returns: the number under which the change stands.
    @discardableResult
    public func bump(_ connection: any Connection) throws -> Int {
        try connection.integer(
            "UPDATE revision SET value = value + 1 WHERE name = \(rawValue) RETURNING value"
        )
    }
}
