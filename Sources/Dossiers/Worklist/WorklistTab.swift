public import Domain
public import Markup

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
    /// Open anywhere in the agency.
    case agencyOpen
    /// Past due anywhere in the agency.
    case agencyOverdue
    /// Due today or on the next working day anywhere in the agency.
    case agencyDueSoon
    /// Given to any of the agency's offices and not taken over.
    case agencyAwaiting
    /// At any of the agency's desks and not collected.
    case agencyUncollected

    /// What the tab is called.
    public var message: Message {
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
        case .agencyOpen: "Đang giải quyết, toàn cơ quan"
        case .agencyOverdue: "Quá hạn, toàn cơ quan"
        case .agencyDueSoon: "Sắp đến hạn, toàn cơ quan"
        case .agencyAwaiting: "Đã chuyển, chờ nơi nhận"
        case .agencyUncollected: "Có kết quả, chưa đến nhận"
        }
    }

    /// The tab's word in an address.
    public var slug: String {
        switch self {
        case .takeOver: "can-nhan"
        case .results: "nhan-ket-qua"
        case .mine: "thu-ly"
        case .assign: "phan-cong"
        case .approve: "duyet"
        case .sign: "ky"
        case .number: "vao-so"
        case .give: "chuyen"
        case .collect: "cho-tra"
        case .dueSoon: "sap-den-han"
        case .overdue: "qua-han"
        case .newToday: "moi"
        case .unconfirmed: "nhap-bu"
        case .agencyOpen: "toan-co-quan"
        case .agencyOverdue: "toan-co-quan-qua-han"
        case .agencyDueSoon: "toan-co-quan-sap-den-han"
        case .agencyAwaiting: "toan-co-quan-cho-nhan"
        case .agencyUncollected: "toan-co-quan-cho-tra"
        }
    }

    /// The tab of the word.
    public init?(slug: String) {
        guard let tab = Self.allCases.first(where: { $0.slug == slug }) else { return nil }
        self = tab
    }

    /// Whether it is a list behind the leader's overview, of the whole agency, and not one of the officer's own work.
    public var isOfAgency: Bool {
        switch self {
        case .agencyOpen, .agencyOverdue, .agencyDueSoon, .agencyAwaiting, .agencyUncollected: true
        default: false
        }
    }

    /// Whether the principal's posts give it anything to show.
    public func concerns(_ principal: Principal) -> Bool {
        switch self {
        case .takeOver, .mine, .give, .dueSoon, .overdue, .newToday: !principal.posts.isEmpty
        case .results, .collect: principal.holds(.reception)
        case .assign, .approve, .sign, .unconfirmed: principal.holds(.leader)
        case .number: principal.holds(.records)
        case .agencyOpen, .agencyOverdue, .agencyDueSoon, .agencyAwaiting, .agencyUncollected:
            principal.holds(.leader)
        }
    }

    /// The tabs of an officer, in the order of a day's work.
    public static func tabs(of principal: Principal) -> [WorklistTab] {
        allCases.filter { !$0.isOfAgency && $0.concerns(principal) }
    }
}
