/// What an officer may do at an office (vai trò).
public enum Role: String, Sendable, CaseIterable, Hashable {
    /// Công chức tiếp nhận và trả kết quả.
    case reception
    /// Công chức thụ lý.
    case specialist
    /// Văn thư.
    case records
    /// Lãnh đạo.
    case leader
    /// Theo dõi cải cách hành chính, kiểm soát thủ tục hành chính.
    case reform
    /// Quản trị hệ thống.
    case `operator`
}

extension Role {
    /// Whether dossiers go through the hands of those who hold it.
    var worksOnDossiers: Bool {
        switch self {
        case .reception, .specialist, .records, .leader: true
        case .reform, .operator: false
        }
    }
}

/// An officer (cán bộ, công chức).
public struct Officer: Hashable, Sendable {
    /// The officer's identity.
    public typealias ID = Identifier<Officer>
}

/// A role at an office.
public struct Post: Hashable, Sendable {
    /// Where.
    public let office: Office.ID
    /// What the officer may do there.
    public let role: Role

    /// The role at the office.
    public init(office: Office.ID, role: Role) {
        self.office = office
        self.role = role
    }
}

/// The signed-in officer with the posts held now: who acts, and what may be seen.
public struct Principal: Hashable, Sendable {
    /// The officer.
    public let officer: Officer.ID
    /// The officer's agency, whose book the acts are written in.
    public let agency: Agency.ID
    /// Posts held.
    public let posts: [Post]
    /// Agencies whose dossiers may be seen: the own one, and the subordinates for a reform office.
    public let sees: [Agency.ID]

    /// An officer who acts now.
    public init(officer: Officer.ID, agency: Agency.ID, posts: [Post], sees: [Agency.ID]? = nil) {
        self.officer = officer
        self.agency = agency
        self.posts = posts
        self.sees = sees ?? [agency]
    }

    /// Whether the officer holds the role at that office.
    public func holds(_ role: Role, at office: Office.ID) -> Bool {
        posts.contains { $0.office == office && $0.role == role }
    }

    /// Whether the officer takes part in an office's work on dossiers: who runs the system or only follows the reform
    /// work has a post there, but no part in it.
    public func works(at office: Office.ID) -> Bool {
        posts.contains { $0.office == office && $0.role.worksOnDossiers }
    }

    /// Whether the officer holds the role at any office.
    public func holds(_ role: Role) -> Bool {
        posts.contains { $0.role == role }
    }
}
