/// An event as it stands in the ledger: what, when, by whom, where.
public struct RecordedEvent: Hashable, Sendable {
    /// The dossier, or the intake.
    public let dossier: Dossier.ID
    /// Its place in the dossier's history, from 1.
    public let sequence: Int
    /// The moment of entry; never goes back within a book.
    public let at: Instant
    /// When it was done on paper, if it was entered later.
    public let occurredAt: Instant?
    /// Who.
    public let principal: Officer.ID
    /// At which office.
    public let office: Office.ID
    /// What.
    public let event: DossierEvent

    /// An event of a history.
    public init(
        dossier: Dossier.ID,
        sequence: Int,
        at: Instant,
        occurredAt: Instant?,
        principal: Officer.ID,
        office: Office.ID,
        event: DossierEvent
    ) {
        self.dossier = dossier
        self.sequence = sequence
        self.at = at
        self.occurredAt = occurredAt
        self.principal = principal
        self.office = office
        self.event = event
    }

    /// When it happened in the eyes of the law: on paper, or at entry.
    public var happened: Instant { occurredAt ?? at }
}
