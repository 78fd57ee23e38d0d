/// What the import of a configuration did, or would do.
public struct ConfigurationReport: Hashable, Sendable {
    /// The rows of a table.
    public struct Counts: Hashable, Sendable {
        /// The table's name in the file.
        public let table: String
        /// Rows that were not known.
        public internal(set) var inserted = 0
        /// Rows of which something that may change did so.
        public internal(set) var changed = 0
        /// Rows that are known as they are.
        public internal(set) var unchanged = 0
    }

    /// By table, in the order of the file.
    public internal(set) var tables: [Counts] = []

    /// Whether anything changes.
    public var isEmpty: Bool { tables.allSatisfy { $0.inserted + $0.changed == 0 } }
}
