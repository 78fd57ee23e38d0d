import Addresses
import Catalogue
import Components
import Domain
import Markup

/// What the first page shows.
struct HomeModel: Sendable {
    let desks: [DeskHours]
    let catalogue: FrontCatalogue.Content
    let figures: HomeFigures?
    let news: [Headline]
    let notices: [Headline]
}

/// The first page of a visitor: one search, what the agencies do and how well, what is new, where to go.
struct HomePage {
    let model: HomeModel

    /// More fields than that are folded away.
    private static let shown = 12

    var content: HTML {
        HTML {
            pageHeading("Dịch vụ hành chính công")
            HomeSearch.form
            p { a(.href(Places.tracking())) { "Tra cứu hồ sơ bằng mã tra cứu: đang ở đâu, khi nào có kết quả" } }
            if !model.notices.isEmpty { panel("Thông báo mới") { headlines(model.notices) } }
            if !model.catalogue.fields.isEmpty {
                panel("Thủ tục theo lĩnh vực") {
                    links(Array(model.catalogue.fields.prefix(Self.shown)))
                    if model.catalogue.fields.count > Self.shown {
                        disclosure("Xem \(model.catalogue.fields.count - Self.shown) lĩnh vực khác") {
                            links(Array(model.catalogue.fields.dropFirst(Self.shown)))
                        }
                    }
                    p {
                        a(.href(Places.procedures())) {
                            "Xem tất cả \(VietnameseNumber.grouped(model.catalogue.procedures)) thủ tục"
                        }
                    }
                }
            }
            if !model.catalogue.boards.isEmpty {
                panel("Bảng niêm yết của từng cơ quan") { links(model.catalogue.boards) }
            }
            if let figures = model.figures { figures.html }
            if !model.news.isEmpty {
                panel("Tin mới") {
                    headlines(model.news)
                    p { a(.href(Places.news())) { "Xem tất cả tin tức, thông báo" } }
                }
            }
            panel("Nơi nộp hồ sơ và nhận kết quả") { DeskPlaces(desks: model.desks).html }
            p {
                "Công chức, viên chức:"
                " "
                a(.href(Places.signIn())) { "Đăng nhập" }
            }
        }
    }

    private func links(_ links: [FrontCatalogue.Link]) -> HTML {
        ul(.classes("home-links")) {
            for link in links {
                li {
                    a(.href(link.path), .lang("vi")) { HTML(link.name) }
                    " "
                    span(.classes("home-count")) { "\(VietnameseNumber.grouped(link.count)) thủ tục" }
                }
            }
        }
    }

    private func headlines(_ headlines: [Headline]) -> HTML {
        ul(.classes("news-list"), .lang("vi")) {
            for headline in headlines {
                li {
                    a(.href(headline.path)) { HTML(headline.title) }
                    p(.classes("hint")) { HTML("\(headline.day.vietnamese) · \(headline.agency)") }
                }
            }
        }
    }
}
