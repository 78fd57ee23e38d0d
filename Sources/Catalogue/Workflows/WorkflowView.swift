import Domain

/// What a page about a workflow needs; `existing` is nil for one that is being made.
struct WorkflowView: Sendable {
    let existing: WorkflowRecord?
    let agency: Agency
    let staff: AgencyStaff
    let terms: [Offer.ID: WorkflowInspection.Terms]

    /// What speaks against these steps.
    func inspection(_ steps: [Workflow.Step]) -> WorkflowInspection {
        let workflow = Workflow(
            id: existing?.workflow.id ?? Workflow.ID(bits: 0),
            shape: existing?.workflow.shape ?? .full,
            steps: steps
        )
        return WorkflowInspection.inspect(workflow, for: existing?.uses ?? [], terms, staff)
    }
}
