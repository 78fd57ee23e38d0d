import Domain

/// Internal processes for offers of any term: the steps' hours are shares of the term's working minutes (rule 25).
struct WorkflowPlan {
    let desk: Office.ID
    let leadership: Office.ID
    /// Nil where văn thư sits with the leadership, as in communes.
    let records: Office.ID?
    /// Whether a leader of the competent office assigns and approves.
    let hasDepartments: Bool

    /// The steps of a process that may take that many working minutes.
    func steps(minutes: Int, shape: Workflow.Shape) -> [Workflow.Step] {
        func share(_ percent: Int) -> Int { minutes * percent / 100 }
        if shape == .oneTouch {
            return [
                Workflow.Step(task: .receive, office: desk, minutes: share(40)),
                Workflow.Step(task: .sign, office: desk, minutes: share(30)),
                Workflow.Step(task: .number, office: desk, minutes: share(10)),
                Workflow.Step(task: .return, office: desk, minutes: share(20)),
            ]
        }
        let department = [
            Workflow.Step(task: .assign, office: nil, minutes: share(5)),
            Workflow.Step(task: .examine, office: nil, minutes: share(60)),
            Workflow.Step(task: .approve, office: nil, minutes: share(10)),
        ]
        let specialist = [Workflow.Step(task: .examine, office: nil, minutes: share(75))]
        return [Workflow.Step(task: .receive, office: desk, minutes: share(5))]
            + (hasDepartments ? department : specialist)
            + [
                Workflow.Step(task: .sign, office: leadership, minutes: share(10)),
                Workflow.Step(task: .number, office: records ?? leadership, minutes: share(5)),
                Workflow.Step(task: .return, office: desk, minutes: share(5)),
            ]
    }
}
