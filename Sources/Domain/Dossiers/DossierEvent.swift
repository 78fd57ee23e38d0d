/// What happened to a dossier, or to an intake that did not become one. Closed: the ledger knows no other kinds.
public enum DossierEvent: Hashable, Sendable {
    /// Accepted, complete and valid; form 01 or a register row.
    case received(Reception)
    /// Not accepted yet: form 02 says what is missing.
    case supplementAsked(IntakeOutcome)
    /// Not accepted: form 03 says why.
    case intakeRefused(IntakeOutcome)
    /// Only advice was given.
    case guided(IntakeOutcome)
    /// A leader names who works on it.
    case assigned(to: Officer.ID, step: Int, stepDue: Instant?)
    /// Handed over; between giving and taking over the time is nobody's fault.
    case given(to: Office.ID)
    /// Taken over by an officer of the office it was given to.
    case takenOver(step: Int, stepDue: Instant?)
    /// The specialist proposes a result.
    case submitted(step: Int, stepDue: Instant?)
    /// The leader of the office agrees.
    case approved(step: Int, stepDue: Instant?)
    /// The result is signed.
    case signed(SigningAuthority, step: Int, stepDue: Instant?)
    /// The result has its number and seal.
    case numbered(Int, step: Int, stepDue: Instant?)
    /// The desk holds the result: the dossier is finished (status 9).
    case resultReceived(Verdict)
    /// The result is in the receiver's hand (status 10).
    case handedOut(HandOut)
    /// A slip is mended; the old value stays here.
    case corrected(Correction)
    /// The reception was a mistake.
    case cancelled(reason: Remark)
    /// The applicant takes it back.
    case withdrawn(reason: Remark)
    /// The calendar changed under an open term.
    case dueRecomputed(before: Instant?, after: Instant?, calendarRevision: Int)
    /// A leader confirms what was done on paper and entered later.
    case backEntriesConfirmed
    /// A file came in.
    case fileAttached(DossierFile)
    /// A file was taken away; its bytes stay until they are erased.
    case fileRemoved(DossierFile.ID, DossierFile.Removal)
    /// An office says something to the others.
    case commented(Remark)
    /// Money was taken, or let off.
    case feeCollected(Payment)
    /// The head lets the result go although money is owed.
    case unpaidAllowed(reason: Remark)
    /// Somebody came and there was no result yet.
    case visited(note: Remark?)
    /// Entered in the registers of certifications.
    case certified([Certification])
}

/// How an intake ended that did not become a dossier.
public struct IntakeOutcome: Hashable, Sendable {
    /// The receiving agency.
    public let agency: Agency.ID
    /// What was asked for.
    public let offer: Offer.ID
    /// Number of form 02 or 03 in its year's series; nil for guidance.
    public let number: Int?
    /// Who came; nil where nobody needed to be named.
    public let applicant: PartyReference?
    /// What is missing, or why it is refused; nil for guidance.
    public let reason: Remark?

    /// The end of an intake.
    public init(agency: Agency.ID, offer: Offer.ID, number: Int?, applicant: PartyReference?, reason: Remark?) {
        self.agency = agency
        self.offer = offer
        self.number = number
        self.applicant = applicant
        self.reason = reason
    }
}

/// In whose name a result is signed (NĐ 30/2020/NĐ-CP, Đ13).
public enum SigningAuthority: String, Sendable, CaseIterable {
    /// The head, in the own name.
    case head
    /// TM.: on behalf of the committee.
    case onBehalf = "TM"
    /// KT.: a deputy for the head.
    case deputy = "KT"
    /// TL.: by order of the head.
    case byOrder = "TL"
}

/// Who got the result, and how (rule 28).
public struct HandOut: Hashable, Sendable {
    /// Who took it.
    public let receiver: PartyReference
    /// Whether somebody authorised came instead of the applicant.
    public let authorised: Bool
    /// By which channel it went out.
    public let channel: Channel
    /// Originals given back, ticked off one by one.
    public let returned: [DossierComponent.ID]

    /// A result in the receiver's hand.
    public init(receiver: PartyReference, authorised: Bool, channel: Channel, returned: [DossierComponent.ID]) {
        self.receiver = receiver
        self.authorised = authorised
        self.channel = channel
        self.returned = returned
    }
}

/// A mended slip of the pen, with what stood there before.
public enum Correction: Hashable, Sendable {
    case applicant(old: PartyReference, new: PartyReference)
    case owner(old: PartyReference, new: PartyReference)
    case channel(old: Channel, new: Channel)
    case place(old: ReceptionPlace, new: ReceptionPlace)
    case quantity(old: Int, new: Int)
    case details(old: DetailVersion, new: DetailVersion)

    /// Whether figures count what it changes.
    public var movesFigures: Bool {
        switch self {
        case .applicant, .owner, .details: false
        case .channel, .place, .quantity: true
        }
    }
}
