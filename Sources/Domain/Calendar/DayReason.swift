/// Why a day counts as a working day for terms, or does not.
public struct DayReason: Hashable, Sendable {
    /// The reason in Vietnamese, `Nghỉ Tết Dương lịch`.
    public let text: String
    /// Number of the notice or the article of law; nil for ordinary days.
    public let document: String?
    /// Where the fact was read when there is no document.
    public let source: String?

    /// A reason with its document or source.
    public init(text: String, document: String? = nil, source: String? = nil) {
        self.text = text
        self.document = document
        self.source = source
    }

    /// What papers cite: the document, else the source marked as such (`nguồn: …`), else nothing.
    public var basis: String? {
        document ?? source.map { "nguồn: \($0)" }
    }
}
