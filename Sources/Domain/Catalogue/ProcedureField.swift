/// A field of work (lĩnh vực).
public struct ProcedureField: Hashable, Sendable {
    /// The field's identity.
    public typealias ID = Identifier<ProcedureField>
}
