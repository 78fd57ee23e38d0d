public import Domain
public import Ledger

/// What an officer fills in at the intake screen.
public struct ReceptionForm: Sendable {
    /// Who hands in: a party that is known as described, or a new description.
    public enum Person: Hashable, Sendable {
        case known(PartyReference)
        case described(PartyDescription)
    }

    /// What is asked for.
    public var offer: Offer.ID
    /// The case; nil takes the first.
    public var procedureCase: ProcedureCase.ID?
    /// Who hands it in.
    public var applicant: Person
    /// Whose it is; nil when it is the applicant's.
    public var owner: Person?
    /// How it comes in.
    public var channel: Channel
    /// Where it comes in.
    public var place: ReceptionPlace
    /// What is handed in.
    public var papers: [Reception.Paper]
    /// Fee and charge to pay, in đồng.
    public var payable: Int
    /// How many are counted.
    public var quantity: Int
    /// A shorter term promised to this applicant; nil leaves the usual one.
    public var promised: Term?
    /// Whether form 01 is made out; a one-touch procedure can do without (rule 15).
    public var wantsReceipt: Bool
    /// What form 01 says beside the ledger.
    public var details: ReceptionDetails
    /// What is taken or let off now; nil when nothing is, or at the return.
    public var payment: PaymentAmounts?
    /// Documents to be certified: they raise what is to be paid by their fees and, where copies (bản) are counted,
    /// are the quantity.
    public var certifications: [CertificationRequest]
    /// Its number in the paper book, when it was written down without power; the act then tells when.
    public var paperNumber: Int?
    /// The form's identity, so that a form sent twice makes one dossier.
    public var submission: Submission.ID?

    /// A form.
    public init(
        offer: Offer.ID,
        procedureCase: ProcedureCase.ID? = nil,
        applicant: Person,
        owner: Person? = nil,
        channel: Channel = .direct,
        place: ReceptionPlace = .desk,
        papers: [Reception.Paper] = [],
        payable: Int = 0,
        quantity: Int = 1,
        promised: Term? = nil,
        wantsReceipt: Bool = true,
        details: ReceptionDetails = ReceptionDetails(),
        payment: PaymentAmounts? = nil,
        certifications: [CertificationRequest] = [],
        paperNumber: Int? = nil,
        submission: Submission.ID? = nil
    ) {
        self.offer = offer
        self.procedureCase = procedureCase
        self.applicant = applicant
        self.owner = owner
        self.channel = channel
        self.place = place
        self.papers = papers
        self.payable = payable
        self.quantity = quantity
        self.promised = promised
        self.wantsReceipt = wantsReceipt
        self.details = details
        self.payment = payment
        self.certifications = certifications
        self.paperNumber = paperNumber
        self.submission = submission
    }
}
