/// An authority (cơ quan): a people's committee, or a vertical body that sits at its counter.
public struct Agency: Hashable, Sendable {
    /// The authority's identity, which survives a change of name or code.
    public typealias ID = Identifier<Agency>

    /// The level of government.
    public enum Level: Int, Sendable, CaseIterable {
        case province = 1, district = 2, commune = 3
    }

    /// Whether it belongs to the committee, or only sits at the committee's counter.
    public enum Kind: String, Sendable, CaseIterable {
        /// Ủy ban nhân dân.
        case committee
        /// Land registry, tax, social insurance: at the counter, under another line of command.
        case vertical
    }

    /// The authority's identity.
    public let id: ID
    /// Official name, “UBND huyện Vĩnh Thuận”.
    public let name: String
    /// Level of government.
    public let level: Level
    /// Committee or vertical body.
    public let kind: Kind
    /// The authority above it.
    public let parent: ID?
    /// Both identifiers.
    public let code: AgencyCode

    /// An authority in force.
    public init(id: ID, name: String, level: Level, kind: Kind, parent: ID?, code: AgencyCode) {
        self.id = id
        self.name = name
        self.level = level
        self.kind = kind
        self.parent = parent
        self.code = code
    }
}

/// A desk, department or post of an agency: who may hold a dossier.
public struct Office: Hashable, Sendable {
    /// The office's identity.
    public typealias ID = Identifier<Office>

    /// What the office does in a workflow.
    public enum Kind: String, Sendable, CaseIterable {
        /// Bộ phận Tiếp nhận và Trả kết quả.
        case desk
        /// Phòng chuyên môn.
        case specialised
        /// Lãnh đạo UBND.
        case leadership
        /// Văn thư.
        case records
    }

    /// The office's identity.
    public let id: ID
    /// Its agency.
    public let agency: Agency.ID
    /// Its name, “Phòng Tư pháp”.
    public let name: String
    /// What it does.
    public let kind: Kind

    /// An office in force.
    public init(id: ID, agency: Agency.ID, name: String, kind: Kind) {
        self.id = id
        self.agency = agency
        self.name = name
        self.kind = kind
    }
}
