public import Domain
public import Persistence

extension SQL {
    /// Whether a row with these bounds, the end excluded, holds on the day (`Validity`, rule 57).
    public static func holds(_ from: SQL, _ until: SQL, on day: Day) -> SQL {
        "(\(from) <= \(day) AND (\(until) IS NULL OR \(until) > \(day)))"
    }
}
