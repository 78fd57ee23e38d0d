/// Why a test could not get what it needs.
public struct TestFailure: Error, CustomStringConvertible {
    /// The reason in words.
    public let description: String

    /// That reason.
    public init(_ description: String) {
        self.description = description
    }
}
