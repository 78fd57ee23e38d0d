import Addresses
import Components
import Domain
import Markup

/// The articles of the own agency, for those who write them.
struct ArticleListPage {
    let articles: [Article]
    let today: Day
    let next: String?
    let isFirst: Bool

    var content: HTML {
        HTML {
            pageHeading("Tin tức, thông báo") {
                linkButton("Viết bài mới", href: Places.newArticle(), kind: .primary)
                linkButton("Xem trang của người dân", href: Places.news())
            }
            dataTable(
                "Bài của cơ quan",
                columns: [
                    Column("Tiêu đề"), Column("Loại"), Column("Trạng thái"), Column("Ngày đăng", .code),
                    Column("Người viết"),
                ],
                rows: articles.map { article in
                    TableRow(
                        [
                            HTML(article.words.title), HTML(article.words.kind.message),
                            Self.state(article, on: today), HTML(article.publishedAt?.day.vietnamese ?? "–"),
                            HTML(article.words.author),
                        ],
                        href: Places.article(article.slug)
                    )
                },
                hidesCaption: true,
                empty: "Chưa có bài nào."
            )
            pagination(next: next, first: isFirst ? nil : Places.articles())
        }
    }

    /// Whether anybody can read it now.
    static func state(_ article: Article, on today: Day) -> HTML {
        if article.isShown(on: today) { return tag("Đang đăng", tone: .good) }
        if article.isPublished { return tag("Hết hạn hiện", tone: .neutral) }
        return article.publishedAt == nil ? tag("Bản nháp", tone: .waiting) : tag("Đã gỡ", tone: .neutral)
    }
}

extension Article.Kind {
    var message: Message {
        switch self {
        case .news: "Tin tức"
        case .notice: "Thông báo"
        }
    }
}
