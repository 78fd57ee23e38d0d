import Domain
import Persistence
import Reading

/// What a form says about an offer.
struct OfferDraft: Sendable {
    var mode: Offer.Mode
    var desk: Office.ID
    var competent: Office.ID
    var workflow: Workflow.ID
    var promised: Term?
    var unit: Offer.Unit
    var reason: String?
    var decision: String?
    /// The first day on which it holds.
    var from: Day
}

/// Entering, changing and ending an agency's offers: each change is a row of its own, and dossiers keep theirs. Only an
/// offer under which nothing could be received yet is written anew, so that a slip of the pen is no chapter of its own.
struct OfferChange {
    let principal: Principal
    let now: Instant

    /// A cache of its own, since the transaction changes what is cached.
    private let reference = Reference()

    init(by principal: Principal, at now: Instant) {
        self.principal = principal
        self.now = now
    }

    /// Enters an offer under the identity of the form's submission; a repeat finds it there.
    ///
    /// - Throws: `OfferObjection`, `WorkflowObjection`, `Problem.notFound`.
    func enter(
        _ draft: OfferDraft,
        of procedure: Procedure.ID,
        at agency: Agency.ID,
        as id: Offer.ID,
        _ connection: any Connection
    ) throws {
        guard principal.sees.contains(agency) else { throw Problem.notFound }
        try Revision.catalogue.bump(connection)
        if try isThere(id, connection) { return }
        if try hasLasting(procedure, at: agency, connection) { throw OfferObjection.offeredAlready }
        try insert(draft, of: procedure, at: agency, as: id, replacing: nil, connection)
    }

    /// Ends the offer on the draft's day and begins another; its dossiers stay under the old one. A draft that holds from
    /// the offer's own first day, or from before it, takes its place.
    ///
    /// - Returns: the offer that says what the draft says.
    /// - Throws: `OfferObjection`, `WorkflowObjection`, `Problem.notFound`.
    @discardableResult
    func change(
        _ old: Offer.ID,
        to draft: OfferDraft,
        as id: Offer.ID,
        _ connection: any Connection
    ) throws -> Offer.ID {
        // The revision is the lock: who waits for it sees what the other did.
        try Revision.catalogue.bump(connection)
        let record = try OfferRecord.find(old, visibleTo: principal, reference, connection)
        if try isThere(id, connection) { return id }
        if draft.from <= record.validity.from, record.validity.from >= now.day {
            try correct(record, to: draft, connection)
            return old
        }
        try mayEnd(record, on: draft.from)
        try OfferStore.end(old, on: draft.from, connection)
        try insert(
            draft,
            of: record.offer.procedure,
            at: record.offer.agency,
            as: id,
            replacing: old,
            connection
        )
        return id
    }

    /// Writes the offer anew from today on or later, and lets the one before it hold until then.
    ///
    /// A dossier that is being received meanwhile keeps the desk, workflow and term that its receipt names.
    private func correct(_ record: OfferRecord, to draft: OfferDraft, _ connection: any Connection) throws {
        let (offer, first) = (record.offer, record.validity.from)
        if let end = record.validity.until { throw OfferObjection.ended(end) }
        if try OfferRecord.hasReceived(offer, since: first, connection) { throw OfferObjection.dossiersReceived(first) }
        let new = try approved(draft, of: offer.procedure, at: offer.agency, as: offer.id, connection)
        if let former = try OfferRecord.former(of: offer.id, connection) {
            if draft.from <= former.from { throw OfferObjection.dayNotAfter(former.from) }
            try OfferStore.end(former.id, on: draft.from, connection)
        }
        try OfferStore.replace(new, connection)
        try OfferStore.insert(origin: offer.id, replacing: nil, by: principal.officer, at: now, connection)
    }

    /// Ends the offer: the day is the first on which it is not made any more. Ended so already, nothing happens.
    ///
    /// - Throws: `OfferObjection`, `Problem.notFound`.
    func end(_ id: Offer.ID, on day: Day, _ connection: any Connection) throws {
        try Revision.catalogue.bump(connection)
        let record = try OfferRecord.find(id, visibleTo: principal, reference, connection)
        if record.validity.until == day { return }
        try mayEnd(record, on: day)
        try OfferStore.end(id, on: day, connection)
    }

    private func mayEnd(_ record: OfferRecord, on day: Day) throws(OfferObjection) {
        if let end = record.validity.until { throw .ended(end) }
        if day < now.day { throw .dayPast }
        if day <= record.validity.from { throw .dayNotAfter(record.validity.from) }
    }

    private func isThere(_ id: Offer.ID, _ connection: any Connection) throws -> Bool {
        guard let row = try connection.row("SELECT agency FROM offer WHERE id = \(id)") else { return false }
        guard principal.sees.contains(try row.id("agency", of: Agency.self)) else { throw Problem.notFound }
        return true
    }

    /// Whether there is an offer that has no end, or ends only later than today.
    private func hasLasting(
        _ procedure: Procedure.ID,
        at agency: Agency.ID,
        _ connection: any Connection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT id FROM offer WHERE agency = \(agency) AND procedure = \(procedure)
                AND (valid_to IS NULL OR valid_to > \(now.day)) LIMIT 1
            """
        ) != nil
    }

    private func insert(
        _ draft: OfferDraft,
        of procedure: Procedure.ID,
        at agency: Agency.ID,
        as id: Offer.ID,
        replacing old: Offer.ID?,
        _ connection: any Connection
    ) throws {
        let new = try approved(draft, of: procedure, at: agency, as: id, connection)
        try OfferStore.insert([new], agency: agency, connection)
        try OfferStore.insert(origin: id, replacing: old, by: principal.officer, at: now, connection)
    }

    /// The offer that the draft describes, when law and agency permit it from the draft's day.
    private func approved(
        _ draft: OfferDraft,
        of procedure: Procedure.ID,
        at agency: Agency.ID,
        as id: Offer.ID,
        _ connection: any Connection
    ) throws -> NewOffer {
        if draft.from < now.day { throw OfferObjection.dayPast }
        guard let offered = try OfferedProcedure.find(procedure, on: draft.from, connection) else {
            throw Problem.notFound
        }
        guard offered.isInForce else { throw OfferObjection.notInForce(draft.from) }
        let check = OfferCheck(statutory: offered.terms)
        let objections = check.objections(
            mode: draft.mode,
            promised: draft.promised,
            reason: draft.reason,
            decision: draft.decision
        )
        if let objection = objections.first { throw objection }
        let staff = try AgencyStaff.read(of: agency, on: draft.from, connection)
        guard staff.desks.contains(where: { $0.id == draft.desk }) else { throw OfferObjection.deskForeign }
        guard staff.office(draft.competent) != nil else { throw OfferObjection.officeForeign }
        guard try WorkflowRecord.owner(of: draft.workflow, connection) == agency,
            let workflow = try reference.workflow(draft.workflow, connection)
        else { throw OfferObjection.workflowForeign }
        let offer = Offer(
            id: id,
            agency: agency,
            procedure: procedure,
            mode: draft.mode,
            desk: draft.desk,
            competent: draft.competent,
            workflow: workflow,
            promised: draft.promised,
            unit: draft.unit
        )
        let isOutside = draft.mode == .outside
        let exception = isOutside ? exception(draft) : nil
        return NewOffer(offer, validity: Validity(from: draft.from), exception: exception)
    }

    private func exception(_ draft: OfferDraft) -> NewOffer.Exception? {
        guard let reason = draft.reason, let decision = draft.decision else { return nil }
        return NewOffer.Exception(reason: reason, decision: decision)
    }
}
