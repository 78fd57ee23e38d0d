import Domain

/// What planning knows of an offer: the term it promises, and how often people ask for it.
struct PlannedOffer {
    let offer: Offer
    let procedureCase: ProcedureCase.ID
    let term: Term
    /// How often it is asked for, relative to the others.
    let weight: Int

    /// Whether the whole process is done at the desk while the applicant waits.
    var isOneTouch: Bool { offer.workflow.shape == .oneTouch }
}
