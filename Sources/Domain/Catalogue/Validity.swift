/// From which day something holds, and from which it no longer does (rule 57).
///
/// Half open everywhere in the program, storage included: an agency that ceased with 30 June 2025 and a procedure
/// repealed with effect from 1 July 2025 both have `until` 2025-07-01.
public struct Validity: Hashable, Sendable {
    /// The first day.
    public let from: Day
    /// The first day on which it no longer holds; nil while no end is known.
    public let until: Day?

    /// From the first day up to, not including, `until`.
    public init(from: Day, until: Day? = nil) {
        self.from = from
        self.until = until
    }

    /// Whether it holds on the day.
    public func holds(on day: Day) -> Bool {
        from <= day && until.map { day < $0 } ?? true
    }
}
