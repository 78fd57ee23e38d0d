import Addresses
import Components
import Domain
import Markup

/// The list of news and notices.
struct NewsPage {
    let articles: [Article]
    /// Where the list goes on.
    let next: String?
    let isFirst: Bool

    var content: HTML {
        HTML {
            pageHeading("Tin tức, thông báo")
            if articles.isEmpty { emptyState("Chưa có tin nào.") }
            ul(.classes("news-list")) {
                for article in articles { li { entry(article) } }
            }
            pagination(next: next, first: isFirst ? nil : Places.news())
            p { a(.href(Places.newsFeed())) { "Theo dõi bằng trình đọc tin (Atom)" } }
        }
    }

    private func entry(_ article: Article) -> HTML {
        HTML {
            if article.photoAlt != nil {
                // The title beside it says what it is about.
                img(
                    .classes("news-photo"),
                    .src(ArticlePage.photo(article)),
                    Attribute("alt", ""),
                    Attribute("width", "144"),
                    Attribute("height", "96"),
                    Attribute("loading", "lazy")
                )
            }
            h2(.classes("news-title"), .lang("vi")) {
                a(.href(Places.newsArticle(article.slug))) { HTML(article.words.title) }
            }
            ArticlePage.facts(article)
            p(.lang("vi")) { HTML(ArticleText(article.words.body).summary()) }
        }
    }
}

/// An article.
struct ArticlePage {
    let article: Article

    var content: HTML {
        Markup.article(.classes("article stack")) {
            h1(.lang("vi")) { HTML(article.words.title) }
            Self.facts(article)
            if let until = article.words.shownUntil { p { "Thông báo có giá trị đến hết ngày \(until.vietnamese)." } }
            if let alt = article.photoAlt {
                img(
                    .classes("article-photo"),
                    .src(Self.photo(article)),
                    Attribute("alt", alt),
                    Attribute("width", "672"),
                    Attribute("height", "448"),
                    .lang("vi")
                )
            }
            div(.classes("article-text stack"), .lang("vi")) { ArticleText(article.words.body).html }
            p(.classes("article-author"), .lang("vi")) { HTML(article.words.author) }
            p { a(.href(Places.news())) { "Tin tức, thông báo khác" } }
        }
    }

    /// The address of this version of its photo.
    static func photo(_ article: Article) -> String { Places.newsPhoto(article.slug) + "?v=\(article.sequence)" }

    /// Day, agency and what else a reader must know before the text.
    static func facts(_ article: Article) -> HTML {
        p(.classes("hint news-facts")) {
            if let day = article.publishedAt?.day {
                time(Attribute("datetime", day.description)) { HTML(day.vietnamese) }
                HTML(" · ")
            }
            span(.lang("vi")) { HTML(article.agencyName) }
            if article.words.kind == .notice {
                " "
                tag("Thông báo", tone: .waiting)
            }
            if article.provenance == .demonstration {
                " "
                tag("Bài minh họa", tone: .neutral)
            }
        }
    }
}
