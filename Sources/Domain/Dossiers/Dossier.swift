/// A dossier's state, folded from its events; the ledger's projection is this, column by column.
public struct Dossier: Hashable, Sendable {
    /// The dossier's identity.
    public typealias ID = Identifier<Dossier>

    /// The dossier's identity.
    public let id: ID
    /// What reception fixed, with corrections applied to what a slip may have spoiled.
    public internal(set) var code: DossierCode
    /// Number in the register of the year.
    public internal(set) var registerNumber: Int
    /// Number of form 01, if it was made out.
    public internal(set) var receiptNumber: Int?
    /// The receiving agency.
    public internal(set) var agency: Agency.ID
    /// The field.
    public internal(set) var field: ProcedureField.ID
    /// The procedure.
    public internal(set) var procedure: Procedure.ID
    /// The version it was received under.
    public internal(set) var version: ProcedureVersion.ID
    /// The case.
    public internal(set) var procedureCase: ProcedureCase.ID
    /// The offer.
    public internal(set) var offer: Offer.ID
    /// The internal process.
    public internal(set) var workflow: Workflow.ID
    /// Where it is received and returned.
    public internal(set) var desk: Office.ID
    /// The office that decides.
    public internal(set) var competent: Office.ID
    /// What is counted.
    public internal(set) var unit: Offer.Unit
    /// How many are counted.
    public internal(set) var quantity: Int
    /// How it came in.
    public internal(set) var channel: Channel
    /// Where it came in.
    public internal(set) var place: ReceptionPlace
    /// The law of the day of reception.
    public internal(set) var law: Law.Generation
    /// Who handed it in: the party and which description of it.
    public internal(set) var applicant: PartyVersion
    /// Whose it is.
    public internal(set) var owner: PartyVersion
    /// When it was entered: the moment that periods and cut-offs go by.
    public internal(set) var receivedAt: Instant
    /// When the clock began: the moment printed on form 01.
    public internal(set) var clockFrom: Instant
    /// The promised term.
    public internal(set) var term: Term
    /// The national status.
    public internal(set) var status: DossierStatus
    /// The step to be done next, an index into the workflow.
    public internal(set) var step: Int
    /// Where it lies.
    public internal(set) var office: Office.ID
    /// Where it was given to and not yet taken over.
    public internal(set) var givenTo: Office.ID?
    /// Who works on it.
    public internal(set) var holder: Officer.ID?
    /// The due moment now.
    public internal(set) var due: Instant?
    /// The due day of the first promise, moved only by the calendar.
    public internal(set) var firstDueOn: Day?
    /// The calendar under which `due` was computed.
    public internal(set) var calendarRevision: Int
    /// The result's number.
    public internal(set) var resultNumber: Int?
    /// When and how it ended.
    public internal(set) var end: End?
    /// When the result was handed out.
    public internal(set) var handedOutAt: Instant?
    /// Acts done on paper that a leader has not confirmed yet.
    public internal(set) var unconfirmed: Int
    /// Fee and charge to pay, in đồng.
    public internal(set) var payable: Int
    /// What was paid or let off of it, in đồng.
    public internal(set) var settled: Int
    /// Whether the head lets the result go although money is owed.
    public internal(set) var unpaidAllowed: Bool
    /// Number of its events.
    public internal(set) var sequence: Int
    /// Who holds it now, for the control slip.
    public internal(set) var holding: Holding?

    /// Which description of a party.
    public struct PartyVersion: Hashable, Sendable {
        /// The party.
        public let party: Party.ID
        /// The description, from 1.
        public let version: Int

        /// A description of a party.
        public init(party: Party.ID, version: Int) {
            self.party = party
            self.version = version
        }
    }

    /// The end of a dossier; final.
    public struct End: Hashable, Sendable {
        /// When it was entered.
        public let at: Instant
        /// How.
        public let closing: Closing
        /// Early, on time or late; nil unless finished.
        public let verdict: Verdict?
        /// Where it ended.
        public let office: Office.ID
        /// By whom.
        public let officer: Officer.ID

        /// An end.
        public init(at: Instant, closing: Closing, verdict: Verdict?, office: Office.ID, officer: Officer.ID) {
            self.at = at
            self.closing = closing
            self.verdict = verdict
            self.office = office
            self.officer = officer
        }
    }
}

/// A stretch of time in which an office, and perhaps an officer, held a dossier (a row of the control slip).
public struct Holding: Hashable, Sendable {
    /// The event that began it.
    public let sequence: Int
    /// Where.
    public let office: Office.ID
    /// Who, once somebody is named.
    public let officer: Officer.ID?
    /// The step being done.
    public let step: Int
    /// From when.
    public let from: Instant
    /// Until when; nil while it lasts.
    public internal(set) var until: Instant?
    /// When the internal process wants it done.
    public let due: Instant?
    /// Early, on time or late, once it is over and had a due moment.
    public internal(set) var verdict: Verdict?

    /// A stretch that begins.
    public init(
        sequence: Int,
        office: Office.ID,
        officer: Officer.ID?,
        step: Int,
        from: Instant,
        until: Instant? = nil,
        due: Instant?,
        verdict: Verdict? = nil
    ) {
        self.sequence = sequence
        self.office = office
        self.officer = officer
        self.step = step
        self.from = from
        self.until = until
        self.due = due
        self.verdict = verdict
    }
}

/// An intake that ended without a dossier.
public struct Intake: Hashable, Sendable {
    /// Which of the three ends.
    public enum Outcome: String, Sendable, CaseIterable {
        case supplement, refusal, guidance
    }

    /// The intake's identity, shared with dossiers.
    public let id: Dossier.ID
    /// Which end.
    public let outcome: Outcome
    /// What it says.
    public let content: IntakeOutcome
    /// When.
    public let at: Instant
    /// At which desk.
    public let office: Office.ID
    /// By whom.
    public let officer: Officer.ID
}
