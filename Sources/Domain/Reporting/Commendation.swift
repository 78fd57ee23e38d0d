/// A commendation for work in the one-stop mechanism (khen thưởng), as the annual report counts it.
public struct Commendation: Hashable, Sendable {
    /// The commendation's identity.
    public typealias ID = Identifier<Commendation>

    /// Who is commended.
    public enum RecipientKind: String, Sendable, CaseIterable {
        /// Tập thể.
        case collective
        /// Cá nhân.
        case individual
    }

    /// The commendation's identity.
    public let id: ID
    /// The agency that commends.
    public let agency: Agency.ID
    /// A collective or an individual.
    public let recipientKind: RecipientKind
    /// The recipient's name.
    public let recipient: String
    /// For what.
    public let merit: String
    /// The number of the decision, `1234/QĐ-UBND`.
    public let decision: String
    /// The day of the decision; the period it lies in counts it.
    public let decidedOn: Day
    /// Where we know it from.
    public let provenance: Provenance

    /// A commendation.
    public init(
        id: ID,
        agency: Agency.ID,
        recipientKind: RecipientKind,
        recipient: String,
        merit: String,
        decision: String,
        decidedOn: Day,
        provenance: Provenance
    ) {
        self.id = id
        self.agency = agency
        self.recipientKind = recipientKind
        self.recipient = recipient
        self.merit = merit
        self.decision = decision
        self.decidedOn = decidedOn
        self.provenance = provenance
    }
}
