/// Where a part of a procedure's content comes from, shown where the part is shown.
public enum Provenance: String, Sendable, CaseIterable {
    /// Found in a published list or decision.
    case published
    /// Remembered by those who entered it; no published text confirmed it.
    case remembered
    /// Made up so that a demonstration can run.
    case demonstration

    /// The mark that is shown beside the part; nil for what is published.
    public var mark: String? {
        switch self {
        case .published: nil
        case .remembered: "chưa đối chiếu văn bản công bố"
        case .demonstration: "giá trị minh họa"
        }
    }
}
