/// That an agency handles a procedure: at which desk, with which workflow, promising which term.
public struct Offer: Hashable, Sendable {
    /// The offer's identity.
    public typealias ID = Identifier<Offer>

    /// How the agency handles the procedure.
    public enum Mode: String, Sendable, CaseIterable {
        /// Một cửa.
        case oneStop
        /// Một cửa liên thông.
        case chained
        /// Ngoài một cửa, with its reason and decision.
        case outside
    }

    /// What is counted: dossiers stand in the figures, the others are counted apart.
    public enum Unit: String, Sendable, CaseIterable {
        /// Hồ sơ.
        case dossier
        /// Lượt: certified copies and signatures, counted apart.
        case visit
        /// Bản.
        case copy
    }

    /// The offer's identity.
    public let id: ID
    /// Who handles.
    public let agency: Agency.ID
    /// What is handled.
    public let procedure: Procedure.ID
    /// How.
    public let mode: Mode
    /// Where it is received and returned.
    public let desk: Office.ID
    /// The office that decides.
    public let competent: Office.ID
    /// The internal process.
    public let workflow: Workflow
    /// The shorter term the agency promises; nil leaves the statutory one.
    public let promised: Term?
    /// What is counted.
    public let unit: Unit

    /// An offer in force.
    public init(
        id: ID,
        agency: Agency.ID,
        procedure: Procedure.ID,
        mode: Mode,
        desk: Office.ID,
        competent: Office.ID,
        workflow: Workflow,
        promised: Term?,
        unit: Unit
    ) {
        self.id = id
        self.agency = agency
        self.procedure = procedure
        self.mode = mode
        self.desk = desk
        self.competent = competent
        self.workflow = workflow
        self.promised = promised
        self.unit = unit
    }

    /// Where a step is done.
    public func office(of step: Workflow.Step) -> Office.ID {
        step.office ?? competent
    }
}
