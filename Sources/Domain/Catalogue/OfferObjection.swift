/// Why an agency cannot offer a procedure in that way.
public enum OfferObjection: LegalObjection, Hashable {
    /// It is handled outside the one-stop mechanism and no reason is given.
    case reasonMissing
    /// It is handled outside the one-stop mechanism and no decision is named.
    case decisionMissing
    /// The promised term is longer than that of the law for a case.
    case promiseTooLong(promised: Term, statutory: Term)
    /// “No term” is no promise.
    case promiseWithoutTerm
    /// The desk is none of the agency's desks in force.
    case deskForeign
    /// The competent office is none of the agency's offices in force.
    case officeForeign
    /// The workflow is another agency's.
    case workflowForeign
    /// The change would lie in the past: what was received since stays under what held then.
    case dayPast
    /// The change must come after the day on which what it changes begins.
    case dayNotAfter(Day)
    /// It should be written anew, but dossiers were received under it since that day, and they keep what held then.
    case dossiersReceived(Day)
    /// What should be changed has an end already.
    case ended(Day)
    /// The agency offers the procedure already.
    case offeredAlready
    /// The procedure is not in force on the day.
    case notInForce(Day)

    /// Keeping a procedure from the desk and prolonging its term are matters of NĐ 61/2018/NĐ-CP; the rest is order.
    public var citation: Citation? {
        switch self {
        case .reasonMissing, .decisionMissing: Citation("NĐ 61/2018/NĐ-CP", "Đ14(5)")
        case .promiseTooLong, .promiseWithoutTerm: Citation("NĐ 61/2018/NĐ-CP", "Đ5")
        default: nil
        }
    }
}
