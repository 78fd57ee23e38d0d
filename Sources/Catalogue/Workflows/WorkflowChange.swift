import Domain
import Persistence
import Reading

/// Entering workflows. A changed one is another: the offers that use the old one use it from a day on, and the dossiers
/// received before keep theirs (rule 25).
struct WorkflowChange {
    let principal: Principal
    let now: Instant
    let newID: () -> UInt128

    /// Enters a workflow under the identity of the form's submission; a repeat finds it there.
    ///
    /// - Throws: `WorkflowObjection`, `Problem.notFound`.
    func enter(
        _ draft: WorkflowDraft,
        at agency: Agency.ID,
        as id: Workflow.ID,
        _ connection: any Connection
    ) throws {
        guard principal.sees.contains(agency) else { throw Problem.notFound }
        try Revision.catalogue.bump(connection)
        if try isThere(id, connection) { return }
        try insert(draft, at: agency, as: id, replacing: nil, connection)
    }

    /// Enters the workflow and lets the offers that use the old one use it from the draft's day.
    ///
    /// - Throws: `WorkflowObjection`, `OfferObjection`, `Problem.notFound`; `Problem.conflict` when somebody changed it
    ///   meanwhile.
    func change(
        _ old: Workflow.ID,
        to draft: WorkflowDraft,
        as id: Workflow.ID,
        _ connection: any Connection
    ) throws {
        try Revision.catalogue.bump(connection)
        let day = draft.from ?? now.day
        let record = try WorkflowRecord.find(old, on: now.day, visibleTo: principal, Reference(), connection)
        if try isThere(id, connection) { return }
        guard try !isReplaced(old, connection) else { throw Problem.conflict }
        try insert(draft, at: record.agency, as: id, replacing: old, connection)
        let change = OfferChange(by: principal, at: now)
        // An offer that ends anyway, or whose procedure does, is left to its end.
        for use in record.uses where use.validity.until == nil {
            let found = try OfferRecord.find(use.offer, visibleTo: principal, Reference(), connection)
            let offer = found.offer
            let from = max(day, found.validity.from)
            guard try OfferedProcedure.find(use.procedure, on: from, connection)?.isInForce == true else { continue }
            let switched = OfferDraft(
                mode: offer.mode,
                desk: offer.desk,
                competent: offer.competent,
                workflow: id,
                promised: offer.promised,
                unit: offer.unit,
                reason: found.reason,
                decision: found.decision,
                from: from
            )
            try change.change(use.offer, to: switched, as: Offer.ID(bits: newID()), connection)
        }
    }

    private func isThere(_ id: Workflow.ID, _ connection: any Connection) throws -> Bool {
        guard let owner = try WorkflowRecord.owner(of: id, connection) else { return false }
        guard principal.sees.contains(owner) else { throw Problem.notFound }
        return true
    }

    private func isReplaced(_ id: Workflow.ID, _ connection: any Connection) throws -> Bool {
        try connection.row("SELECT workflow FROM workflow_origin WHERE replaces = \(id)") != nil
    }

    private func insert(
        _ draft: WorkflowDraft,
        at agency: Agency.ID,
        as id: Workflow.ID,
        replacing old: Workflow.ID?,
        _ connection: any Connection
    ) throws {
        let workflow = Workflow(id: id, shape: draft.shape, steps: draft.steps)
        let posts = try AgencyStaff.posts(of: agency, on: draft.from ?? now.day, connection)
        try WorkflowCheck(statutory: nil, posts: posts).approve(workflow)
        try WorkflowStore.insert(workflow, name: draft.name, agency: agency, connection)
        try connection.run(
            """
            INSERT INTO workflow_origin (workflow, replaces, officer, at)
            VALUES (\(id), \(old.sqlValue), \(principal.officer), \(now))
            """
        )
    }
}
