/// Whether a workflow can be published for an offer (rule 25).
public struct WorkflowCheck: Sendable {
    /// Working minutes in a day, in the sum of steps only (law.md 6.3).
    public static let minutesOfDay = 480

    /// The term the steps must fit in: the promised one, or the statutory one where none is promised.
    public let term: Term?
    /// The office of steps that name none; nil leaves offices unchecked.
    public let competent: Office.ID?
    /// The posts held at the agency's offices; nil leaves offices and roles unchecked.
    public let posts: Set<Post>?

    /// What is checked: the order of steps always, their sum against the term, and that somebody is there to work.
    public init(statutory: Term?, promised: Term? = nil, competent: Office.ID? = nil, posts: Set<Post>? = nil) {
        term = promised ?? statutory
        self.competent = competent
        self.posts = posts
    }

    /// Everything that speaks against the workflow, in the order of its steps.
    public func objections(to workflow: Workflow) -> [WorkflowObjection] {
        guard let first = workflow.steps.first, let last = workflow.steps.last else { return [.noSteps] }
        var objections: [WorkflowObjection] = []
        if first.task != .receive { objections.append(.firstStepDoesNotReceive) }
        if last.task != .return { objections.append(.lastStepDoesNotReturn) }
        let returned = workflow.steps.firstIndex { $0.task == .return } ?? workflow.steps.endIndex
        for (index, step) in workflow.steps.enumerated() {
            let number = index + 1
            if index > 0, step.task == .receive { objections.append(.receivesAgain(step: number)) }
            if index > returned { objections.append(.unreachable(step: number)) }
            if step.minutes < 0 { objections.append(.negativeTime(step: number)) }
            if let objection = staffObjection(step, number) { objections.append(objection) }
        }
        let sum = workflow.steps.reduce(0) { $0 + max(0, $1.minutes) }
        if let allowed = term?.workingMinutes, sum > allowed {
            objections.append(.tooLong(minutes: sum, allowed: allowed))
        }
        return objections
    }

    /// - Throws: the first objection.
    public func approve(_ workflow: Workflow) throws(WorkflowObjection) {
        if let objection = objections(to: workflow).first { throw objection }
    }

    private func staffObjection(_ step: Workflow.Step, _ number: Int) -> WorkflowObjection? {
        guard let posts, let office = step.office ?? competent else { return nil }
        guard posts.contains(where: { $0.office == office }) else { return .foreignOffice(step: number) }
        return posts.contains(Post(office: office, role: step.role)) ? nil : .nobody(step: number, role: step.role)
    }
}
