/// What a report counts, each a set of dossiers at a period.
///
/// What a measure means is said twice, independently: by its condition in SQL (area Reports), which counts and lists
/// the same rows, and by `Figures.init(of:in:)` over histories. Certified copies are no dossiers: only `visits`
/// counts them.
public enum Measure: String, Sendable, CaseIterable, Hashable {
    /// Từ kỳ trước: received earlier and open at the start.
    case carriedOver
    /// Accepted in the period through the online channel (code 2).
    case receivedOnline
    /// Accepted in the period directly or by post (codes 1 and 3).
    case receivedDirect
    /// Accepted in the period at the one-stop desk.
    case receivedAtDesk
    /// Accepted in the period at a specialised office.
    case receivedAtOffice
    /// Accepted in the period by a mobile service.
    case receivedMobile
    /// Accepted in the period, but for mistaken receptions that were cancelled before the cut-off.
    case received
    /// Carried over and received: column (3) of Biểu II.06.
    case total
    /// Finished in the period before the due day.
    case resolvedEarly
    /// Finished in the period on the due day.
    case resolvedOnTime
    /// Finished in the period after the due day.
    case resolvedLate
    /// Finished in the period (status 9; the pick-up does not matter, rule 34).
    case resolved
    /// Open at the cut-off, the due day as known then not passed, or no term prescribed.
    case openInTerm
    /// Open at the cut-off, the due day as known then passed.
    case openLate
    /// Open at the cut-off.
    case open
    /// Ended in the period without a result: withdrawn, stopped, or carried over and then cancelled.
    case withdrawn
    /// Of the withdrawn: carried over, then cancelled as a mistaken reception.
    case cancelledCarriedOver
    /// Received in the period by mistake and cancelled before the cut-off: outside all other figures.
    case cancelled
    /// Finished by the cut-off, in the period or before, and not handed out then.
    case uncollected
    /// Visits for certified copies and signatures in the period, counted apart.
    case visits

    /// Measures that are counted by themselves; `total` is the sum of two that share no dossier.
    public static let counted = allCases.filter { $0 != .total }
}
