import Addresses
import Components
import Domain
import Markup
import Web

/// An article as it is written, with what was done to it.
struct ArticleFormPage {
    let csrf: String
    /// Nil is a new one.
    let article: Article?
    /// The identity that a new one will have.
    let submission: String?
    let changes: [ArticleChange]
    let today: Day
    let fields: Fields
    let errors: FormErrors
    let flash: Message?

    private var controls: FormControls { FormControls(fields, errors) }

    var content: HTML {
        HTML {
            if let article {
                pageHeading(HTML(article.words.title), caption: article.words.kind.message) {
                    if article.isShown(on: today) {
                        linkButton("Xem trang của người dân", href: Places.newsArticle(article.slug))
                    }
                }
                p { ArticleListPage.state(article, on: today) }
            } else {
                pageHeading("Viết bài mới")
            }
            if let flash { notification(kind: .success) { p { flash } } }
            errorSummary(errors)
            if let article { publication(of: article) }
            if let article {
                div(.classes("columns")) {
                    div(.classes("column")) { form }
                    div(.classes("column stack")) {
                        panel("Bài khi đăng") { preview(article) }
                        panel("Đã làm gì với bài này") { history }
                    }
                }
            } else {
                form
            }
        }
    }

    private func publication(of article: Article) -> HTML {
        article.isPublished
            ? actingForm(action: Places.articleRemoval(article.slug), csrf: csrf, sequence: article.sequence) {
                buttonGroup { submitButton("Gỡ bài", kind: .danger) }
            }
            : actingForm(action: Places.articlePublication(article.slug), csrf: csrf, sequence: article.sequence) {
                buttonGroup { submitButton("Đăng bài") }
            }
    }

    private var form: HTML {
        actingForm(
            action: article.map { Places.article($0.slug) } ?? Places.newArticle(),
            csrf: csrf,
            submission: submission,
            sequence: article?.sequence,
            behaviour: .guarded,
            takesFiles: true
        ) {
            controls.radios(
                "Loại bài",
                ArticleForm.kind,
                Article.Kind.allCases.map {
                    Choice($0.rawValue, $0.message, conditional: $0 == .notice ? until : nil)
                },
                isRequired: true
            )
            controls.text("Tiêu đề", ArticleForm.title, isRequired: true)
            controls.text("Người viết, đơn vị", ArticleForm.author, isRequired: true, width: .long)
            controls.lines(
                "Nội dung",
                ArticleForm.body,
                hint:
                    "Dòng trống ngăn các đoạn. Đầu dòng “## ” là đề mục, “- ” là gạch đầu dòng; địa chỉ https://… thành đường dẫn.",
                isRequired: true,
                rows: 14,
                maxLength: ArticleForm.bodyLimit
            )
            photo
            buttonGroup {
                submitButton(
                    article == nil ? "Lưu bản nháp" : "Lưu thay đổi",
                    kind: article == nil ? .primary : .secondary
                )
            }
        }
    }

    private var until: HTML { controls.day("Hiện đến hết ngày", ArticleForm.shownUntil) }

    private var photo: HTML {
        fieldGroup("Ảnh") {
            fileInput(
                article?.photoAlt == nil ? "Chọn ảnh" : "Chọn ảnh khác",
                name: ArticleForm.photo,
                hint: "JPEG hoặc PNG, tối đa \(ArticleForm.photoLimit) MB; vị trí và ngày giờ ghi trong ảnh được xóa",
                errorMessage: errors[ArticleForm.photo]
            )
            controls.text("Mô tả ảnh", ArticleForm.alt, hint: "Ảnh chụp gì, cho người không nhìn thấy ảnh")
            if article?.photoAlt != nil { checkbox("Bỏ ảnh", name: ArticleForm.removesPhoto) }
        }
    }

    private func preview(_ article: Article) -> HTML {
        div(.classes("article-text stack")) {
            if let alt = article.photoAlt {
                img(
                    .classes("article-photo"),
                    .src(Places.articlePhoto(article.slug) + "?v=\(article.sequence)"),
                    Attribute("alt", alt),
                    Attribute("width", "672"),
                    Attribute("height", "448")
                )
            }
            ArticleText(article.words.body).html
            p(.classes("article-author")) { HTML(article.words.author) }
        }
    }

    private var history: HTML {
        Components.timeline(
            changes.map { change in
                TimelineItem(at: change.at, title: HTML(change.kind.message), by: change.officer ?? "")
            }
        )
    }
}

extension ArticleChange.Kind {
    fileprivate var message: Message {
        switch self {
        case .entered: "Viết bản nháp"
        case .edited: "Sửa bài"
        case .published: "Đăng bài"
        case .takenDown: "Gỡ bài"
        }
    }
}
