/// Why a workflow cannot be published (rule 25). Steps are counted from 1.
public enum WorkflowObjection: LegalObjection, Hashable {
    /// There is no step.
    case noSteps
    /// The first step does not receive.
    case firstStepDoesNotReceive
    /// The last step does not return the result.
    case lastStepDoesNotReturn
    /// A step after the first receives again.
    case receivesAgain(step: Int)
    /// A step stands after the result was returned.
    case unreachable(step: Int)
    /// A step has less than no time.
    case negativeTime(step: Int)
    /// A step's office is not one of the agency's offices in force.
    case foreignOffice(step: Int)
    /// Nobody at the step's office holds its role.
    case nobody(step: Int, role: Role)
    /// The steps take longer than the term: minutes of work, and those the term allows.
    case tooLong(minutes: Int, allowed: Int)

    /// TT 01/2018/TT-VPCP Đ8 asks for the internal process; only the sum against the term cites an article.
    public var citation: Citation? {
        switch self {
        case .tooLong: Citation("TT 01/2018/TT-VPCP", "Đ8")
        default: nil
        }
    }
}
