public import Domain

/// All that the page of one dossier shows, as it is at one moment.
public struct DossierDetail: Sendable {
    /// What the dossier's parts are called.
    public struct Names: Hashable, Sendable {
        /// The receiving agency.
        public let agency: String
        /// The field.
        public let field: String
        /// The procedure's official name.
        public let procedure: String
        /// The procedure's national code; nil when it has none.
        public let procedureCode: String?
        /// The case; empty where there is only one.
        public let procedureCase: String
        /// Where it is received and returned.
        public let desk: String
        /// The office that decides.
        public let competent: String
        /// Where it lies.
        public let office: String
        /// Where it was given to and not taken over.
        public let givenTo: String?
        /// Who works on it.
        public let holder: String?
        /// Whether who works on it is away today.
        public let isHolderAbsent: Bool
    }

    /// A paper of the dossier: what is asked for, and what was handed in.
    public struct Component: Hashable, Sendable {
        /// Which paper.
        public let id: DossierComponent.ID
        /// Its name.
        public let name: String
        /// Originals asked for.
        public let originals: Int
        /// Copies asked for.
        public let copies: Int
        /// What was handed in; nil for nothing.
        public let handedIn: Reception.Paper?
        /// Whether its originals were given back.
        public let isReturned: Bool
    }

    /// A stretch of holding with its names: a row of the control slip.
    public struct HeldStretch: Hashable, Sendable {
        /// The stretch.
        public let holding: Holding
        /// The office's name.
        public let office: String
        /// The officer's name, once somebody was named.
        public let officer: String?
        /// What was done; the return of the result past the last step.
        public let task: Workflow.Task
    }

    /// An event in words.
    public struct TimelineEntry: Hashable, Sendable {
        /// The event.
        public let recorded: RecordedEvent
        /// What happened.
        public let sentence: String
        /// Who did it.
        public let officer: String
        /// At which office.
        public let office: String
        /// The reason or comment that goes with it; nil where there is none or it was erased.
        public let remark: String?
    }

    /// The dossier.
    public let dossier: Dossier
    /// What things are called.
    public let names: Names
    /// Who handed it in, as described now; nil once forgotten.
    public let applicant: PartyDescription?
    /// Whose it is, as described now; nil once forgotten.
    public let owner: PartyDescription?
    /// What form 01 says beside; nil where there is nothing.
    public let details: ReceptionDetails?
    /// The papers, in the procedure's order.
    public let components: [Component]
    /// The control slip, the oldest stretch first.
    public let holdings: [HeldStretch]
    /// The history, the oldest event first.
    public let timeline: [TimelineEntry]
    /// The internal process.
    public let workflow: Workflow
    /// The due moment and why; nil where it cannot be counted.
    public let explanation: TermExplanation?
    /// When it is due: of an open one by the calendar of today, or as promised where that calendar does not reach it.
    public let due: Instant?
    /// Whether the calendar changed and the stored due date is still to be counted anew; `explanation` is.
    public let isDueStale: Bool
    /// Working days from tomorrow through the due day; nil when it is late, has ended or has no term.
    public let remainingDays: Int?
    /// Working days since the due day; nil when it is not late.
    public let lateDays: Int?
    /// By when the desk must hand it over (rule 20); nil once it has.
    public let transferDue: Instant?
    /// Where the next step is done.
    public let nextPlace: Office.ID
    /// What can be done by the principal now, and why the rest cannot.
    public let acts: [AvailableAct]
}
