import Addresses
import Components
import Domain
import Ledger
import Markup
import Web

/// A page whose act needs a reason: the reception is undone, or the applicant takes the dossier back.
struct ReasonPage {
    /// What ends the dossier without a result.
    enum Ending {
        case cancellation, withdrawal

        var act: AvailableAct.Name {
            switch self {
            case .cancellation: .cancel
            case .withdrawal: .withdraw
            }
        }
        var address: Address<One<DossierCode>> {
            switch self {
            case .cancellation: Places.cancellation
            case .withdrawal: Places.withdrawal
            }
        }
        var title: Message {
            switch self {
            case .cancellation: "Hủy tiếp nhận"
            case .withdrawal: "Rút hồ sơ theo đề nghị"
            }
        }
    }

    static let reason = "ly-do"
    static let returned = "da-tra-ban-chinh"

    let ending: Ending
    let detail: DossierDetail
    let csrf: String
    let submission: Submission.ID
    /// What was typed; nil for a form that is shown the first time.
    let fields: Fields?
    let errors: FormErrors
    let objection: DossierObjection?

    private var dossier: Dossier { detail.dossier }

    /// Papers whose originals the desk still holds.
    static func originals(of detail: DossierDetail) -> [DossierDetail.Component] {
        detail.components.filter { ($0.handedIn?.originals ?? 0) > 0 && !$0.isReturned }
    }

    var content: HTML {
        let act = detail[ending.act]
        return HTML {
            DossierHeading(detail: detail, title: ending.title).content
            errorSummary(
                errors,
                objection: objection.map { HTML($0.message(under: dossier.law)) }
            )
            if let office = act.office {
                notification(kind: .warning) { warning }
                actingForm(
                    action: ending.address(dossier.code),
                    csrf: csrf,
                    submission: submission.description,
                    sequence: dossier.sequence,
                    behaviour: [.guarded]
                ) {
                    hiddenField(DossierPost.officeField, value: office.description)
                    textArea(
                        "Lý do",
                        name: Self.reason,
                        value: fields?[Self.reason] ?? "",
                        errorMessage: errors[Self.reason],
                        isRequired: true,
                        maxLength: 1000
                    )
                    originals
                    buttonGroup {
                        submitButton(ending.title, kind: .danger)
                        linkButton("Về hồ sơ", href: Places.dossier(dossier.code))
                    }
                }
            } else {
                DossierHeading.impossible(act, dossier)
            }
        }
    }

    private var warning: HTML {
        HTML {
            switch ending {
            case .cancellation:
                p {
                    "Chỉ hủy khi tiếp nhận nhầm. Số liệu từ nay bỏ hồ sơ này, số liệu của kỳ đã khép giữ nguyên; mã hồ sơ không cấp lại, không làm ngược lại được."
                }
            case .withdrawal:
                p { "Hồ sơ kết thúc theo đề nghị của người nộp, không có kết quả; không làm ngược lại được." }
            }
        }
    }

    private var originals: HTML {
        let held = Self.originals(of: detail)
        return HTML {
            if !held.isEmpty {
                panel("Bản chính trả lại cho người nộp") {
                    ul {
                        for component in held { li { "\(component.name) (\(component.handedIn?.originals ?? 0) bản)" } }
                    }
                    if ending == .withdrawal {
                        checkbox(
                            "Đã trả lại đủ bản chính",
                            name: Self.returned,
                            isChecked: fields?.has(Self.returned) ?? false,
                            errorMessage: errors[Self.returned]
                        )
                    }
                }
            }
        }
    }
}
