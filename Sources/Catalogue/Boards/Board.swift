import Domain

/// A version that hangs on an agency's board, and since when.
struct PostedProcedure: Sendable {
    let version: ProcedureVersion.ID
    let procedure: Procedure.ID
    let level: Agency.Level
    let code: String?
    let name: String
    let field: String
    /// The terms of its cases, each once: promised where the agency promises one.
    let terms: [Term]
    /// What is paid, case after case.
    let fees: [Fee]
    /// Its forms, which stand directly after it (rule 41).
    let forms: [ProcedureForm]
    let effectiveFrom: Day
    let decision: String?
    let postedAt: Instant
}

/// What hangs on an agency's board on a day: posted versions that are in force (rule 40), by field.
struct Board: Sendable {
    struct Field: Sendable {
        let name: String
        let procedures: [PostedProcedure]
    }

    let fields: [Field]
    /// Where it hangs.
    let places: [String]
    /// When something was last put up.
    let changedAt: Instant?

    init(_ procedures: [PostedProcedure], places: [String]) {
        let groups = Dictionary(grouping: procedures, by: \.field)
        fields = groups.map { name, list in
            Field(name: name, procedures: list.sorted { Folding.fold($0.name) < Folding.fold($1.name) })
        }.sorted { Folding.fold($0.name) < Folding.fold($1.name) }
        self.places = places
        changedAt = procedures.map(\.postedAt).max { $0.milliseconds < $1.milliseconds }
    }

    var count: Int { fields.reduce(0) { $0 + $1.procedures.count } }
}

/// An agency's board in the list of boards.
struct BoardCount: Hashable, Sendable {
    let fields: Int
    let procedures: Int
}
