/// A file of which nothing was imported: every bad row in a line of its own.
public struct ImportFailure: Error, Equatable {
    /// The rows with line and reason, in order.
    public let lines: [String]

    /// The one line that ends the verb.
    public var failure: Failure {
        Failure(.data, "không nhập gì: \(lines.count) dòng sai")
    }
}
