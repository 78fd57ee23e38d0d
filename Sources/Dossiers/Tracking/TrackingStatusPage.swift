import Addresses
import Components
import Domain
import Markup

/// What who holds the receipt reads of the dossier (wording.md §2). No name, number or address of a person stands here.
struct TrackingStatusPage {
    let status: TrackingStatus

    var content: HTML {
        HTML {
            pageHeading(status.heading, caption: "Hồ sơ \(status.code.description)")
            DossierProgress(Progress(status.status)).map { stepBar($0) }
            if status.isLate {
                notification("Chúng tôi xin lỗi ông/bà", kind: .warning) { sentence }
            } else {
                sentence
            }
            if status.closing == nil { appointment }
            facts
            if !status.bring.isEmpty {
                panel("Khi đến nhận kết quả, mang theo") {
                    ul { for item in status.bring { li { item.message } } }
                }
            }
            panel("Cần hỏi thêm") { help }
            p { a(.href(Places.tracking())) { "Tra cứu hồ sơ khác" } }
        }
    }

    private var sentence: HTML {
        HTML {
            switch (status.closing, status.status) {
            case (.withdrawn?, _): over("Ông/bà đã rút hồ sơ.")
            case (.stopped?, _): over("Cơ quan đã dừng giải quyết hồ sơ.")
            case (.cancelled?, _): over("Hồ sơ được ghi nhầm và đã hủy.")
            case (_, .finished):
                p { "Kết quả có từ \(moment(status.ended)), đang được giữ tại \(status.desk), \(status.agency)." }
            case (_, .handedOut): handedOut
            default: open
            }
        }
    }

    private var open: HTML {
        HTML {
            if status.isLate { p { "Đã quá ngày hẹn mà hồ sơ chưa có kết quả." } }
            p { "Hồ sơ đang ở \(status.office), bước \(status.step)/\(status.steps)." }
            if !status.isLate { p { "Ông/bà không phải làm gì thêm." } }
        }
    }

    private func over(_ sentence: Message) -> HTML {
        p {
            sentence
            " "
            "Kết thúc ngày \(day(status.ended)). Ông/bà nhận lại giấy tờ đã nộp tại \(status.desk)."
        }
    }

    private var handedOut: HTML {
        p {
            if let receiver = status.receiver {
                "Đã trả ngày \(day(status.handedOut)), người nhận \(receiver)"
            } else {
                "Đã trả ngày \(day(status.handedOut))."
            }
        }
    }

    /// When to come, and why then.
    private var appointment: HTML {
        HTML {
            if let window = status.appointment {
                p(.classes("code-large")) {
                    status.isLate ? "Đã hẹn:" : "Hẹn trả:"
                    " "
                    window.day.weekday.message
                    ", \(window.day.vietnamese)"
                }
                if !status.isLate {
                    p { "Mời đến từ \(window.from) đến \(window.to), tại \(status.desk), \(status.agency)." }
                }
            } else if status.due == nil {
                p { "Thủ tục này không quy định thời hạn giải quyết." }
            }
            if status.due != nil { disclosure("Vì sao ngày này?") { TrackingReason(status: status).content } }
        }
    }

    private var facts: HTML {
        var items = [
            SummaryItem("Tên thủ tục", vietnamese(status.procedure)),
            SummaryItem("Nơi nhận hồ sơ", vietnamese("\(status.desk), \(status.agency)")),
            SummaryItem("Nhận lúc", HTML("\(moment(status.received))")),
            SummaryItem("Thời hạn giải quyết", HTML(status.term.message)),
        ]
        if status.owed > 0 {
            items.append(SummaryItem("Phí, lệ phí còn phải nộp", HTML("\(VietnameseNumber.grouped(status.owed)) đồng")))
        }
        return summaryList(items)
    }

    private var help: HTML {
        HTML {
            if let phone = status.phone {
                p { "Gọi \(phone), hoặc hỏi tại \(status.desk), \(status.agency)." }
            } else {
                p { "Hỏi tại \(status.desk), \(status.agency); xin mang theo giấy hẹn." }
            }
        }
    }

    /// Official names have no English.
    private func vietnamese(_ text: String) -> HTML { span(.lang("vi")) { text } }

    private func moment(_ instant: Instant?) -> String {
        instant.map { "\($0.clock), \($0.day.vietnamese)" } ?? ""
    }

    private func day(_ instant: Instant?) -> String { instant?.day.vietnamese ?? "" }
}

extension AppointmentWindow {
    /// `15:30`.
    var from: String { Instant(day, minute: session.from).clock }
    /// `17:00`.
    var to: String { Instant(day, minute: session.to).clock }
}
