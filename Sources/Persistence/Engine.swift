/// The two database engines on which the program runs (DESIGN §7).
public enum Engine: String, Sendable, CaseIterable {
    /// One file beside the program, the default.
    case sqlite

    /// A PostgreSQL server, where one machine is not enough.
    case postgres
}
