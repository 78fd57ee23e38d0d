import Domain
import Persistence

/// A row of `due_change`.
struct DueChangeRow {
    let dossier: Dossier.ID
    let at: Instant
    let sequence: Int
    let before: Instant?
    let beforeOn: Day?
    let cause: String

    static func insert(_ rows: [DueChangeRow], _ connection: any Connection) throws {
        for chunk in rows.chunks(of: Projection.rowsAStatement) {
            let values = chunk.map { row -> SQL in
                "(\(row.dossier), \(row.at), \(row.sequence), \(row.before), \(row.beforeOn), \(row.cause))"
            }
            try connection.run(
                """
                INSERT INTO due_change (dossier, changed_at, sequence, due_before, due_before_on, cause)
                VALUES \(SQL.joined(values, by: ", "))
                """
            )
        }
    }
}

/// A row of `participation`: an agency may see the dossier from then on.
struct ParticipationRow {
    let dossier: Dossier.ID
    let agency: Agency.ID
    let since: Instant

    static func insert(_ rows: [ParticipationRow], _ connection: any Connection) throws {
        for chunk in rows.chunks(of: Projection.rowsAStatement) {
            let values = chunk.map { row -> SQL in "(\(row.dossier), \(row.agency), \(row.since))" }
            try connection.run(
                """
                INSERT INTO participation (dossier, agency, since) VALUES \(SQL.joined(values, by: ", "))
                ON CONFLICT (dossier, agency) DO NOTHING
                """
            )
        }
    }
}

/// A row of `holding`, written when it begins and again when it ends.
enum HoldingRow {
    static func write(_ rows: [(dossier: Dossier.ID, holding: Holding?)], _ connection: any Connection) throws {
        for chunk in rows.chunks(of: Projection.rowsAStatement) {
            let values = chunk.compactMap { dossier, holding -> SQL? in
                guard let holding else { return nil }
                return """
                    (\(dossier), \(holding.sequence), \(holding.office), \(holding.officer), \(holding.step), \
                    \(holding.from), \(holding.until), \(holding.due), \(holding.verdict?.rawValue))
                    """
            }
            try connection.run(
                """
                INSERT INTO holding
                    (dossier, sequence, office, officer, step, from_at, until_at, step_due_at, verdict)
                VALUES \(SQL.joined(values, by: ", "))
                ON CONFLICT (dossier, sequence) DO UPDATE
                SET until_at = excluded.until_at, verdict = excluded.verdict
                """
            )
        }
    }
}

/// A row of `intake`.
enum IntakeRow {
    static func insert(_ intakes: [Intake], _ connection: any Connection) throws {
        for chunk in intakes.chunks(of: Projection.rowsAStatement) {
            let values = chunk.map { intake -> SQL in
                """
                (\(intake.id), \(intake.content.agency), \(intake.office), \(intake.officer), \
                \(intake.content.offer), \(intake.outcome.rawValue), \(intake.content.number), \(intake.at), \
                \(intake.at.day))
                """
            }
            try connection.run(
                """
                INSERT INTO intake (id, agency, office, officer, offer, outcome, number, at, on_day)
                VALUES \(SQL.joined(values, by: ", "))
                """
            )
        }
    }
}
