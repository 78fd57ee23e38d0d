/// What the officer decides at reception; the rest of `Reception` follows from law, offer and calendar.
public struct Intention: Hashable, Sendable {
    /// How it comes in.
    public let channel: Channel
    /// Where it comes in.
    public let place: ReceptionPlace
    /// Who hands it in.
    public let applicant: PartyReference
    /// Whose it is.
    public let owner: PartyReference
    /// What is handed in.
    public let papers: [Reception.Paper]
    /// Fee and charge to pay, in đồng.
    public let payable: Int
    /// How many are counted.
    public let quantity: Int
    /// A shorter term that the officer promises this applicant; nil leaves the usual one.
    public let promised: Term?

    /// An intention.
    public init(
        channel: Channel,
        place: ReceptionPlace,
        applicant: PartyReference,
        owner: PartyReference,
        papers: [Reception.Paper] = [],
        payable: Int = 0,
        quantity: Int = 1,
        promised: Term? = nil
    ) {
        self.channel = channel
        self.place = place
        self.applicant = applicant
        self.owner = owner
        self.papers = papers
        self.payable = payable
        self.quantity = quantity
        self.promised = promised
    }
}

/// Numbers drawn for a reception in its transaction.
public struct ReceptionNumbers: Hashable, Sendable {
    /// The dossier's number of the day.
    public let ofDay: Int
    /// The number in the register of the year.
    public let register: Int
    /// The number of form 01 in its year; nil where it is not made out.
    public let receipt: Int?

    /// Numbers from the counters.
    public init(ofDay: Int, register: Int, receipt: Int?) {
        self.ofDay = ofDay
        self.register = register
        self.receipt = receipt
    }
}

extension Dossier {
    /// Accepts a complete and valid dossier (NĐ 61/2018 Đ17; NĐ 118/2025 Đ17).
    ///
    /// The clock starts at the moment printed on form 01 (rule 3): the stamp's paper time if there is one. A promise for
    /// this one applicant may come before the usual day, never after it.
    public static func receive(
        _ intention: Intention,
        procedure: ProcedureInForce,
        offer: Offer,
        agency: AgencyCode,
        numbers: ReceptionNumbers,
        setting: ActSetting,
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try stamp.require(.reception)
        guard offer.mode != .outside else { throw .outsideOneStop }
        guard intention.quantity > 0, intention.payable >= 0 else { throw .quantityImpossible }
        let law: Law
        do { law = try Law.on(stamp.happened.day) } catch { throw .lawUnknown(error.day) }
        let usual = offer.promised ?? procedure.statutory
        let term = intention.promised ?? usual
        let (due, latest): (Instant?, Instant?)
        do {
            due = try setting.calendar.due(for: term, from: stamp.happened).due
            latest = term == usual ? due : try setting.calendar.due(for: usual, from: stamp.happened).due
        } catch { throw .termNotCountable }
        if let latest { guard let due, due <= latest else { throw .promisedTooLate } }
        return .received(
            Reception(
                code: DossierCode(agency, rule: law.codeRule, day: stamp.at.day, number: numbers.ofDay),
                registerNumber: numbers.register,
                receiptNumber: numbers.receipt,
                agency: offer.agency,
                offer: offer.id,
                procedure: procedure.procedure,
                version: procedure.version,
                procedureCase: procedure.procedureCase,
                field: procedure.field,
                workflow: offer.workflow.id,
                desk: offer.desk,
                competent: offer.competent,
                unit: offer.unit,
                quantity: intention.quantity,
                channel: intention.channel,
                place: intention.place,
                law: law.generation,
                applicant: intention.applicant,
                owner: intention.owner,
                papers: intention.papers,
                payable: intention.payable,
                term: term,
                calendarRevision: setting.calendarRevision,
                due: due,
                stepDue: setting.due(ofStep: 0, from: stamp.happened)
            )
        )
    }
}

extension Intake {
    /// Ends an intake without a dossier: form 02, form 03 or guidance only (rule 14).
    public static func end(
        _ outcome: Outcome,
        _ content: IntakeOutcome,
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try stamp.require(.reception)
        return switch outcome {
        case .supplement: .supplementAsked(content)
        case .refusal: .intakeRefused(content)
        case .guidance: .guided(content)
        }
    }
}
