import Domain
import Markup
import Reading
import Web

/// Names of the fields of officers' forms.
enum OfficerField {
    static let name = "ho-ten"
    static let userName = "ten-dang-nhap"
    static let qualified = "dat-chuan"
    static let posts = "vi-tri"
    static let from = "tu-ngay"
    static let until = "den-ngay"
    /// Which button of the officer's page was pressed.
    static let act = "viec"
    /// The absence that is taken back.
    static let absence = "dot"
}

extension Post {
    /// The value of its tick.
    var fieldValue: String { "\(office)|\(role.rawValue)" }

    init?(fieldValue: String) {
        let parts = fieldValue.split(separator: "|")
        guard parts.count == 2, let office = Office.ID(parts[0]), let role = Role(rawValue: String(parts[1])) else {
            return nil
        }
        self.init(office: office, role: role)
    }
}

extension Office {
    /// Roles that are offered there; what somebody holds beside them is offered too.
    var usualRoles: [Role] {
        switch kind {
        case .desk: Role.allCases
        case .specialised: [.specialist, .leader, .reform, .operator]
        case .leadership: [.records, .leader, .reform, .operator]
        case .records: [.records, .leader, .operator]
        }
    }
}

extension FormReader {
    /// The ticked posts; at least one is needed.
    mutating func posts() -> Set<Post> {
        let values = fields.all(OfficerField.posts).filter { !$0.isEmpty }
        let posts = Set(values.compactMap { Post(fieldValue: $0) })
        if posts.isEmpty || posts.count != Set(values).count {
            refuse(OfficerField.posts, "Chọn ít nhất một vị trí công tác trong danh sách")
        }
        return posts
    }

    /// A user name.
    mutating func userName(_ name: String) -> UserName? {
        guard let typed = text(name, required: "Nhập tên đăng nhập", max: 100) else { return nil }
        let userName = UserName(typed)
        if userName == nil { refuse(name, AccountObjection.userNameForm.message) }
        return userName
    }
}
