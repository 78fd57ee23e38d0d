import Addresses
import Domain
import Markup

extension Examples {
    static let page = [
        ExampleGroup("thong-bao", "Thông báo", notifications),
        ExampleGroup("mo-rong", "Phần mở rộng", disclosures),
        ExampleGroup("the", "Danh sách theo thẻ", tabs),
        ExampleGroup("trang", "Chuyển trang", pages),
        ExampleGroup("trong", "Danh sách trống", empty),
        ExampleGroup("dai", "Dải đầu trang", strip),
        ExampleGroup("khung", "Khung và cột", panels),
    ]

    /// Banners.
    public static let notifications = [
        Example(
            "đã xong",
            notification(kind: .success) {
                p { "Đã tiếp nhận hồ sơ" }
                p(.classes("code-large")) { String("000.25.55.H33-181220-0012") }
            }
        ),
        Example("thông tin", notification { p { "Hồ sơ tiếp nhận sau 15 giờ chuyển đầu giờ ngày làm việc kế tiếp." } }),
        Example(
            "lưu ý",
            notification("Có thể trùng hồ sơ", kind: .warning) {
                p {
                    "Người này đã nộp cùng thủ tục trong 30 ngày qua:"
                    " "
                    a(.href(Places.worklist())) { String("000.25.55.H33-181203-0007") }
                }
            }
        ),
        Example(
            "chưa thực hiện được",
            notification(kind: .failure) { p { "Hồ sơ vừa được người khác cập nhật; hãy xem lại rồi gửi lại." } }
        ),
    ]

    /// More for who wants to know.
    public static let disclosures = [
        Example(
            "đóng",
            disclosure("Vì sao ngày này?", key: .alt(.v)) {
                p { "Thời hạn 5 ngày làm việc, tính từ ngày sau ngày tiếp nhận." }
            }
        ),
        Example(
            "mở",
            disclosure("Vì sao ngày này?", isOpen: true) {
                ol {
                    li { "Thứ Sáu, 28/12/2018: ngày làm việc thứ 5" }
                    li { "Thứ Ba, 01/01/2019: nghỉ Tết Dương lịch" }
                }
            }
        ),
    ]

    /// Lists by their counts.
    public static let tabs = [
        Example(
            "có số lượng",
            tabLinks(
                [
                    TabLink("Chờ nhận", href: "?ds=cho-nhan", count: "3"),
                    TabLink("Đang giải quyết", href: "?ds=dang", count: "1.204", isCurrent: true),
                    TabLink("Đến hạn ngày mai", href: "?ds=mai", count: "0"),
                    TabLink("Chờ người dân đến nhận", href: "?ds=cho-tra"),
                ],
                label: "Hồ sơ theo tình trạng"
            )
        )
    ]

    /// From page to page.
    public static let pages = [
        Example("trang đầu", pagination(next: "?sau=1")),
        Example("trang giữa", pagination(next: nil, first: "?")),
    ]

    /// Nothing there.
    public static let empty = [
        Example(
            "có việc làm tiếp",
            emptyState("Không có hồ sơ nào chờ ông/bà", text: "Hồ sơ mới bàn giao sẽ hiện ở đây.") {
                buttonGroup { linkButton("Tìm hồ sơ", href: Places.search()) }
            }
        )
    ]

    /// The strip above a screen.
    public static let strip = [
        Example(
            "sau 15 giờ",
            topStrip(
                now: Instant(Day(number: 17_893), minute: 15 * 60 + 7),
                desk: "Quầy số 3 – Hộ tịch, chứng thực",
                notice: "Chuyển đầu giờ ngày 31/12/2018"
            )
        )
    ]

    /// Frames.
    public static let panels = [
        Example(
            "hai cột",
            columns {
                panel("Thành phần hồ sơ") { p { "Nội dung chính ở cột rộng." } }
            } right: {
                panel("Hẹn trả") { p { "Nội dung đi kèm ở cột hẹp." } }
            }
        )
    ]
}
