/// A paper that belongs to a dossier (thành phần hồ sơ), in so many originals and copies.
public struct DossierComponent: Hashable, Sendable {
    /// The component's identity.
    public typealias ID = Identifier<DossierComponent>

    /// What the paper is called.
    public let name: String
    /// Originals to hand in (bản chính), 0 or more.
    public let originals: Int
    /// Copies to hand in (bản sao), 0 or more.
    public let copies: Int
    /// Where we know it from.
    public let provenance: Provenance

    /// A paper; one original unless said otherwise.
    public init(name: String, originals: Int = 1, copies: Int = 0, provenance: Provenance) {
        self.name = name
        self.originals = originals
        self.copies = copies
        self.provenance = provenance
    }
}
