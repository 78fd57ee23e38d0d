/// Why a row of an import file is refused.
public struct ImportProblem: Hashable, Sendable {
    /// The line in the file, from 1.
    public let line: Int
    /// Which procedure, by code or name; nil where the file itself is wrong.
    public let row: String?
    /// What is wrong, for the person who mends the file.
    public let reason: String

    /// A row that is refused.
    public init(line: Int, row: String?, reason: String) {
        self.line = line
        self.row = row
        self.reason = reason
    }
}

extension ImportProblem: CustomStringConvertible {
    /// One line: `dòng 12 (1.001193): …`.
    public var description: String {
        row.map { "dòng \(line) (\($0)): \(reason)" } ?? "dòng \(line): \(reason)"
    }
}
