/// One day of the way from receipt to due date, as `motcua term` and “Vì sao ngày này?” show it.
public struct DayExplanation: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// Whether it counts as a working day for terms.
    public let counts: Bool
    /// Why, in Vietnamese.
    public let reason: String
    /// The notice or article of law, or the source marked `nguồn: …`; nil for ordinary days.
    public let document: String?

    /// An explained day.
    public init(day: Day, counts: Bool, reason: String, document: String?) {
        self.day = day
        self.counts = counts
        self.reason = reason
        self.document = document
    }
}

extension DayExplanation: Encodable {
    private enum Key: String, CodingKey {
        case day, counts, reason, document
    }

    /// Writes all four keys; `document` is null where there is none.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(day.description, forKey: .day)
        try container.encode(counts, forKey: .counts)
        try container.encode(reason, forKey: .reason)
        try container.encode(document, forKey: .document)
    }
}
