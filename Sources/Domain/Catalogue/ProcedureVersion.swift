/// One state of a procedure's content, from the day an announcing decision gives it effect.
public struct ProcedureVersion: Hashable, Sendable {
    /// The version's identity.
    public typealias ID = Identifier<ProcedureVersion>
}
