/// The text of a constituent part and where it comes from.
public struct PartContent: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Where we know it from.
    public let provenance: Provenance

    /// A text with its provenance.
    public init(_ text: String, _ provenance: Provenance) {
        self.text = text
        self.provenance = provenance
    }
}
