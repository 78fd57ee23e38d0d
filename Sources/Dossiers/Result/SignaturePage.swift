import Addresses
import Components
import Domain
import Ledger
import Markup
import Web

/// The page on which a leader signs a result, or enters that it was signed on paper.
struct SignaturePage {
    let detail: DossierDetail
    let csrf: String
    let submission: Submission.ID
    let now: Instant
    /// What was typed; nil for a form that is shown the first time.
    let fields: Fields?
    let errors: FormErrors
    let objection: DossierObjection?

    var content: HTML {
        let dossier = detail.dossier
        let act = detail[.sign]
        return HTML {
            errorSummary(
                errors,
                objection: objection.map { HTML($0.message(under: dossier.law)) }
            )
            DossierHeading(detail: detail, title: "Ký kết quả").content
            if let office = act.office {
                actingForm(
                    action: Places.signature(dossier.code),
                    csrf: csrf,
                    submission: submission.description,
                    sequence: dossier.sequence,
                    behaviour: [.guarded],
                    takesFiles: true
                ) {
                    hiddenField(DossierPost.officeField, value: office.description)
                    panel("Chữ ký") { signature }
                    panel("Tệp kết quả") {
                        fileInput(
                            "Bản quét kết quả đã ký",
                            name: SignatureForm.files,
                            hint: "JPEG, PNG hoặc PDF; có thể thêm sau",
                            errorMessage: errors[SignatureForm.files],
                            takesSeveral: true
                        )
                    }
                    buttonGroup {
                        submitButton("Ghi đã ký")
                        linkButton("Về hồ sơ", href: Places.dossier(dossier.code))
                    }
                }
            } else {
                DossierHeading.impossible(act, dossier)
            }
        }
    }

    private var signature: HTML {
        HTML {
            radios(
                "Quyền hạn ký",
                name: SignatureForm.authority,
                items: [SigningAuthority.onBehalf, .deputy, .byOrder, .head].map {
                    Choice($0.rawValue, DetailWords.authority($0))
                },
                value: fields?[SignatureForm.authority] ?? SigningAuthority.onBehalf.rawValue,
                errorMessage: errors[SignatureForm.authority],
                isRequired: true
            )
            fieldRow {
                dateInput(
                    "Ngày ký",
                    name: SignatureForm.day,
                    value: fields?[SignatureForm.day] ?? now.day.vietnamese,
                    errorMessage: errors[SignatureForm.day],
                    isRequired: true
                )
                textInput(
                    "Giờ ký",
                    name: SignatureForm.time,
                    value: fields?[SignatureForm.time] ?? "",
                    hint: "Chỉ khi đã ký trên giấy trước lúc này; việc được ghi là nhập bù",
                    errorMessage: errors[SignatureForm.time],
                    width: .short,
                    inputMode: "numeric",
                    maxLength: 10
                )
            }
        }
    }
}

/// What a page about one act on a dossier begins with.
struct DossierHeading {
    let detail: DossierDetail
    let title: Message

    var content: HTML {
        HTML {
            pageHeading(title, caption: "Hồ sơ \(detail.dossier.code.description)")
            p {
                strong { detail.names.procedure }
                if let owner = detail.owner { " – \(owner.name)" }
            }
            ul(.classes("tags")) { li { statusTag(detail.dossier.status) } }
        }
    }

    /// Why there is no form, and the way back.
    static func impossible(_ act: AvailableAct, _ dossier: Dossier) -> HTML {
        HTML {
            notification(kind: .failure) { p { act.objection?.message(under: dossier.law) } }
            buttonGroup { linkButton("Về hồ sơ", href: Places.dossier(dossier.code), kind: .primary) }
        }
    }
}
