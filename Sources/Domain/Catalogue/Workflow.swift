/// An internal process (quy trình nội bộ): ordered steps from reception to the return of the result.
public struct Workflow: Hashable, Sendable {
    /// The workflow's identity; a changed workflow is a new one, old dossiers keep theirs (rule 25).
    public typealias ID = Identifier<Workflow>

    /// How much of the process there is (DESIGN §5).
    public enum Shape: String, Sendable, CaseIterable {
        /// Một chạm: receive, sign, hand out on one screen.
        case oneTouch
        /// Trong ngày.
        case sameDay
        /// Đầy đủ.
        case full
    }

    /// What is done in a step.
    public enum Task: String, Sendable, CaseIterable {
        case receive, assign, examine, approve, sign, number, `return`

        /// The role that does it.
        public var role: Role {
            switch self {
            case .receive, .return: .reception
            case .assign, .approve, .sign: .leader
            case .examine: .specialist
            case .number: .records
            }
        }
    }

    /// One step: what, by which role, at which of the agency's offices, in how many working minutes.
    public struct Step: Hashable, Sendable {
        /// What is done.
        public let task: Task
        /// Who does it.
        public let role: Role
        /// Where; nil means the office that the offer names as competent.
        public let office: Office.ID?
        /// Working minutes allowed; eight hours make a day in the sum.
        public let minutes: Int

        /// A step; the role is the task's own unless one is given.
        public init(task: Task, role: Role? = nil, office: Office.ID?, minutes: Int) {
            self.task = task
            self.role = role ?? task.role
            self.office = office
            self.minutes = minutes
        }
    }

    /// The workflow's identity.
    public let id: ID
    /// Its shape.
    public let shape: Shape
    /// Its steps; the first receives, the last returns.
    public let steps: [Step]

    /// A workflow as configured; `WorkflowCheck` says whether it can be published.
    public init(id: ID, shape: Shape, steps: [Step]) {
        self.id = id
        self.shape = shape
        self.steps = steps
    }
}
