import Addresses
import Components
import Domain
import Markup
import Web

/// What one touch came to, read from the dossier itself: how far it went, its numbers, and whose turn it is.
struct OneTouchOutcomeBanner {
    let detail: DossierDetail
    let certifications: [CertificationLine]
    /// The name of the office of the next step.
    let nextPlace: String

    private var dossier: Dossier { detail.dossier }

    var content: HTML {
        notification(title, kind: dossier.handedOutAt != nil ? .success : .warning) {
            p(.classes("code-large")) { a(.href(Places.dossier(dossier.code))) { dossier.code.description } }
            p {
                detail.applicant?.name ?? ""
                " – "
                detail.names.procedure
            }
            rest
            ul { for entry in detail.timeline { li { entry.sentence } } }
            if let number = detail.result?.number { p { "Số văn bản của kết quả: \(number)." } }
            for line in certifications {
                p {
                    line.certification.kind.message
                    " số \(line.certification.number): \(line.document), \(line.certification.copies) bản, "
                    DetailWords.money(line.fee)
                }
            }
            buttonGroup {
                linkButton("Mở hồ sơ", href: Places.dossier(dossier.code))
                if dossier.receiptNumber != nil {
                    linkButton(
                        "In giấy hẹn",
                        href: IntakePapers.address(.receipt, of: dossier.code),
                        attributes: Attribute("target", "_blank")
                    )
                }
            }
        }
    }

    private var title: Message {
        if dossier.handedOutAt != nil { return "Đã tiếp nhận, ký và trả kết quả" }
        return dossier.end == nil ? "Đã tiếp nhận, chờ bước tiếp theo" : "Đã có kết quả, chưa trả"
    }

    /// Whose turn it is, or what the law wants first.
    private var rest: HTML {
        HTML {
            if dossier.end == nil, dossier.step < detail.workflow.steps.count {
                let step = detail.workflow.steps[dossier.step]
                p {
                    "Bước “\(step.task.vietnamese)” chờ "
                    step.role.message
                    " của \(nextPlace)."
                }
            } else if dossier.handedOutAt == nil, let objection = detail[.handOut].objection {
                p { objection.message(under: dossier.law) }
            }
        }
    }
}
