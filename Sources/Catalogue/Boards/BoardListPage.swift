import Addresses
import Components
import Domain
import Markup

/// Every agency with what hangs on its board.
struct BoardListPage {
    /// An agency with what hangs there.
    struct Item {
        let agency: PublicAgency
        let count: BoardCount
    }

    let items: [Item]
    let words: String
    /// Agencies that have boards, found or not.
    let total: Int

    /// The query's name for words of an agency's name.
    static let words = "q"
    /// A list that is longer than that is searched.
    private static let searchedFrom = 12

    var content: HTML {
        HTML {
            pageHeading("Niêm yết thủ tục hành chính")
            p { "Thủ tục đang treo trên bảng niêm yết của từng cơ quan, theo quyết định công bố." }
            if total >= Self.searchedFrom || !words.isEmpty { searchForm }
            if items.isEmpty {
                emptyState("Không có bảng niêm yết nào", text: "Thử ít chữ hơn: tên xã, tên huyện hoặc mã định danh.") {
                    div(.classes("buttons")) {
                        a(.classes("button"), .href(Places.boards())) { "Xem tất cả cơ quan" }
                    }
                }
            } else {
                for level in Agency.Level.allCases {
                    let own = items.filter { $0.agency.level == level }
                    if !own.isEmpty { table(own, level) }
                }
            }
        }
    }

    private var searchForm: HTML {
        form(.method("get"), .action(Places.boards()), .classes("search-form"), .role("search")) {
            div(.classes("search-line")) {
                textInput(
                    "Tìm cơ quan",
                    name: Self.words,
                    value: words,
                    kind: .search,
                    hint: "Tên không cần dấu hoặc mã định danh, ví dụ vinh phong, H33.12",
                    maxLength: 100
                )
                submitButton("Tìm", kind: .primary)
            }
        }
    }

    private func table(_ items: [Item], _ level: Agency.Level) -> HTML {
        dataTable(
            level.shown,
            columns: [Column("Cơ quan"), Column("Lĩnh vực", .numeric), Column("Thủ tục", .numeric)],
            rows: items.map { item in
                TableRow(
                    [
                        HTML { span(.lang("vi")) { item.agency.name } },
                        HTML(VietnameseNumber.grouped(item.count.fields)),
                        HTML(VietnameseNumber.grouped(item.count.procedures)),
                    ],
                    href: item.agency.key.map { Places.board($0) }
                )
            }
        )
    }
}
