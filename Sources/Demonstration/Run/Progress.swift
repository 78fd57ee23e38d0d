public import Domain

/// How far a simulation is.
public struct Progress: Sendable {
    /// The simulated day that was just finished.
    public let day: Day
    /// Days done.
    public let done: Int
    /// Days in all.
    public let total: Int
}
