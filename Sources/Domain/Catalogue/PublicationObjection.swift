/// A procedure cannot be published: required parts are missing (rule 39).
public struct PublicationObjection: LegalObjection, Hashable {
    /// What is missing, in the order of the law.
    public let missing: [ProcedurePart]

    /// The article that lists the parts.
    public var citation: Citation? { Citation("NĐ 63/2010/NĐ-CP", "Đ8(2)") }

    /// These parts are missing.
    public init(missing: [ProcedurePart]) {
        self.missing = missing
    }
}
