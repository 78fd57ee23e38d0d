/// The whole content of a procedure as an importer or a screen enters it; equal drafts are the same version.
public struct ProcedureDraft: Hashable, Sendable {
    /// The level of government that handles it.
    public let level: Agency.Level
    /// The national code, `1.001193`; nil when it has none.
    public let code: String?
    /// The field's name (lĩnh vực).
    public let field: String
    /// The official name.
    public let name: String
    /// Where the row is known from.
    public let provenance: Provenance
    /// The page or decision it was read in.
    public let source: String?
    /// The parts that are plain text (`ProcedurePart.isText`).
    public let parts: [ProcedurePart: PartContent]
    /// Its cases, at least one to be published.
    public let cases: [CaseDraft]

    /// A procedure as entered.
    public init(
        level: Agency.Level,
        code: String?,
        field: String,
        name: String,
        provenance: Provenance,
        source: String?,
        parts: [ProcedurePart: PartContent],
        cases: [CaseDraft]
    ) {
        self.level = level
        self.code = code
        self.field = field
        self.name = name
        self.provenance = provenance
        self.source = source
        self.parts = parts
        self.cases = cases
    }

    /// Whether the part is filled; terms and papers must be in every case.
    public func fills(_ part: ProcedurePart) -> Bool {
        switch part {
        case .name: !name.isEmpty
        case .components: !cases.isEmpty && cases.allSatisfy { !$0.components.isEmpty }
        case .term: !cases.isEmpty && cases.allSatisfy { $0.term != nil }
        case .fees: cases.contains { !$0.fees.isEmpty }
        default: parts[part].map { !$0.text.isEmpty } ?? false
        }
    }

    /// The always required parts that are not filled, in the order of the law.
    public var missing: [ProcedurePart] {
        ProcedurePart.allCases.filter { $0.isAlwaysRequired && !fills($0) }
    }

    /// The other parts of which nothing is entered, not even that the law sets nothing (rule 39).
    public var unsaid: [ProcedurePart] {
        ProcedurePart.allCases.filter { !$0.isAlwaysRequired && !fills($0) }
    }

    /// The gate before publication (rule 39).
    ///
    /// - Throws: `PublicationObjection` that names what is missing (NĐ 63/2010/NĐ-CP Đ8(2)).
    public func mayBePublished() throws(PublicationObjection) {
        let missing = missing
        guard missing.isEmpty else { throw PublicationObjection(missing: missing) }
    }
}
