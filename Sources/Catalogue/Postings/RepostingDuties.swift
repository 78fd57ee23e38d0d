import Domain
import Persistence
import Reading

/// Writes who must post anew or take down because of a decision, each by a day of its own calendar.
///
/// Whoever offers a changed procedure, or still shows it, must show the new content or none. A new procedure is offered
/// by nobody yet: every committee of its level that works with the program must show it (NĐ 63/2010/NĐ-CP Đ17).
final class RepostingDuties {
    private let decision: Decision
    private let publishedOn: Day
    private let days: Int
    private let connection: any Connection
    // The shared one must not be read after the revision was raised (`Revision.bump`).
    private let reference = Reference()
    private var dueDays: [Agency.ID: Day] = [:]

    init(decision: Decision, publishedOn: Day, days: Int, connection: any Connection) {
        self.decision = decision
        self.publishedOn = publishedOn
        self.days = days
        self.connection = connection
    }

    private var day: Day { decision.announcement.effectiveOn }

    /// The new content of an offered procedure must go up.
    func post(_ version: ProcedureVersion.ID, of procedure: Procedure.ID) throws {
        try oblige(agencies(showing: procedure), .post, version, procedure)
    }

    /// A new procedure must go up with every committee of its level.
    func post(_ version: ProcedureVersion.ID, of procedure: Procedure.ID, at level: Agency.Level) throws {
        let agencies = try connection.rows(
            """
            SELECT a.id FROM agency a
            WHERE a.level = \(level.rawValue) AND a.kind = 'committee' AND \(.holds("a.valid_from", "a.valid_to", on: day))
                AND EXISTS (SELECT 1 FROM offer o WHERE o.agency = a.id
                    AND \(.holds("o.valid_from", "o.valid_to", on: day)))
            ORDER BY a.id
            """
        ).map { try $0.id("id", of: Agency.self) }
        try oblige(agencies, .post, version, procedure)
    }

    /// The ended content must come down.
    func remove(_ version: ProcedureVersion.ID, of procedure: Procedure.ID) throws {
        try oblige(agencies(showing: procedure), .remove, version, procedure)
    }

    private func agencies(showing procedure: Procedure.ID) throws -> [Agency.ID] {
        try connection.rows(
            """
            SELECT o.agency FROM offer o WHERE o.procedure = \(procedure)
                AND \(.holds("o.valid_from", "o.valid_to", on: day))
            UNION
            SELECT p.agency FROM posting p JOIN procedure_version v ON v.id = p.version
            WHERE v.procedure = \(procedure) AND p.removed_at IS NULL
            ORDER BY agency
            """
        ).map { try $0.id("agency", of: Agency.self) }
    }

    private func oblige(
        _ agencies: [Agency.ID],
        _ kind: Reposting.Kind,
        _ version: ProcedureVersion.ID,
        _ procedure: Procedure.ID
    ) throws {
        for agency in agencies {
            let due = try due(at: agency)
            try connection.run(
                """
                INSERT INTO reposting (agency, version, kind, procedure, announcement, effective_on, due_on)
                VALUES (\(agency), \(version), \(kind.rawValue), \(procedure), \(decision.id), \(day), \(due))
                ON CONFLICT (agency, version, kind) DO NOTHING
                """
            )
        }
    }

    /// The agency's last day; beyond the calendar as many calendar days, so that no duty is lost.
    private func due(at agency: Agency.ID) throws -> Day {
        if let known = dueDays[agency] { return known }
        let calendar = try reference.calendar(of: agency, connection)
        let due =
            Reposting.due(effectiveOn: day, publishedOn: publishedOn, days: days, in: calendar)
            ?? max(day, publishedOn).advanced(by: days)
        dueDays[agency] = due
        return due
    }
}
