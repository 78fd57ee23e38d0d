public import Domain
public import Persistence
import Reading

/// The tables `commendation` and `commendation_version`: what stands in the register, and what stood there before.
public enum CommendationStore {
    /// Enters a commendation.
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

    /// The commendations that the agencies decided in the period, by day, decision and recipient; without those taken
    /// back. One query.
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
                AND removed_at IS NULL
            ORDER BY decided_on, decision, recipient_kind, recipient, id
            """
        )
        .map(Commendation.init)
    }

    /// A commendation of the agency with what it said before, the newest first. Two queries.
    ///
    /// - Throws: `Problem.notFound` when there is none, or it is another agency's.
    public static func find(
        _ id: Commendation.ID,
        of agency: Agency.ID,
        _ connection: any Connection
    ) throws -> CommendationRecord {
        guard
            let row = try connection.row(
                """
                SELECT id, agency, recipient_kind, recipient, merit, decision, decided_on, provenance, version,
                    removed_at
                FROM commendation WHERE id = \(id) AND agency = \(agency)
                """
            )
        else { throw Problem.notFound }
        let former = try connection.rows(
            """
            SELECT v.version, v.recipient_kind, v.recipient, v.merit, v.decision, v.decided_on, v.reason,
                v.replaced_at, o.name AS officer_name
            FROM commendation_version v LEFT JOIN read_officer o ON o.id = v.replaced_by
            WHERE v.commendation = \(id) ORDER BY v.version DESC
            """
        ).map(CommendationRecord.Former.init)
        return CommendationRecord(
            commendation: try Commendation(row),
            version: try row.integer("version"),
            removedAt: try row.instantIfPresent("removed_at"),
            former: former
        )
    }

    /// Puts the corrected one in the place of the version that was seen, which is kept.
    ///
    /// - Throws: `Problem.notFound`; `Problem.conflict` when that version is no longer the newest or was taken back.
    public static func correct(
        _ commendation: Commendation,
        seen version: Int,
        reason: String,
        by officer: Officer.ID,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        try keep(commendation.id, of: commendation.agency, version, reason, officer, moment, connection)
        try connection.run(
            """
            UPDATE commendation SET version = \(version + 1), recipient_kind = \(commendation.recipientKind.rawValue),
                recipient = \(commendation.recipient), merit = \(commendation.merit),
                decision = \(commendation.decision), decided_on = \(commendation.decidedOn)
            WHERE id = \(commendation.id)
            """
        )
    }

    /// Takes it back: it counts no more, and stays in the register's history.
    ///
    /// - Throws: `Problem.notFound`; `Problem.conflict` when that version is no longer the newest or was taken back.
    public static func remove(
        _ id: Commendation.ID,
        of agency: Agency.ID,
        seen version: Int,
        reason: String,
        by officer: Officer.ID,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        try keep(id, of: agency, version, reason, officer, moment, connection)
        try connection.run(
            "UPDATE commendation SET version = \(version + 1), removed_at = \(moment) WHERE id = \(id)"
        )
    }

    private static func keep(
        _ id: Commendation.ID,
        of agency: Agency.ID,
        _ version: Int,
        _ reason: String,
        _ officer: Officer.ID,
        _ moment: Instant,
        _ connection: any Connection
    ) throws {
        // The update locks the row before the version is compared, so that the second of two finds what the first did.
        let locked = try connection.run(
            "UPDATE commendation SET version = version WHERE id = \(id) AND agency = \(agency)"
        )
        guard locked == 1 else { throw Problem.notFound }
        let kept = try connection.run(
            """
            INSERT INTO commendation_version (
                commendation, version, recipient_kind, recipient, merit, decision, decided_on, reason, replaced_at,
                replaced_by
            )
            SELECT id, version, recipient_kind, recipient, merit, decision, decided_on, \(reason), \(moment), \(officer)
            FROM commendation WHERE id = \(id) AND version = \(version) AND removed_at IS NULL
            """
        )
        guard kept == 1 else { throw Problem.conflict }
    }
}

/// A commendation with its history.
public struct CommendationRecord: Sendable {
    /// What it said before it was corrected or taken back.
    public struct Former: Sendable {
        /// 1 for the first, and on.
        public let version: Int
        /// A collective or an individual.
        public let recipientKind: Commendation.RecipientKind
        /// The recipient's name.
        public let recipient: String
        /// For what.
        public let merit: String
        /// The number of the decision.
        public let decision: String
        /// The day of the decision.
        public let decidedOn: Day
        /// Why it was replaced.
        public let reason: String
        /// When.
        public let replacedAt: Instant
        /// By whom.
        public let officer: String

        init(_ row: Row) throws {
            version = try row.integer("version")
            recipientKind = try row.choice("recipient_kind", of: Commendation.RecipientKind.self)
            recipient = try row.text("recipient")
            merit = try row.text("merit")
            decision = try row.text("decision")
            decidedOn = try row.day("decided_on")
            reason = try row.text("reason")
            replacedAt = try row.instant("replaced_at")
            officer = try row.textIfPresent("officer_name") ?? ""
        }
    }

    /// What stands there, or stood there last.
    public let commendation: Commendation
    /// 1 until it is corrected or taken back.
    public let version: Int
    /// When it was taken back; nil while it counts.
    public let removedAt: Instant?
    /// What it said before, the newest first.
    public let former: [Former]
}

extension Commendation {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id", of: Commendation.self),
            agency: try row.id("agency", of: Agency.self),
            recipientKind: try row.choice("recipient_kind", of: RecipientKind.self),
            recipient: try row.text("recipient"),
            merit: try row.text("merit"),
            decision: try row.text("decision"),
            decidedOn: try row.day("decided_on"),
            provenance: try row.choice("provenance", of: Provenance.self)
        )
    }
}
