/// A case (trường hợp) as somebody enters it.
public struct CaseDraft: Hashable, Sendable {
    /// What sets the case apart; empty for a procedure's only case.
    public let name: String
    /// The term by law; nil when it was not established.
    public let term: Term?
    /// Where the term is known from.
    public let termProvenance: Provenance
    /// How many sets of papers (số lượng hồ sơ), 1 or more.
    public let copies: Int
    /// The papers.
    public let components: [DossierComponent]
    /// Fees and charges; empty means that there are none.
    public let fees: [Fee]

    /// A case as entered.
    public init(
        name: String = "",
        term: Term?,
        termProvenance: Provenance,
        copies: Int = 1,
        components: [DossierComponent],
        fees: [Fee] = []
    ) {
        self.name = name
        self.term = term
        self.termProvenance = termProvenance
        self.copies = copies
        self.components = components
        self.fees = fees
    }
}
