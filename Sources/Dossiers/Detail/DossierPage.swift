import Addresses
import Components
import Domain
import Ledger
import Markup
import Web

/// An act that was refused: what was typed, and why.
struct DossierRefusal {
    /// What was to be done.
    let act: AvailableAct.Name
    /// What was typed.
    let fields: Fields
    /// What is wrong with it.
    var errors = FormErrors()
    /// The rule that says no.
    var objection: DossierObjection?
}

/// The page of one dossier: how it stands, what can be done, and everything that belongs to it.
struct DossierPage {
    let view: DossierView
    let csrf: String
    /// A new identity for each form of the page.
    let newSubmission: () -> Submission.ID
    let now: Instant
    /// The file that is looked at.
    var shown: FiledFile?
    var refusal: DossierRefusal?

    var detail: DossierDetail { view.detail }
    var dossier: Dossier { view.detail.dossier }

    var content: HTML {
        HTML {
            refused
            heading
            if detail.isDueStale {
                notification("Đang tính lại thời hạn", kind: .warning) {
                    p {
                        "Lịch làm việc vừa thay đổi."
                        " "
                        if detail.explanation == nil {
                            "Lịch mới chưa có cho thời gian này nên ngày hẹn dưới đây vẫn theo lịch cũ."
                        } else {
                            "Ngày hẹn dưới đây đã tính theo lịch mới."
                        }
                    }
                }
            }
            if dossier.unconfirmed > 0 {
                notification(kind: .warning) {
                    p { "Có \(dossier.unconfirmed) việc nhập bù chờ lãnh đạo xác nhận." }
                }
            }
            shown.map { viewer($0) }
            Components.columns {
                panel("Việc cần làm", id: "viec") { acts }
                panel("Tiến độ", id: "tien-do") { progress }
                panel("Thành phần hồ sơ và tệp", id: "thanh-phan") { components }
                panel("Trao đổi giữa các đơn vị", id: "trao-doi") { comments }
            } right: {
                panel("Thông tin chung") { summary }
                panel("Người nộp, chủ hồ sơ", id: "nguoi-nop") { people }
                if detail.result != nil || detail.handOut != nil { panel("Kết quả", id: "ket-qua") { result } }
                panel("Phí, lệ phí", id: "phi-le-phi") { fees }
                panel("Giấy tờ in") { papers }
                if !detail.visits.isEmpty || detail[.noteVisit].isPossible {
                    panel("Khách đến, chưa có kết quả", id: "khach-den") { visits }
                }
                panel("Diễn biến", id: "dien-bien") { history }
            }
        }
    }

    private var refused: HTML {
        errorSummary(
            refusal?.errors ?? FormErrors(),
            objection: refusal?.objection.map { HTML($0.message(under: dossier.law)) }
        )
    }

    private var heading: HTML {
        HTML {
            pageHeading(HTML(dossier.code.description), caption: "Hồ sơ")
            p {
                strong { detail.names.procedure }
                if !detail.names.procedureCase.isEmpty { " – \(detail.names.procedureCase)" }
                if let owner = detail.owner { ". Chủ hồ sơ: \(owner.name)" }
            }
            ul(.classes("tags")) {
                li { statusTag(dossier.status) }
                if let verdict = dossier.end?.verdict { li { verdictTag(verdict) } }
                if dossier.end == nil { li { dueMark } }
            }
        }
    }

    /// When it is due and how far that is.
    var dueMark: HTML {
        let due = detail.due
        let nearness: Nearness
        if let late = detail.lateDays {
            // Late within the day, by the hour, is due today and past.
            nearness = late == 0 ? .today : .over(late)
        } else if let days = detail.remainingDays {
            nearness = days == 0 ? .today : .left(days)
        } else {
            nearness = .without
        }
        return dueDateMark(due?.day, hour: dossier.term.comparesInstants ? due?.clock : nil, nearness: nearness)
    }

    // MARK: Forms

    /// A form that acts on the dossier by the post that may.
    func form(
        _ act: AvailableAct,
        action: String,
        takesFiles: Bool = false,
        @MarkupBuilder content: () -> HTML
    ) -> HTML {
        actingForm(
            action: action,
            csrf: csrf,
            submission: newSubmission().description,
            sequence: dossier.sequence,
            takesFiles: takesFiles
        ) {
            if let office = act.office { hiddenField(DossierPost.officeField, value: office.description) }
            content()
        }
    }

    /// What was typed before the act was refused.
    func typed(_ act: AvailableAct.Name, _ name: String) -> String? {
        refusal?.act == act ? refusal?.fields[name] : nil
    }

    /// What is wrong with the field of the act's form.
    func wrong(_ act: AvailableAct.Name, _ name: String) -> Message? {
        refusal?.act == act ? refusal?.errors[name] : nil
    }
}
