public import Domain
public import Persistence

/// A paper of a case with its identity.
public struct ListedComponent: Hashable, Sendable {
    /// The paper's identity.
    public let id: DossierComponent.ID
    /// The paper.
    public let component: DossierComponent
}

extension Reference {
    /// The papers of a case, in their order.
    public func components(
        of procedureCase: ProcedureCase.ID,
        _ connection: any Connection
    ) throws -> [ListedComponent] {
        try connection.rows(
            """
            SELECT id, name, originals, copies, provenance FROM read_component
            WHERE procedure_case = \(procedureCase) ORDER BY ordinal
            """
        ).map { row in
            ListedComponent(
                id: try row.id("id", of: DossierComponent.self),
                component: DossierComponent(
                    name: try row.text("name"),
                    originals: try row.integer("originals"),
                    copies: try row.integer("copies"),
                    provenance: try row.choice("provenance", of: Provenance.self)
                )
            )
        }
    }

    /// The fees and charges of a case, in their order.
    public func fees(of procedureCase: ProcedureCase.ID, _ connection: any Connection) throws -> [Fee] {
        try connection.rows(
            """
            SELECT kind, name, amount, basis, provenance FROM read_fee
            WHERE procedure_case = \(procedureCase) ORDER BY ordinal
            """
        ).map { row in
            Fee(
                kind: try row.choice("kind", of: Fee.Kind.self),
                name: try row.text("name"),
                amount: try row.integerIfPresent("amount"),
                basis: try row.textIfPresent("basis"),
                provenance: try row.choice("provenance", of: Provenance.self)
            )
        }
    }
}
