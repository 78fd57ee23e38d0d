import Addresses
import Domain

/// What the numbers of a yearly report lead to.
struct AnnualLinks {
    let principal: Principal
    let agency: Agency
    /// The reporting agency and all below it that the officer may read reports of.
    let agencies: [Agency]
    let report: AnnualReport
    let span: ReportSpan

    /// The page behind the number; nil for none.
    func path(_ source: ReportSource) -> String? {
        switch source {
        case .dossiers(let measures, let agencies): dossiers(measures, nil, agencies)
        case .boards(let agencies): boards(agencies)
        case .commendations:
            agency.id == principal.agency ? CommendationQuery(year: span.year).path : nil
        case .announcements: place(Places.decisions)
        case .repostings: place(Places.repostings)
        case .coverage: place(Places.coverage)
        case .tally(let tally): papers(tally)
        }
    }

    /// The list of dossiers by any of the measures; nil for agencies whose dossiers the officer does not see, and for
    /// several that no scope takes together.
    func dossiers(_ measures: [Measure], _ cell: FigureCell?, _ counted: [Agency.ID]) -> String? {
        guard let (agency, scope) = scope(of: Set(counted)) else { return nil }
        return FigureLinks(principal: principal, agency: agency, scope: scope, agencies: counted, span: span)
            .path(measures, cell)
    }

    /// The list of papers or officers, where the officer follows the work of all that are counted.
    private func papers(_ tally: AnnualTally) -> String? {
        guard principal.follows(([report.own] + report.below).map(\.agency)) else { return nil }
        let query = ReportQuery(.annual, agency: agency.code, scope: .withSubordinates, span: span)
        return AnnualTallyQuery(query, tally).path
    }

    private func scope(of counted: Set<Agency.ID>) -> (Agency, FigureScope)? {
        if counted.count == 1 {
            return agencies.first { counted.contains($0.id) }.map { ($0, .own) }
        }
        let below = Set(report.below.map(\.agency))
        if counted == below { return (agency, .subordinates) }
        return counted == below.union([agency.id]) ? (agency, .withSubordinates) : nil
    }

    /// A page of the catalogue about the own agency and those below, for who may go there.
    private func place(_ address: Address<NoParts>) -> String? {
        agency.id == principal.agency && address.entry.access.permits(principal) ? address() : nil
    }

    /// The board of one agency, or the page of all boards.
    private func boards(_ counted: [Agency.ID]) -> String? {
        guard counted.count == 1, let agency = agencies.first(where: { $0.id == counted[0] }),
            let key = AgencyKey(segment: agency.code.identifier)
        else { return Places.boards() }
        return Places.board(key)
    }
}
