/// What a transaction has read and may ask again, until it writes: the numbers of the settings, asked by every part
/// of a page.
public final class ConnectionMemory {
    private var values: [ObjectIdentifier: any Sendable] = [:]

    package init() {}

    /// The value of that type, made when it is asked for first.
    public func value<T: Sendable>(_ type: T.Type, make: () throws -> T) rethrows -> T {
        if let known = values[ObjectIdentifier(type)] as? T { return known }
        let value = try make()
        values[ObjectIdentifier(type)] = value
        return value
    }

    /// Begins anew, after a statement that writes.
    package func forget() {
        if !values.isEmpty { values = [:] }
    }
}
