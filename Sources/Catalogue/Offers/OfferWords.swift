import Domain
import Markup

/// What offers and workflows are called on screens.
enum OfferWords {
    static func mode(_ mode: Offer.Mode) -> Message {
        switch mode {
        case .oneStop: "Một cửa"
        case .chained: "Một cửa liên thông"
        case .outside: "Ngoài một cửa"
        }
    }

    static func unit(_ unit: Offer.Unit) -> Message {
        switch unit {
        case .dossier: "Hồ sơ"
        case .visit: "Lượt"
        case .copy: "Bản"
        }
    }

    static func shape(_ shape: Workflow.Shape) -> Message {
        switch shape {
        case .oneTouch: "Một chạm"
        case .sameDay: "Trong ngày"
        case .full: "Đầy đủ"
        }
    }

    static func task(_ task: Workflow.Task) -> Message {
        switch task {
        case .receive: "Tiếp nhận hồ sơ"
        case .assign: "Phân công thụ lý"
        case .examine: "Thẩm định hồ sơ"
        case .approve: "Lãnh đạo đơn vị duyệt"
        case .sign: "Ký kết quả"
        case .number: "Vào sổ, đóng dấu"
        case .return: "Trả kết quả"
        }
    }

    static func role(_ role: Role) -> Message {
        switch role {
        case .reception: "Công chức tiếp nhận và trả kết quả"
        case .specialist: "Công chức thụ lý"
        case .records: "Văn thư"
        case .leader: "Lãnh đạo"
        case .reform: "Công chức phụ trách cải cách hành chính"
        case .operator: "Quản trị hệ thống"
        }
    }

    /// `1,5 ngày`, `4 giờ`, `30 phút`: working time as the process sheets write it.
    static func duration(_ minutes: Int) -> String {
        let day = WorkflowCheck.minutesOfDay
        if minutes > 0, minutes.isMultiple(of: day / 2) { return halved(minutes / (day / 2)) + " ngày" }
        if minutes > 0, minutes.isMultiple(of: 30) { return halved(minutes / 30) + " giờ" }
        return "\(minutes) phút"
    }

    /// The same in days and hours where that says more than a number of minutes.
    static func sum(_ minutes: Int) -> String {
        let day = WorkflowCheck.minutesOfDay
        guard minutes > day, !minutes.isMultiple(of: day / 2) else { return duration(minutes) }
        return "\(minutes / day) ngày \(duration(minutes % day))"
    }

    private static func halved(_ halves: Int) -> String {
        halves.isMultiple(of: 2) ? "\(halves / 2)" : "\(halves / 2),5"
    }
}
