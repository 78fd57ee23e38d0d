/// When a result is due, for a term that began at a moment.
public struct DueDate: Hashable, Sendable {
    /// The term.
    public let term: Term
    /// When it began, to the minute: the moment printed on the receipt.
    public let received: Instant
    /// The last moment in time; nil without a term (`không quy định`).
    public let due: Instant?

    /// A due date as computed or as stored.
    public init(term: Term, received: Instant, due: Instant?) {
        self.term = term
        self.received = received
        self.due = due
    }

    /// The day on which the result is due; nil without a term.
    public var dueDay: Day? { due?.day }
}
