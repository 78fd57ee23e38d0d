/// The names under which a connection's server knows statements, the least recently used given up first.
struct StatementCache {
    /// What to do before executing a statement.
    enum Lookup {
        case known(name: String)
        case new(name: String, replaces: String?)
    }

    private static let capacity = 512

    private var entries: [String: (name: String, used: Int)] = [:]
    private var clock = 0

    /// The name for the text; a new one counts as known once `remember` was called.
    mutating func lookUp(_ text: String) -> Lookup {
        clock += 1
        if let name = entries[text]?.name {
            entries[text]?.used = clock
            return .known(name: name)
        }
        guard entries.count >= Self.capacity, let oldest = entries.min(by: { $0.value.used < $1.value.used }) else {
            return .new(name: "s\(clock)", replaces: nil)
        }
        entries[oldest.key] = nil
        return .new(name: "s\(clock)", replaces: oldest.value.name)
    }

    mutating func remember(_ text: String, _ name: String) {
        entries[text] = (name, clock)
    }

    mutating func forget(_ text: String) {
        entries[text] = nil
    }
}
