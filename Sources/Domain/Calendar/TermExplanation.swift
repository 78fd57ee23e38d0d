/// What `motcua term` prints: receipt, due date and the reason for every day between.
public struct TermExplanation: Hashable, Sendable {
    /// When the term began, to the minute.
    public let received: Instant
    /// When the result is due; nil for `không quy định`.
    public let due: Instant?
    /// Every day from the day after receipt to the due day.
    public let explanation: [DayExplanation]

    /// Computes and explains the due date of a term.
    ///
    /// - Throws: what `WorkCalendar.due(for:from:)` throws.
    public init(_ term: Term, received: Instant, in calendar: WorkCalendar) throws(DueDateError) {
        let dueDate = try calendar.due(for: term, from: received)
        self.received = dueDate.received
        due = dueDate.due
        explanation = calendar.explain(dueDate)
    }
}

extension TermExplanation: Encodable {
    private enum Key: String, CodingKey {
        case received, due, explanation
    }

    /// Writes all three keys, moments as ISO 8601 with `+07:00`; `due` is null where there is none.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(received.description, forKey: .received)
        try container.encode(due?.description, forKey: .due)
        try container.encode(explanation, forKey: .explanation)
    }
}
