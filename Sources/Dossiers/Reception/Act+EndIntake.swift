public import Domain
public import Ledger
public import Persistence
import Reading

/// An intake that does not become a dossier.
public struct IntakeForm: Sendable {
    /// Form 02, form 03, or guidance only (rule 14).
    public let outcome: Intake.Outcome
    /// What was asked for.
    public let offer: Offer.ID
    /// Who came; may be left out for guidance.
    public let applicant: PartyDescription?
    /// What is missing, or why it is refused; needed for forms 02 and 03.
    public let reason: String
    /// The form's identity, so that a form sent twice makes one entry.
    public let submission: Submission.ID?

    /// A form.
    public init(
        outcome: Intake.Outcome,
        offer: Offer.ID,
        applicant: PartyDescription? = nil,
        reason: String = "",
        submission: Submission.ID? = nil
    ) {
        self.outcome = outcome
        self.offer = offer
        self.applicant = applicant
        self.reason = reason
        self.submission = submission
    }
}

/// What became of an intake without a dossier.
public struct ClosedIntake: Hashable, Sendable {
    /// Which intake.
    public let id: Dossier.ID
    /// The form's number of the year; nil for guidance.
    public let number: Int?
}

extension Act {
    /// Asks for what is missing (form 02), refuses (form 03), or notes that only advice was given.
    public func endIntake(_ form: IntakeForm, _ connection: any Connection) throws -> ClosedIntake {
        let book = try Ledger.open(bookOf: principal.agency, now: now, connection)
        let stamp = stamp(book)
        if let submission = form.submission,
            let first = try Submission.location(of: submission, by: principal, connection)
        {
            guard let id = Dossier.ID(first),
                let row = try connection.row("SELECT number FROM read_intake WHERE id = \(id)")
            else { throw Problem.conflict }
            return ClosedIntake(id: id, number: try row.integerIfPresent("number"))
        }
        guard let offer = try reference.offer(form.offer, connection), offer.agency == principal.agency else {
            throw Problem.notFound
        }
        let id: Dossier.ID = newID()
        let number: Int? =
            switch form.outcome {
            case .supplement: try draw(.supplement, offer, stamp, connection)
            case .refusal: try draw(.refusal, offer, stamp, connection)
            case .guidance: nil
            }
        let content = IntakeOutcome(
            agency: offer.agency,
            offer: offer.id,
            number: number,
            applicant: try form.applicant.map {
                try PartyStore.make(newID(), $0, salt: salt(), connection)
            },
            reason: number == nil ? nil : try remark(form.reason, of: id, connection)
        )
        let event = try Intake.end(form.outcome, content, stamp: stamp)
        try Ledger.append(
            [Ledger.Entry(id: id, before: nil, stamp: stamp, events: [event])],
            to: book,
            connection
        )
        if let submission = form.submission {
            try Submission.record(submission, location: id.description, by: principal, at: stamp.at, connection)
        }
        return ClosedIntake(id: id, number: number)
    }

    private func draw(
        _ series: Counter.Series,
        _ offer: Offer,
        _ stamp: Stamp,
        _ connection: any Connection
    ) throws -> Int {
        try Counter.draw(from: series, of: offer.agency, on: stamp.at.day, connection)
    }
}
