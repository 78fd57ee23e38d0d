public import Addresses
public import Domain
public import Markup

/// A place in the navigation.
public struct NavigationItem: Sendable {
    /// The words.
    public let text: Message
    /// The place; it is shown to whom its access permits.
    public let address: Address<NoParts>

    /// A place.
    public init(_ text: Message, _ address: Address<NoParts>) {
        self.text = text
        self.address = address
    }

    /// The program's places, in the order of a day's work.
    public static let all = [
        NavigationItem("Tiếp nhận", Places.intake),
        NavigationItem("Một chạm", Places.oneTouch),
        NavigationItem("Chứng thực", Places.certifiedCopies),
        NavigationItem("Hồ sơ của tôi", Places.worklist),
        NavigationItem("Tìm", Places.search),
        NavigationItem("Bàn giao", Places.handoverList),
        NavigationItem("Lãnh đạo", Places.leader),
        NavigationItem("Sổ theo dõi", Places.register),
        NavigationItem("Báo cáo", Places.reports),
        NavigationItem("Danh mục", Places.catalogue),
        NavigationItem("Niêm yết lại", Places.repostings),
        NavigationItem("Nhập bù", Places.backEntry),
        NavigationItem("Cán bộ", Places.officers),
        NavigationItem("Liên hệ", Places.contact),
        NavigationItem("Ấp, khu phố", Places.hamlets),
    ]

    /// Where visitors go.
    public static let forVisitors = [
        NavigationItem("Thủ tục", Places.procedures),
        NavigationItem("Niêm yết", Places.boards),
        NavigationItem("Số liệu", Places.publicFigures),
        NavigationItem("Tin tức", Places.news),
        NavigationItem("Tra cứu", Places.tracking),
    ]

    /// Those that the principal may go to.
    public static func all(for principal: Principal) -> [NavigationItem] {
        all.filter { $0.address.entry.access.permits(principal) }
    }

    /// The place of the list that a path belongs to: the same, or the nearest above it.
    static func current(of items: [NavigationItem], at path: String) -> String? {
        items.map { $0.address() }
            .filter { path == $0 || path.hasPrefix($0 + "/") }
            .max { $0.utf8.count < $1.utf8.count }
    }
}
