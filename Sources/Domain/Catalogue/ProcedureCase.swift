/// A case (trường hợp) of a procedure, with its own term, fees and components.
public struct ProcedureCase: Hashable, Sendable {
    /// The case's identity.
    public typealias ID = Identifier<ProcedureCase>
}
