import Domain
import Persistence

/// A row of `dossier`: the folded state, column by column.
enum DossierRow {
    /// Writes new dossiers whole, and of known ones what acts can change.
    static func write(_ dossiers: [(before: Dossier?, after: Dossier)], _ connection: any Connection) throws {
        // A corrected column stands in an index that other acts need not touch, so it has a statement of its own.
        let mended = dossiers.filter { $0.before.map { before in isMended(before, $0.after) } ?? false }
        let others = dossiers.filter { !($0.before.map { before in isMended(before, $0.after) } ?? false) }
        try upsert(others.map(\.after), set: stepColumns, connection)
        try upsert(mended.map(\.after), set: stepColumns + ", " + mendedColumns, connection)
    }

    private static func isMended(_ before: Dossier, _ after: Dossier) -> Bool {
        before.quantity != after.quantity || before.channel != after.channel || before.place != after.place
            || before.applicant != after.applicant || before.owner != after.owner
    }

    private static func upsert(_ dossiers: [Dossier], set changes: SQL, _ connection: any Connection) throws {
        for chunk in dossiers.chunks(of: Projection.rowsAStatement) {
            try connection.run(
                """
                INSERT INTO dossier (\(columns)) VALUES \(SQL.joined(chunk.map(values), by: ", "))
                ON CONFLICT (id) DO UPDATE SET \(changes)
                """
            )
        }
    }

    /// The columns in the order of `values`.
    static let columns: SQL = """
        id, code, register_number, receipt_number, agency, field, procedure, procedure_version, procedure_case,
        offer, workflow, desk, competent, unit, quantity, channel, place, law, applicant, applicant_version,
        owner, owner_version, received_at, received_on, clock_from, term, status, step, office, given_to,
        holder, due_at, due_on, first_due_on, calendar_revision, result_number, closed_at, closed_on, closing,
        verdict, closed_office, closed_officer, handed_out_at, handed_out_on, unconfirmed, sequence
        """

    private static let stepColumns: SQL = """
        status = excluded.status, step = excluded.step, office = excluded.office, given_to = excluded.given_to,
        holder = excluded.holder, due_at = excluded.due_at, due_on = excluded.due_on,
        first_due_on = excluded.first_due_on, calendar_revision = excluded.calendar_revision,
        result_number = excluded.result_number, closed_at = excluded.closed_at, closed_on = excluded.closed_on,
        closing = excluded.closing, verdict = excluded.verdict, closed_office = excluded.closed_office,
        closed_officer = excluded.closed_officer, handed_out_at = excluded.handed_out_at,
        handed_out_on = excluded.handed_out_on, unconfirmed = excluded.unconfirmed,
        sequence = excluded.sequence
        """

    private static let mendedColumns: SQL = """
        quantity = excluded.quantity, channel = excluded.channel, place = excluded.place,
        applicant_version = excluded.applicant_version, owner_version = excluded.owner_version,
        applicant = excluded.applicant, owner = excluded.owner
        """

    private static func values(of dossier: Dossier) -> SQL {
        """
        (\(dossier.id), \(dossier.code.description), \(dossier.registerNumber), \(dossier.receiptNumber), \
        \(dossier.agency), \(dossier.field), \(dossier.procedure), \(dossier.version), \
        \(dossier.procedureCase), \(dossier.offer), \(dossier.workflow), \(dossier.desk), \(dossier.competent), \
        \(dossier.unit.rawValue), \(dossier.quantity), \(dossier.channel.rawValue), \(dossier.place.rawValue), \
        \(dossier.law.rawValue), \(dossier.applicant.party), \(dossier.applicant.version), \
        \(dossier.owner.party), \(dossier.owner.version), \(dossier.receivedAt), \(dossier.receivedAt.day), \
        \(dossier.clockFrom), \(dossier.term.description), \(dossier.status.rawValue), \(dossier.step), \
        \(dossier.office), \(dossier.givenTo), \(dossier.holder), \(dossier.due), \(dossier.due?.day), \
        \(dossier.firstDueOn), \(dossier.calendarRevision), \(dossier.resultNumber), \(dossier.end?.at), \
        \(dossier.end?.at.day), \(dossier.end?.closing.rawValue), \(dossier.end?.verdict?.rawValue), \
        \(dossier.end?.office), \(dossier.end?.officer), \(dossier.handedOutAt), \(dossier.handedOutAt?.day), \
        \(dossier.unconfirmed), \(dossier.sequence))
        """
    }
}
