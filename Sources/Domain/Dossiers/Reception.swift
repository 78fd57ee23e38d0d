/// What reception fixes for a dossier's whole life (form 01): the content of its first event.
public struct Reception: Hashable, Sendable {
    /// A paper handed in.
    public struct Paper: Hashable, Sendable {
        /// Which paper.
        public let component: DossierComponent.ID
        /// Originals handed in.
        public let originals: Int
        /// Copies handed in.
        public let copies: Int

        /// So many originals and copies of a paper.
        public init(component: DossierComponent.ID, originals: Int, copies: Int) {
            self.component = component
            self.originals = originals
            self.copies = copies
        }
    }

    /// The dossier's code.
    public let code: DossierCode
    /// Number in the register of the year, from 1.
    public let registerNumber: Int
    /// Number of the receipt in its year's series; nil where form 01 was not asked for (rule 15).
    public let receiptNumber: Int?
    /// The receiving agency.
    public let agency: Agency.ID
    /// The offer taken up, with its procedure, case and internal process.
    public let offer: Offer.ID
    /// The procedure.
    public let procedure: Procedure.ID
    /// Its version in force on the day of reception.
    public let version: ProcedureVersion.ID
    /// The case.
    public let procedureCase: ProcedureCase.ID
    /// The field.
    public let field: ProcedureField.ID
    /// The internal process; later changes of the offer do not touch it (rule 25).
    public let workflow: Workflow.ID
    /// Where it is received and returned.
    public let desk: Office.ID
    /// The office that decides.
    public let competent: Office.ID
    /// What is counted.
    public let unit: Offer.Unit
    /// How many are counted: 1 for a dossier, copies for certified copies.
    public let quantity: Int
    /// How it came in.
    public let channel: Channel
    /// Where it came in.
    public let place: ReceptionPlace
    /// The law of the day of reception.
    public let law: Law.Generation
    /// Who handed it in.
    public let applicant: PartyReference
    /// Whose dossier it is.
    public let owner: PartyReference
    /// What was handed in.
    public let papers: [Paper]
    /// Fee and charge to pay, in đồng.
    public let payable: Int
    /// The term that is promised.
    public let term: Term
    /// The calendar under which the due date was computed.
    public let calendarRevision: Int
    /// The due moment; nil where no term is prescribed.
    public let due: Instant?
    /// When the internal process wants the desk to be done; nil where it says nothing.
    public let stepDue: Instant?

    /// The content of a reception.
    public init(
        code: DossierCode,
        registerNumber: Int,
        receiptNumber: Int?,
        agency: Agency.ID,
        offer: Offer.ID,
        procedure: Procedure.ID,
        version: ProcedureVersion.ID,
        procedureCase: ProcedureCase.ID,
        field: ProcedureField.ID,
        workflow: Workflow.ID,
        desk: Office.ID,
        competent: Office.ID,
        unit: Offer.Unit,
        quantity: Int,
        channel: Channel,
        place: ReceptionPlace,
        law: Law.Generation,
        applicant: PartyReference,
        owner: PartyReference,
        papers: [Paper],
        payable: Int,
        term: Term,
        calendarRevision: Int,
        due: Instant?,
        stepDue: Instant?
    ) {
        self.code = code
        self.registerNumber = registerNumber
        self.receiptNumber = receiptNumber
        self.agency = agency
        self.offer = offer
        self.procedure = procedure
        self.version = version
        self.procedureCase = procedureCase
        self.field = field
        self.workflow = workflow
        self.desk = desk
        self.competent = competent
        self.unit = unit
        self.quantity = quantity
        self.channel = channel
        self.place = place
        self.law = law
        self.applicant = applicant
        self.owner = owner
        self.papers = papers
        self.payable = payable
        self.term = term
        self.calendarRevision = calendarRevision
        self.due = due
        self.stepDue = stepDue
    }
}
