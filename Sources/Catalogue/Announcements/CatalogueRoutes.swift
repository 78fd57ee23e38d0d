import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// Where the catalogue's work begins.
enum CatalogueRoutes {
    private static let saved = "da-luu"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.catalogue) { request in
            let (principal, today) = (try request.signedIn().principal, request.now.day)
            let (csrf, wasSaved) = (request.csrf, request.query.has(saved))
            let page = try await request.services.database.read { connection in
                CataloguePage(
                    csrf: csrf,
                    isKeeper: try CatalogueKeeper.find(principal, on: today, connection) != nil,
                    days: String(try RepostingStore.days(connection)),
                    errors: FormErrors(),
                    wasSaved: wasSaved
                )
            }
            return request.page("Danh mục thủ tục hành chính") { page.content }
        }
        try routes.post(Places.repostingDays) { request in
            _ = try await DecisionRoutes.keeper(request)
            var reader = FormReader(request.form)
            let days = reader.integer(CataloguePage.days, in: 1...60, required: "Nhập số ngày làm việc, từ 1 đến 60")
            guard let days, reader.errors.isEmpty else {
                let page = CataloguePage(
                    csrf: request.csrf,
                    isKeeper: true,
                    days: request.form[CataloguePage.days],
                    errors: reader.errors,
                    wasSaved: false
                )
                return request.page("Danh mục thủ tục hành chính", hasErrors: true) { page.content }
            }
            try await request.services.database.write { try Setting.repostingDays.set(String(days), $0) }
            return .seeOther(Places.catalogue() + "?" + saved + "=1")
        }
    }
}

/// What belongs to the catalogue, for reform offices.
struct CataloguePage {
    static let days = "so-ngay"

    let csrf: String
    /// Whether the agency keeps the catalogue, and not only its own offers and boards.
    let isKeeper: Bool
    let days: String
    let errors: FormErrors
    let wasSaved: Bool

    var content: HTML {
        HTML {
            pageHeading("Danh mục thủ tục hành chính")
            if wasSaved { notification(kind: .success) { p { "Đã lưu." } } }
            errorSummary(errors)
            ul(.classes("link-list")) {
                if isKeeper {
                    entry(Places.decisions(), "Quyết định công bố", "Nhập, soạn và công bố; so với nội dung trước.")
                }
                entry(
                    Places.repostings(),
                    "Niêm yết lại",
                    "Thủ tục phải niêm yết lại hoặc gỡ, hạn của từng cơ quan, việc đã làm."
                )
                entry(
                    Places.offers(),
                    "Cung cấp thủ tục",
                    "Nơi tiếp nhận, quy trình, thời hạn cam kết của từng thủ tục."
                )
                entry(Places.workflows(), "Quy trình nội bộ", "Các bước, người làm và thời gian của từng bước.")
                entry(Places.coverage(), "Bao phủ", "Thủ tục đã công bố, đã niêm yết, đã có hồ sơ của từng đơn vị.")
                if isKeeper {
                    entry(Places.procedureImport(), "Nhập từ tệp", "Nhiều thủ tục một lúc, từ XLSX hoặc CSV.")
                }
                entry(Places.articles(), "Tin tức, thông báo", "Viết, đăng và gỡ bài trên trang của người dân.")
                entry(Places.configuration(), "Cấu hình", "Chép toàn bộ cấu hình sang nơi khác, hoặc nhận về.")
                entry(
                    Places.procedures(),
                    "Trang công khai",
                    "Người dân thấy thủ tục như thế nào."
                )
            }
            if isKeeper {
                panel("Hạn niêm yết lại") {
                    p {
                        """
                        Kể từ ngày nội dung mới có hiệu lực, hoặc từ ngày công bố nếu muộn hơn. Luật không ghi số ngày; \
                        mặc định 5 ngày làm việc, như hạn công khai của NĐ 63/2010/NĐ-CP, Đ24. Đổi số ngày chỉ áp dụng \
                        cho quyết định công bố sau đó.
                        """
                    }
                    actingForm(action: Places.repostingDays(), csrf: csrf) {
                        numberInput(
                            "Số ngày làm việc",
                            name: Self.days,
                            value: days,
                            errorMessage: errors[Self.days]
                        )
                        buttonGroup { submitButton("Lưu", kind: .secondary) }
                    }
                }
            }
        }
    }

    private func entry(_ path: String, _ name: Message, _ text: Message) -> HTML {
        li {
            a(.href(path)) { name }
            p { text }
        }
    }
}
