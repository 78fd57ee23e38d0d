public import Domain

/// A list of an officer's work.
public enum WorklistTab: String, Sendable, CaseIterable {
    /// Given to one of my offices and not taken over.
    case takeOver
    /// Results given back to my desk, which makes them finished.
    case results
    /// Mine to work on.
    case mine
    /// A leader names who works on it.
    case assign
    /// A leader of the office agrees.
    case approve
    /// To be signed.
    case sign
    /// To be numbered and sealed.
    case number
    /// Done here; to be given to the office of the next step.
    case give
    /// At the desk and not collected.
    case collect
    /// Due today or on the next working day.
    case dueSoon
    /// Past due.
    case overdue
    /// Received today.
    case newToday
    /// Done on paper, entered later, not confirmed.
    case unconfirmed

    /// What the tab is called.
    public var vietnamese: String {
        switch self {
        case .takeOver: "Cần tiếp nhận"
        case .results: "Nhận kết quả"
        case .mine: "Đang thụ lý"
        case .assign: "Chờ phân công"
        case .approve: "Chờ duyệt"
        case .sign: "Chờ ký"
        case .number: "Chờ vào sổ"
        case .give: "Chờ chuyển"
        case .collect: "Có kết quả chờ trả"
        case .dueSoon: "Sắp đến hạn"
        case .overdue: "Quá hạn"
        case .newToday: "Mới hôm nay"
        case .unconfirmed: "Chờ xác nhận nhập bù"
        }
    }

    /// Whether the principal's posts give it anything to show.
    public func concerns(_ principal: Principal) -> Bool {
        switch self {
        case .takeOver, .mine, .give, .dueSoon, .overdue, .newToday: !principal.posts.isEmpty
        case .results, .collect: principal.holds(.reception)
        case .assign, .approve, .sign, .unconfirmed: principal.holds(.leader)
        case .number: principal.holds(.records)
        }
    }

    /// The tabs of an officer, in the order of a day's work.
    public static func tabs(of principal: Principal) -> [WorklistTab] {
        allCases.filter { $0.concerns(principal) }
    }
}
