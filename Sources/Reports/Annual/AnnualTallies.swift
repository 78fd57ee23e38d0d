import Domain
import Persistence

/// Forms, staff and commendations of a period.
enum AnnualTallies {
    static func read(
        _ agencies: [Agency.ID],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> AnnualReport.Tallies {
        let commendations = try CommendationStore.list(of: agencies, in: period, connection)
        var decisions: [String] = []
        for commendation in commendations {
            let decision = "\(commendation.decision) ngày \(commendation.decidedOn.vietnamese)"
            if !decisions.contains(decision) { decisions.append(decision) }
        }
        func count(_ tally: AnnualTally) throws -> Int { try tally.count(of: agencies, in: period, connection) }
        return AnnualReport.Tallies(
            receipts: try count(.receipts),
            supplements: try count(.supplements),
            refusals: try count(.refusals),
            officers: try count(.officers),
            qualifiedOfficers: try count(.qualifiedOfficers),
            collectives: commendations.count { $0.recipientKind == .collective },
            individuals: commendations.count { $0.recipientKind == .individual },
            commendingDecisions: decisions
        )
    }
}
