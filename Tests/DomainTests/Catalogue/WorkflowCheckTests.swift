import Domain
import Testing

@Suite
struct WorkflowCheckTests {
    private let office = Office.ID(bits: 7)

    private func workflow(_ steps: [(Workflow.Task, Int)]) -> Workflow {
        Workflow(
            id: Workflow.ID(bits: 1),
            shape: .full,
            steps: steps.map { Workflow.Step(task: $0.0, office: nil, minutes: $0.1) }
        )
    }

    private func objections(
        _ steps: [(Workflow.Task, Int)],
        _ term: Term?,
        promised: Term? = nil
    ) -> [WorkflowObjection] {
        WorkflowCheck(statutory: term, promised: promised).objections(to: workflow(steps))
    }

    @Test func `rule 25: the steps may take the term and not a minute more`() {
        let threeDays = Term.workingDays(halves: 6)
        #expect(objections([(.receive, 240), (.examine, 960), (.return, 240)], threeDays).isEmpty)
        let long = objections([(.receive, 241), (.examine, 960), (.return, 240)], threeDays)
        #expect(long == [.tooLong(minutes: 1441, allowed: 1440)])
        #expect(long.first?.citation != nil)
    }

    @Test func `rule 25: the promised term counts, and the statutory one where none is promised`() {
        let steps: [(Workflow.Task, Int)] = [(.receive, 60), (.examine, 960), (.return, 60)]
        #expect(objections(steps, .workingDays(halves: 6)).isEmpty)
        let promised = objections(steps, .workingDays(halves: 6), promised: .workingDays(halves: 4))
        #expect(promised == [.tooLong(minutes: 1080, allowed: 960)])
    }

    @Test(arguments: [
        (Term.hours(minutes: 240), 240), (.workingDays(halves: 3), 720), (.calendarDays(7), 2400),
        (.calendarDays(1), 480), (.calendarDays(30), 10_080), (.months(1), 10_080), (.immediate, 480),
        (.sameDay, 480), (.sameDayRegardless, 480), (.before(days: 10), 3360),
    ])
    func `rule 25: each term holds so many working minutes`(term: Term, minutes: Int) {
        #expect(objections([(.receive, 0), (.return, minutes)], term).isEmpty)
        let long = objections([(.receive, 1), (.return, minutes)], term)
        #expect(long == [.tooLong(minutes: minutes + 1, allowed: minutes)])
    }

    @Test func `rule 25: where the law sets no term the steps may take any time`() {
        #expect(objections([(.receive, 0), (.return, 1_000_000)], .unspecified).isEmpty)
    }

    @Test func `a workflow receives first and returns last`() {
        #expect(objections([], nil) == [.noSteps])
        #expect(objections([(.examine, 1), (.return, 1)], nil) == [.firstStepDoesNotReceive])
        #expect(objections([(.receive, 1), (.sign, 1)], nil) == [.lastStepDoesNotReturn])
        #expect(objections([(.receive, 1), (.receive, 1), (.return, 1)], nil) == [.receivesAgain(step: 2)])
        #expect(objections([(.receive, 1), (.return, 1), (.return, 1)], nil) == [.unreachable(step: 3)])
        #expect(objections([(.receive, -5), (.return, 1)], nil) == [.negativeTime(step: 1)])
    }

    @Test func `somebody at each step's office must hold its role`() {
        let desk = Post(office: office, role: .reception)
        let check = WorkflowCheck(statutory: nil, competent: office, posts: [desk])
        #expect(check.objections(to: workflow([(.receive, 1), (.return, 1)])).isEmpty)
        let signed = workflow([(.receive, 1), (.sign, 1), (.return, 1)])
        #expect(check.objections(to: signed) == [.nobody(step: 2, role: .leader)])
        let elsewhere = WorkflowCheck(statutory: nil, competent: Office.ID(bits: 8), posts: [desk])
        #expect(
            elsewhere.objections(to: workflow([(.receive, 1), (.return, 1)])) == [
                .foreignOffice(step: 1), .foreignOffice(step: 2),
            ]
        )
    }
}
