import Domain
import Testing

@Suite struct ObjectionTests {
    /// Every objection once; the switch below does not compile when one is missing here.
    static let all: [DossierObjection] = [
        .closed, .notFinished, .handedOutAlready, .awaitingTakeOver, .notGivenHere, .alreadyThere,
        .notThisStep(expected: .sign), .roleMissing(.leader), .notLeadership, .heldByAnother, .officerNotOfOffice,
        .outsideOneStop,
        .notPublished, .decisionIssued, .occurredInFuture, .occurredBeforeReception, .backEntryNeedsLeader,
        .nothingToConfirm, .nothingToCorrect, .figuresFixed, .lawUnknown(Day(number: 0)), .termNotCountable,
        .paperUnknown, .quantityImpossible, .reasonMissing, .notInvolved, .fileUnknown, .amountImpossible,
        .groundMissing, .unpaid(1), .receiptNumberTaken, .paperNumberOutOfOrder(after: 1), .paperTimeMissing,
        .resultIsThere, .promisedTooLate,
    ]

    @Test func `an objection quotes an article, or is one of orderly work`() {
        for objection in Self.all {
            let isOrderlyWork =
                switch objection {
                case .closed, .alreadyThere, .nothingToConfirm, .nothingToCorrect, .lawUnknown, .paperUnknown,
                    .figuresFixed, .quantityImpossible, .notInvolved, .fileUnknown, .amountImpossible,
                    .receiptNumberTaken, .resultIsThere:
                    true
                case .notFinished, .handedOutAlready, .awaitingTakeOver, .notGivenHere, .notThisStep, .roleMissing,
                    .notLeadership,
                    .heldByAnother, .officerNotOfOffice, .outsideOneStop, .notPublished, .decisionIssued,
                    .occurredInFuture, .occurredBeforeReception, .backEntryNeedsLeader, .termNotCountable,
                    .reasonMissing, .groundMissing, .unpaid, .paperNumberOutOfOrder, .paperTimeMissing,
                    .promisedTooLate:
                    false
                }
            #expect((objection.citation(under: .g2) == nil) == isOrderlyWork, "\(objection)")
        }
        #expect(Set(Self.all).count == Self.all.count)
    }
}
