/// What a yearly report counts beside dossiers, each with its list.
public enum AnnualTally: String, CaseIterable, Hashable, Sendable {
    /// Receipts, form 01.
    case receipts
    /// Requests to complete the papers, form 02.
    case supplements
    /// Refusals to receive, form 03.
    case refusals
    /// Officers in office on the last day.
    case officers
    /// Those of them who meet the standard.
    case qualifiedOfficers

    /// Whether it counts papers; else it counts people.
    public var isPaper: Bool { [.receipts, .supplements, .refusals].contains(self) }
}
