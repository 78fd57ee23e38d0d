public import Domain
public import Persistence

/// The table `commendation`.
public enum CommendationStore {
    /// Records a commendation.
    public static func record(_ commendation: Commendation, _ connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO commendation (
                id, agency, recipient_kind, recipient, merit, decision, decided_on, provenance
            ) VALUES (
                \(commendation.id), \(commendation.agency), \(commendation.recipientKind.rawValue),
                \(commendation.recipient), \(commendation.merit), \(commendation.decision),
                \(commendation.decidedOn), \(commendation.provenance.rawValue)
            )
            """
        )
    }

    /// The commendations that the agencies decided in the period, by day, decision and recipient.
    public static func list(
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> [Commendation] {
        try connection.rows(
            """
            SELECT id, agency, recipient_kind, recipient, merit, decision, decided_on, provenance
            FROM commendation
            WHERE agency IN (\(list: agencies)) AND decided_on BETWEEN \(period.from) AND \(period.to)
            ORDER BY decided_on, decision, recipient_kind, recipient, id
            """
        )
        .map(Commendation.init)
    }
}

extension Commendation {
    fileprivate init(_ row: Row) throws {
        guard let kind = RecipientKind(rawValue: try row.text("recipient_kind")) else {
            throw DatabaseError(.decoding("recipient_kind"), "unknown kind")
        }
        guard let provenance = Provenance(rawValue: try row.text("provenance")) else {
            throw DatabaseError(.decoding("provenance"), "unknown provenance")
        }
        self.init(
            id: try row.id("id", of: Commendation.self),
            agency: try row.id("agency", of: Agency.self),
            recipientKind: kind,
            recipient: try row.text("recipient"),
            merit: try row.text("merit"),
            decision: try row.text("decision"),
            decidedOn: try row.day("decided_on"),
            provenance: provenance
        )
    }
}
