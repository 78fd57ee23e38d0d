import Domain
import Markup

/// What can be done with the ticked dossiers of a list.
enum BatchAct: String, Sendable, CaseIterable {
    case takeOver = "nhan"
    case receiveResults = "nhan-ket-qua"
    case assign = "phan-cong"
    case submit = "trinh"
    case approve = "duyet"
    case sign = "ky"
    case number = "vao-so"
    case give = "chuyen"
    case confirm = "xac-nhan"

    /// What the tab's list is there for, as far as the principal may do it at some office.
    static func acts(on tab: WorklistTab, by principal: Principal) -> [BatchAct] {
        switch tab {
        case .takeOver: [.takeOver]
        case .results: [.receiveResults]
        case .mine: principal.holds(.specialist) ? [.submit] : []
        case .assign: [.assign]
        case .approve: [.approve]
        case .sign: [.sign]
        case .number: [.number]
        case .give: [.give]
        case .unconfirmed: [.confirm]
        case .dueSoon, .overdue, .agencyOpen, .agencyOverdue, .agencyDueSoon:
            principal.holds(.leader) ? [.assign] : []
        case .collect, .newToday, .agencyAwaiting, .agencyUncollected: []
        }
    }

    /// The same of one dossier.
    var name: AvailableAct.Name {
        switch self {
        case .takeOver: .takeOver
        case .receiveResults: .receiveResult
        case .assign: .assign
        case .submit: .submit
        case .approve: .approve
        case .sign: .sign
        case .number: .number
        case .give: .give
        case .confirm: .confirmBackEntries
        }
    }

    /// What the button says.
    var message: Message {
        switch self {
        case .takeOver: "Nhận hồ sơ đã chọn"
        case .receiveResults: "Nhận kết quả đã chọn về quầy"
        case .assign: "Phân công"
        case .submit: "Trình kết quả thẩm định"
        case .approve: "Duyệt hồ sơ đã chọn"
        case .sign: "Ký kết quả đã chọn"
        case .number: "Lấy số, đóng dấu"
        case .give: "Chuyển hồ sơ đã chọn"
        case .confirm: "Xác nhận việc nhập bù"
        }
    }

    /// What became of so many dossiers.
    func done(_ count: Int) -> Message {
        switch self {
        case .takeOver: "Đã nhận \(count) hồ sơ."
        case .receiveResults: "Đã nhận kết quả của \(count) hồ sơ về quầy; các hồ sơ này đã giải quyết xong."
        case .assign: "Đã phân công \(count) hồ sơ."
        case .submit: "Đã trình kết quả của \(count) hồ sơ."
        case .approve: "Đã duyệt \(count) hồ sơ."
        case .sign: "Đã ký kết quả của \(count) hồ sơ."
        case .number: "Đã lấy số cho kết quả của \(count) hồ sơ."
        case .give: "Đã chuyển \(count) hồ sơ; chờ nơi nhận xác nhận."
        case .confirm: "Đã xác nhận việc nhập bù của \(count) hồ sơ."
        }
    }
}
