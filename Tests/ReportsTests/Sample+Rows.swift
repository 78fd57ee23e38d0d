import Domain
import Persistence

extension Sample {
    /// Writes the dossier's rows as the ledger's projection would.
    func insert(_ connection: any Connection) throws {
        let id = Dossier.ID(bits: number)
        let other = Dossier.ID(bits: 1)
        let status = handedOut != nil ? 10 : closing == .finished ? 9 : closing != nil ? 8 : 4
        let closedAt = closed.map { Instant($0, minute: 960) }
        try connection.run(
            """
            INSERT INTO dossier (
                id, code, register_number, receipt_number, agency, field, procedure, procedure_version, procedure_case,
                offer, workflow, desk, competent, unit, quantity, channel, place, law, applicant, applicant_version,
                owner, owner_version, received_at, received_on, clock_from, term, status, step, office,
                due_at, due_on, first_due_on, calendar_revision, closed_at, closed_on, closing, verdict,
                handed_out_at, handed_out_on, unconfirmed, sequence
            ) VALUES (
                \(id), \(code), 1, 1, \(Agency.ID(bits: agency)), \(ProcedureField.ID(bits: field)),
                \(Procedure.ID(bits: procedure)), \(other), \(other), \(other), \(other), \(Office.ID(bits: 31)),
                \(Office.ID(bits: competent)), \(unit.rawValue), \(quantity), \(channel.rawValue),
                \(place.rawValue), 1, \(other), 1, \(other), 1, \(Instant(received, minute: 480)), \(received),
                \(Instant(received, minute: 480)), 'không quy định', \(status), 1, \(Office.ID(bits: 31)),
                \(dueNow.map { Instant($0, minute: 1020) }.sqlValue), \(dueNow.sqlValue), \(due.sqlValue), 1,
                \(closedAt.sqlValue), \(closed.sqlValue),
                \((closing?.rawValue).sqlValue), \((verdict?.rawValue).sqlValue),
                \(handedOut.map { Instant($0, minute: 970) }.sqlValue), \(handedOut.sqlValue), 0, 1
            )
            """
        )
        var before = due
        for (index, change) in changes.enumerated() {
            try connection.run(
                """
                INSERT INTO due_change (dossier, changed_at, sequence, due_before, due_before_on, cause)
                VALUES (\(id), \(Instant(change.on, minute: 600)), \(index + 2),
                    \(before.map { Instant($0, minute: 1020) }.sqlValue), \(before.sqlValue), 'calendar')
                """
            )
            before = change.due
        }
        for (index, holder) in holders.enumerated() {
            try connection.run(
                """
                INSERT INTO holding (dossier, sequence, office, officer, step, from_at)
                VALUES (\(id), \(index + 1), \(Office.ID(bits: holder.office)),
                    \(Officer.ID(bits: holder.officer)), 1, \(Instant(holder.from, minute: 480)))
                """
            )
        }
    }
}
