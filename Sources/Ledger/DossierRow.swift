import Domain
import Persistence

/// A row of `dossier`: the folded state, column by column.
enum DossierRow {
    /// The columns in the order of `values`.
    static let columns: SQL = """
        id, code, register_number, receipt_number, agency, field, procedure, procedure_version, procedure_case,
        offer, workflow, desk, competent, unit, quantity, channel, place, law, applicant, applicant_version,
        owner, owner_version, received_at, received_on, clock_from, term, status, step, office, given_to,
        holder, due_at, due_on, first_due_on, calendar_revision, result_number, closed_at, closed_on, closing,
        verdict, closed_office, closed_officer, handed_out_at, handed_out_on, unconfirmed, held_since, sequence,
        payable, settled, unpaid_allowed
        """

    /// What acts can change, taken from the row that could not be inserted because it is there.
    static let changes: SQL = """
        status = excluded.status, step = excluded.step, office = excluded.office, given_to = excluded.given_to,
        holder = excluded.holder, due_at = excluded.due_at, due_on = excluded.due_on,
        first_due_on = excluded.first_due_on, calendar_revision = excluded.calendar_revision,
        result_number = excluded.result_number, closed_at = excluded.closed_at, closed_on = excluded.closed_on,
        closing = excluded.closing, verdict = excluded.verdict, closed_office = excluded.closed_office,
        closed_officer = excluded.closed_officer, handed_out_at = excluded.handed_out_at,
        handed_out_on = excluded.handed_out_on, unconfirmed = excluded.unconfirmed,
        held_since = excluded.held_since, sequence = excluded.sequence,
        quantity = excluded.quantity, channel = excluded.channel, place = excluded.place,
        applicant_version = excluded.applicant_version, owner_version = excluded.owner_version,
        settled = excluded.settled, unpaid_allowed = excluded.unpaid_allowed,
        applicant = excluded.applicant, owner = excluded.owner
        """

    /// The state as the columns hold it.
    static func values(of dossier: Dossier) -> [SQLValue] {
        let columns: [any SQLBindable] = [
            dossier.id, dossier.code.description, dossier.registerNumber, dossier.receiptNumber,
            dossier.agency, dossier.field, dossier.procedure, dossier.version, dossier.procedureCase,
            dossier.offer, dossier.workflow, dossier.desk, dossier.competent, dossier.unit.rawValue,
            dossier.quantity, dossier.channel.rawValue, dossier.place.rawValue, dossier.law.rawValue,
            dossier.applicant.party, dossier.applicant.version, dossier.owner.party, dossier.owner.version,
            dossier.receivedAt, dossier.receivedAt.day, dossier.clockFrom, dossier.term.description,
            dossier.status.rawValue, dossier.step, dossier.office, dossier.givenTo, dossier.holder,
            dossier.due, dossier.due?.day, dossier.firstDueOn, dossier.calendarRevision, dossier.resultNumber,
            dossier.end?.at, dossier.end?.at.day, dossier.end?.closing.rawValue,
            dossier.end?.verdict?.rawValue, dossier.end?.office, dossier.end?.officer, dossier.handedOutAt,
            dossier.handedOutAt?.day, dossier.unconfirmed, dossier.holding?.sequence, dossier.sequence,
            dossier.payable, dossier.settled, dossier.unpaidAllowed,
        ]
        return columns.map(\.sqlValue)
    }
}
