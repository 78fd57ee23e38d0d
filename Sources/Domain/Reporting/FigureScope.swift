/// Whose dossiers figures count, seen from one agency.
public enum FigureScope: String, Sendable, CaseIterable {
    /// The agency alone.
    case own
    /// The agency and the vertical bodies that sit at its counter without belonging to it.
    case counter
    /// The agency and all below it.
    case withSubordinates = "with-subordinates"
    /// All below the agency, without itself: a district's communes together.
    case subordinates
    /// The vertical bodies from the agency downwards.
    case vertical

    /// The scope in words, shown beside every figure.
    public func words(for agency: String) -> String {
        switch self {
        case .own: "riêng \(agency)"
        case .counter: "\(agency) và các cơ quan ngành dọc tại Bộ phận Tiếp nhận và Trả kết quả"
        case .withSubordinates: "\(agency) và các cơ quan, đơn vị cấp dưới"
        case .subordinates: "các cơ quan, đơn vị cấp dưới của \(agency)"
        case .vertical: "ngành dọc từ \(agency) trở xuống"
        }
    }
}
