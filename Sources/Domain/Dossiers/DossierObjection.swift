/// Why an act on a dossier is refused. The area that shows it says it in a sentence.
public enum DossierObjection: LegalObjection, Hashable {
    /// The dossier has ended.
    case closed
    /// It has not ended, so nothing can be handed out.
    case notFinished
    /// The result was handed out already.
    case handedOutAlready
    /// It was given to another office and not taken over yet.
    case awaitingTakeOver
    /// It was not given to this office.
    case notGivenHere
    /// It already lies where it shall go.
    case alreadyThere
    /// The next step is another one.
    case notThisStep(expected: Workflow.Task)
    /// The officer does not hold the role there.
    case roleMissing(Role)
    /// A department's head leads neither the desk nor the agency.
    case notLeadership
    /// Somebody else works on it.
    case heldByAnother
    /// The officer named does not belong to the office.
    case officerNotOfOffice
    /// The procedure is handled outside the one-stop desk.
    case outsideOneStop
    /// The procedure has no published version in force on that day.
    case notPublished
    /// A result was signed; nothing can be taken back any more.
    case decisionIssued
    /// What was done on paper lies after the entry.
    case occurredInFuture
    /// What was done on paper lies before the reception.
    case occurredBeforeReception
    /// The end of a dossier that happened on paper is entered by a leader.
    case backEntryNeedsLeader
    /// Nothing waits for a confirmation.
    case nothingToConfirm
    /// The correction changes nothing.
    case nothingToCorrect
    /// What figures count was counted at a cut-off already.
    case figuresFixed
    /// The law of the day of reception is not known.
    case lawUnknown(Day)
    /// A term that cannot be counted from that day.
    case termNotCountable
    /// An originals' tick names a paper that the dossier does not hold.
    case paperUnknown
    /// Fewer than one is counted, or less than nothing is to be paid.
    case quantityImpossible
    /// A refusal, a request for papers, a cancellation or a withdrawal says no reason.
    case reasonMissing
    /// The office neither holds nor held the dossier.
    case notInvolved
    /// The file is not there.
    case fileUnknown
    /// Nothing, less than nothing, or more than is owed.
    case amountImpossible
    /// Money is let off without a ground.
    case groundMissing
    /// So much is owed, and the head has not let the result go.
    case unpaid(Int)
    /// The agency gave a receipt with that number this year.
    case receiptNumberTaken
    /// The paper book's number does not follow the last one entered.
    case paperNumberOutOfOrder(after: Int)
    /// A number of the paper book needs the time written beside it.
    case paperTimeMissing
    /// There is a result: it is handed out, not waited for.
    case resultIsThere
    /// The applicant is promised a later day than the term allows.
    case promisedTooLate

    /// Where the law says so, under NĐ 61/2018; see `citation(under:)`.
    public var citation: Citation? { citation(under: .g1) }

    /// Where the law of the dossier's reception says so.
    public func citation(under law: Law.Generation) -> Citation? {
        switch self {
        case .closed, .alreadyThere, .nothingToConfirm, .nothingToCorrect, .lawUnknown, .paperUnknown, .figuresFixed,
            .quantityImpossible, .notInvolved, .fileUnknown, .amountImpossible, .receiptNumberTaken, .resultIsThere:
            nil
        case .notFinished, .handedOutAlready: law.returning
        case .awaitingTakeOver, .notGivenHere: law.transfer
        case .notThisStep, .heldByAnother, .officerNotOfOffice: law.settlement
        case .roleMissing, .notLeadership: law.staff
        case .reasonMissing, .promisedTooLate: law.reception
        case .groundMissing: Citation("Luật 97/2015/QH13", "Đ10")
        case .unpaid: law.payment
        case .outsideOneStop: law.exceptions
        case .notPublished: Citation("NĐ 63/2010/NĐ-CP", "Đ17")
        case .decisionIssued: law.withdrawal
        case .occurredInFuture, .occurredBeforeReception, .backEntryNeedsLeader, .paperNumberOutOfOrder,
            .paperTimeMissing:
            Citation("TT 01/2018/TT-VPCP", "Đ10")
        case .termNotCountable: Citation("BLDS 2015", "Đ147-148")
        }
    }
}
