public import Domain
public import Markup

extension Role {
    /// The name on screens.
    public var message: Message {
        switch self {
        case .reception: "Tiếp nhận và trả kết quả"
        case .specialist: "Thụ lý"
        case .records: "Văn thư"
        case .leader: "Lãnh đạo"
        case .reform: "Cải cách hành chính"
        case .operator: "Quản trị"
        }
    }
}
