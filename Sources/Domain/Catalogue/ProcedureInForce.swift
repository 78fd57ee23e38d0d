/// What a case of a procedure in force says, as reception needs it.
public struct ProcedureInForce: Hashable, Sendable {
    /// The procedure.
    public let procedure: Procedure.ID
    /// Its version in force.
    public let version: ProcedureVersion.ID
    /// The case.
    public let procedureCase: ProcedureCase.ID
    /// The field.
    public let field: ProcedureField.ID
    /// Official name.
    public let name: String
    /// The term by law.
    public let statutory: Term

    /// A case as in force on a day.
    public init(
        procedure: Procedure.ID,
        version: ProcedureVersion.ID,
        procedureCase: ProcedureCase.ID,
        field: ProcedureField.ID,
        name: String,
        statutory: Term
    ) {
        self.procedure = procedure
        self.version = version
        self.procedureCase = procedureCase
        self.field = field
        self.name = name
        self.statutory = statutory
    }
}
