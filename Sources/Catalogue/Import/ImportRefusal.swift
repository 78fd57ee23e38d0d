/// A file of which nothing was imported, with every row that is wrong.
public struct ImportRefusal: Error, Hashable {
    /// All of them, in the order of their lines; never empty.
    public let problems: [ImportProblem]

    init(_ problems: [ImportProblem]) {
        self.problems = problems.enumerated()
            .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }
}
