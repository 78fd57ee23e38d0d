import Addresses
import Domain

/// Where the dossiers behind a number are listed. Only who follows the work of all the agencies is led there.
struct FigureLinks {
    let principal: Principal
    let agency: Agency
    let scope: FigureScope
    let agencies: [Agency.ID]
    let span: ReportSpan

    /// Whether the officer follows the work of all that are counted.
    var mayOpen: Bool { !agencies.isEmpty && principal.follows(agencies) }

    /// The list behind the number of those measures, narrowed to the cell; nil where it must not be opened.
    func path(_ measures: [Measure], _ cell: FigureCell? = nil) -> String? {
        guard mayOpen else { return nil }
        return ExploreQuery(
            agency: agency.code,
            scope: scope,
            span: span,
            cells: cell.map { [$0] } ?? [],
            measures: measures
        ).path(Places.exploreDossiers)
    }
}
