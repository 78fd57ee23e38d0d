import Addresses
import Components
import Documents
import Domain
import Markup
import Reading

/// The board on a screen on the wall: large letters, pages that turn every 15 seconds, a clock.
///
/// The whole board is in the page, so that it runs on when the network drops; without script it is one long page.
struct BoardScreenPage {
    let agency: PublicAgency
    let board: Board
    let now: Instant
    let address: String
    /// What the page was made of: the script asks whether there is another.
    let tag: String
    let isDemonstration: Bool

    /// The page without the shell, which is for readers who act.
    func page(_ language: Language) -> HTML {
        .document(
            html(.lang(language.rawValue), .classes("screen-root")) {
                head {
                    meta(Attribute("charset", "utf-8"))
                    meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
                    title {
                        "Niêm yết thủ tục hành chính"
                        " – "
                        agency.name
                    }
                    for asset in [StaticAsset.style, .screenStyle].compactMap(\.self) {
                        link(Attribute("rel", "stylesheet"), .href(asset.path))
                    }
                    if let icon = StaticAsset.favicon {
                        link(Attribute("rel", "icon"), .href(icon.path), .type("image/svg+xml"))
                    }
                    if let code = StaticAsset.screen { script(.src(code.path), Attribute("defer", when: true)) }
                }
                body(.classes("screen"), Attribute("data-screen", tag)) {
                    if isDemonstration {
                        p(.classes("ribbon"), .role("note")) {
                            "Dữ liệu trên trang này là giả lập, không có giá trị pháp lý."
                        }
                    }
                    top
                    main(.classes("screen-main"), Attribute("data-screen-pages", when: true)) {
                        for field in board.fields { section(field) }
                        if board.count == 0 { p { "Chưa có thủ tục nào được niêm yết" } }
                    }
                    bottom
                }
            }
        )
    }

    private var top: HTML {
        header(.classes("screen-top")) {
            div {
                h1 { "Niêm yết thủ tục hành chính" }
                p(.classes("screen-agency")) {
                    span(.lang("vi")) { agency.name }
                    " – "
                    "\(VietnameseNumber.grouped(board.fields.count)) lĩnh vực, \(VietnameseNumber.grouped(board.count)) thủ tục"
                }
            }
            p(.classes("screen-clock")) {
                time(
                    Attribute("datetime", now.description),
                    Attribute("data-screen-clock", String(now.milliseconds))
                ) { "\(now.clock) \(now.day.vietnamese)" }
            }
        }
    }

    private func section(_ field: Board.Field) -> HTML {
        Markup.section(.classes("screen-field"), Attribute("data-screen-field", when: true)) {
            h2(.lang("vi")) { field.name }
            ul(.classes("screen-list")) {
                for procedure in field.procedures {
                    li(Attribute("data-screen-row", when: true)) {
                        span(.classes("screen-name"), .lang("vi")) { procedure.name }
                        span(.classes("screen-term")) {
                            for (index, term) in procedure.terms.enumerated() {
                                if index > 0 { "; " }
                                term.shown
                            }
                        }
                        span(.classes("screen-fee")) {
                            if procedure.fees.isEmpty {
                                "phí, lệ phí: chưa có dữ liệu"
                            } else {
                                span(.lang("vi")) { procedure.paid }
                            }
                        }
                    }
                }
            }
        }
    }

    private var bottom: HTML {
        footer(.classes("screen-bottom")) {
            if let code = try? QRCode(address) { qrCode(code, label: "Mã QR dẫn đến bảng niêm yết này") }
            div {
                p { "Quét mã để xem hồ sơ cần nộp, tải mẫu đơn." }
                p {
                    "Phản ánh, kiến nghị:"
                    " "
                    span(.lang("vi")) { heard }
                }
            }
            p(.classes("screen-offline"), Attribute("data-screen-offline", when: true), .hidden()) {
                "Mất kết nối, đang hiện nội dung đã tải."
            }
            div(.classes("screen-turn"), Attribute("data-screen-turn", when: true), .hidden()) {
                button(.type("button"), .classes("button"), Attribute("data-screen-pause", when: true)) { "Dừng" }
                button(.type("button"), .classes("button"), Attribute("data-screen-go", when: true), .hidden()) {
                    "Chạy"
                }
                span(Attribute("data-screen-place", when: true))
            }
        }
    }

    private var heard: String {
        let heard = agency.contact.heard
        let ways = [heard.address, heard.phone, heard.email].compactMap(\.self)
        return ways.isEmpty ? "Bộ phận Tiếp nhận và Trả kết quả" : ways.joined(separator: " – ")
    }
}
