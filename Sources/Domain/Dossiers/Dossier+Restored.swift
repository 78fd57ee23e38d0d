extension Dossier {
    /// A dossier's state as the projection stores it; made by the ledger's reader alone.
    public init(
        restored id: ID,
        code: DossierCode,
        registerNumber: Int,
        receiptNumber: Int?,
        agency: Agency.ID,
        field: ProcedureField.ID,
        procedure: Procedure.ID,
        version: ProcedureVersion.ID,
        procedureCase: ProcedureCase.ID,
        offer: Offer.ID,
        workflow: Workflow.ID,
        desk: Office.ID,
        competent: Office.ID,
        unit: Offer.Unit,
        quantity: Int,
        channel: Channel,
        place: ReceptionPlace,
        law: Law.Generation,
        applicant: PartyVersion,
        owner: PartyVersion,
        receivedAt: Instant,
        clockFrom: Instant,
        term: Term,
        status: DossierStatus,
        step: Int,
        office: Office.ID,
        givenTo: Office.ID?,
        holder: Officer.ID?,
        due: Instant?,
        firstDueOn: Day?,
        calendarRevision: Int,
        resultNumber: Int?,
        end: End?,
        handedOutAt: Instant?,
        unconfirmed: Int,
        payable: Int,
        settled: Int,
        unpaidAllowed: Bool,
        sequence: Int,
        holding: Holding?
    ) {
        self.id = id
        self.code = code
        self.registerNumber = registerNumber
        self.receiptNumber = receiptNumber
        self.agency = agency
        self.field = field
        self.procedure = procedure
        self.version = version
        self.procedureCase = procedureCase
        self.offer = offer
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
        self.receivedAt = receivedAt
        self.clockFrom = clockFrom
        self.term = term
        self.status = status
        self.step = step
        self.office = office
        self.givenTo = givenTo
        self.holder = holder
        self.due = due
        self.firstDueOn = firstDueOn
        self.calendarRevision = calendarRevision
        self.resultNumber = resultNumber
        self.end = end
        self.handedOutAt = handedOutAt
        self.unconfirmed = unconfirmed
        self.payable = payable
        self.settled = settled
        self.unpaidAllowed = unpaidAllowed
        self.sequence = sequence
        self.holding = holding
    }
}
