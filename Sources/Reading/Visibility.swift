public import Domain
public import Persistence

/// Whether the principal may see the dossier: one of the agencies the principal sees takes part in it.
///
/// This is the program's only visibility predicate; what it hides does not exist for the principal (STYLE, rule 10).
/// `dossier` is the expression that names the dossier, `"d.id"`.
public func visible(to principal: Principal, dossier: SQL) -> SQL {
    """
    EXISTS (
        SELECT 1 FROM read_participation visible_part
        WHERE visible_part.dossier = \(dossier) AND visible_part.agency IN (\(list: principal.sees))
    )
    """
}
