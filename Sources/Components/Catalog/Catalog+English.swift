public import Markup

extension Catalog {
    /// The English of the shell and of what components say themselves.
    public static let components = Catalog(english: componentEnglish).adding(Catalog(english: shellEnglish))

    /// What the examples of `/design` say, which yields to every page's words.
    public static let examples = Catalog(english: exampleEnglish)

    /// This catalogue and another one; where both have a sentence, the other's holds.
    public func adding(_ other: Catalog) -> Catalog {
        Catalog(english: english.merging(other.english) { _, new in new })
    }

    private static let shellEnglish = [
        " – Một Cửa": " – Một Cửa",
        "Một Cửa": "Một Cửa",
        "Lỗi:": "Error:",
        "Bỏ qua đến nội dung chính": "Skip to main content",
        "Bản trình diễn": "Demonstration",
        "Dữ liệu trên trang này là giả lập, không có giá trị pháp lý.":
            "The data on this page are made up and have no legal value.",
        "Bộ phận Tiếp nhận và Trả kết quả": "Reception and Results Desk",
        "Tài khoản:": "Account:",
        "Đăng nhập": "Sign in",
        "Đăng xuất": "Sign out",
        "Công việc": "Work",
        "Mục chính": "Main",
        "Thủ tục": "Procedures",
        "Niêm yết": "Notice boards",
        "Tin tức": "News",
        "Số liệu": "Figures",
        "Tra cứu": "Track",
        "Báo cáo": "Reports",
        "Danh mục": "Catalogue",
        "Niêm yết lại": "Reposting",
        "Một Cửa – tiếp nhận và trả kết quả thủ tục hành chính":
            "Một Cửa – administrative procedures, from reception to result",
        "Tra cứu hồ sơ": "Track a dossier",
        "Tiếp nhận": "Reception",
        "Một chạm": "One touch",
        "Chứng thực": "Certified copies",
        "Hồ sơ của tôi": "My dossiers",
        "Tìm": "Search",
        "Bàn giao": "Hand-over",
        "Lãnh đạo": "Leaders",
        "Sổ theo dõi": "Register",
        "Nhập bù": "Back entry",
        "Cán bộ": "Officers",
        "Liên hệ": "Contact",
        "Tiếp nhận và trả kết quả": "Reception and results",
        "Thụ lý": "Handling",
        "Văn thư": "Records",
        "Cải cách hành chính": "Administrative reform",
        "Quản trị": "Administration",
    ]
}
