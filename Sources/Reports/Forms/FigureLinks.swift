import Addresses
import Domain

/// Where the dossiers behind a number are listed. Only who sees the dossiers of all the agencies is led there.
struct FigureLinks {
    let principal: Principal
    let agency: Agency
    let scope: FigureScope
    let agencies: [Agency.ID]
    let span: ReportSpan

    /// The list behind the number of those measures, of one field or of all; nil where it must not be opened.
    func path(_ measures: [Measure], field: ProcedureField.ID? = nil) -> String? {
        guard !agencies.isEmpty, agencies.allSatisfy(principal.sees.contains) else { return nil }
        return ExploreQuery(
            agency: agency.code,
            scope: scope,
            span: span,
            cells: field.map { [FigureCell(.field, FigureDimension.Key(bits: $0.bits))] } ?? [],
            measures: measures
        ).path(Places.exploreDossiers)
    }
}
