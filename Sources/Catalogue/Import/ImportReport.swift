public import Domain

/// What an import did.
public struct ImportReport: Hashable, Sendable {
    /// The revision of the catalogue after it.
    public internal(set) var revision = 0
    /// Procedures that were not known.
    public internal(set) var inserted = 0
    /// Procedures with a new version.
    public internal(set) var changed = 0
    /// Rows that say what is known already.
    public internal(set) var unchanged = 0
    /// Rows whose version is not published, with what it misses.
    public internal(set) var unpublished: [Unpublished] = []
    /// Names that nearly are those of other procedures: to be looked at before it is confirmed.
    public internal(set) var remarks: [ImportProblem] = []

    /// A row that was imported without being published (rule 39).
    public struct Unpublished: Hashable, Sendable {
        /// The line in the file.
        public let line: Int
        /// Which procedure.
        public let row: String
        /// What is missing.
        public let missing: [ProcedurePart]
    }
}
