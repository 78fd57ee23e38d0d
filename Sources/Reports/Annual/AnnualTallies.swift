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
        let officers = try officers(agencies, on: period.to, connection)
        return AnnualReport.Tallies(
            receipts: try receipts(agencies, in: period, connection),
            supplements: try intakes("supplement", agencies, in: period, connection),
            refusals: try intakes("refusal", agencies, in: period, connection),
            officers: officers.all,
            qualifiedOfficers: officers.qualified,
            collectives: commendations.count { $0.recipientKind == .collective },
            individuals: commendations.count { $0.recipientKind == .individual },
            commendingDecisions: decisions
        )
    }

    private static func receipts(
        _ agencies: [Agency.ID],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> Int {
        try connection.integer(
            """
            SELECT count(*) FROM read_dossier d
            WHERE d.agency IN (\(list: agencies)) AND d.received_on BETWEEN \(period.from) AND \(period.to)
                AND d.receipt_number IS NOT NULL
            """
        )
    }

    private static func intakes(
        _ outcome: String,
        _ agencies: [Agency.ID],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> Int {
        try connection.integer(
            """
            SELECT count(*) FROM read_intake i
            WHERE i.agency IN (\(list: agencies)) AND i.on_day BETWEEN \(period.from) AND \(period.to)
                AND i.outcome = \(outcome)
            """
        )
    }

    private static func officers(
        _ agencies: [Agency.ID],
        on day: Day,
        _ connection: any Connection
    ) throws -> (all: Int, qualified: Int) {
        let row = try connection.row(
            """
            SELECT count(*) AS officers, COALESCE(sum(o.qualified), 0) AS qualified FROM read_officer o
            WHERE o.agency IN (\(list: agencies)) AND o.valid_from <= \(day)
                AND (o.valid_to IS NULL OR o.valid_to > \(day))
            """
        )
        return (try row?.integer("officers") ?? 0, try row?.integer("qualified") ?? 0)
    }
}
