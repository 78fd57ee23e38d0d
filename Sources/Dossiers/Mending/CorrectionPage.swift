import Addresses
import Components
import Domain
import Ledger
import Markup
import Web

/// The page on which the desk mends a slip: what stands there above each field, what should stand there in it.
struct CorrectionPage {
    let detail: DossierDetail
    let csrf: String
    let submission: Submission.ID
    let now: Instant
    /// What was typed; nil for a form that is shown the first time.
    let fields: Fields?
    let errors: FormErrors
    let objection: DossierObjection?

    private var dossier: Dossier { detail.dossier }

    var content: HTML {
        let act = detail[.correct]
        return HTML {
            DossierHeading(detail: detail, title: "Đính chính thông tin tiếp nhận").content
            errorSummary(
                errors,
                objection: objection.map { HTML($0.message(under: dossier.law)) }
            )
            if let office = act.office {
                p { "Sửa ô sai rồi lưu; nội dung cũ được giữ trong diễn biến hồ sơ. In lại giấy hẹn sau khi lưu." }
                actingForm(
                    action: Places.correction(dossier.code),
                    csrf: csrf,
                    submission: submission.description,
                    sequence: dossier.sequence,
                    behaviour: [.guarded]
                ) {
                    hiddenField(DossierPost.officeField, value: office.description)
                    Components.columns {
                        if let applicant = detail.applicant {
                            panel(dossier.applicant == dossier.owner ? "Người nộp, cũng là chủ hồ sơ" : "Người nộp") {
                                person(.applicant, applicant)
                            }
                        }
                        if dossier.applicant != dossier.owner, let owner = detail.owner {
                            panel("Chủ hồ sơ") { person(.owner, owner) }
                        }
                    } right: {
                        if let details = detail.details { panel("Giấy hẹn") { slip(details) } }
                        panel("Số liệu") { figures }
                    }
                    buttonGroup {
                        submitButton("Lưu đính chính")
                        linkButton("Về hồ sơ", href: Places.dossier(dossier.code))
                    }
                }
            } else {
                DossierHeading.impossible(act, dossier)
            }
        }
    }

    private func person(_ who: CorrectionFields.Who, _ old: PartyDescription) -> HTML {
        HTML {
            text(old.kind == .person ? "Họ và tên" : "Tên tổ chức", who.name, old.name, isRequired: true)
            if old.kind == .person { text("Ngày sinh", who.birth, old.birth) }
            fieldRow {
                selectInput(
                    "Giấy tờ",
                    name: who.paperKind,
                    items: [PartyDescription.Paper.Kind.idCard9, .idCard12, .passport].map {
                        Choice($0.rawValue, $0.message)
                    },
                    value: fields?[who.paperKind] ?? old.paper?.kind.rawValue ?? ""
                )
                text("Số giấy tờ", who.paperNumber, old.paper?.number)
            }
            if old.kind == .organisation { text("Mã số thuế", who.taxCode, old.taxCode) }
            text("Địa chỉ", who.address, old.address)
            text("Điện thoại", who.phone, old.phone)
            text("Thư điện tử", who.email, old.email)
        }
    }

    private func slip(_ old: ReceptionDetails) -> HTML {
        HTML {
            text("Nội dung yêu cầu", CorrectionFields.content, old.content ?? detail.names.procedure)
            text("Số bộ hồ sơ", CorrectionFields.sets, String(old.sets), isRequired: true)
            selectInput(
                "Báo tin qua",
                name: CorrectionFields.notification,
                items: ReceptionDetails.Notification.allCases.map { Choice($0.rawValue, DetailWords.notification($0)) },
                value: fields?[CorrectionFields.notification] ?? old.notification.rawValue,
                hint: "Đang ghi: \(DetailWords.notification(old.notification).vietnamese)"
            )
            selectInput(
                "Nhận kết quả",
                name: CorrectionFields.returnPlace,
                items: ReceptionDetails.ReturnPlace.allCases.map { Choice($0.rawValue, DetailWords.returnPlace($0)) },
                value: fields?[CorrectionFields.returnPlace] ?? old.returnPlace.rawValue,
                hint: "Đang ghi: \(DetailWords.returnPlace(old.returnPlace).vietnamese)"
            )
            text("Nơi nhận, người nhận thay", CorrectionFields.returnTo, old.returnTo)
            text("Giấy ủy quyền, hoặc quan hệ", CorrectionFields.authorisation, old.authorisation)
        }
    }

    /// What figures count can be mended on the day of entry only.
    private var figures: HTML {
        HTML {
            if now.day == dossier.receivedAt.day {
                selectInput(
                    "Kênh",
                    name: CorrectionFields.channel,
                    items: Channel.allCases.map { Choice(String($0.rawValue), DetailWords.channel($0)) },
                    value: fields?[CorrectionFields.channel] ?? String(dossier.channel.rawValue),
                    hint: "Đang ghi: \(DetailWords.channel(dossier.channel).vietnamese)"
                )
                selectInput(
                    "Nơi tiếp nhận",
                    name: CorrectionFields.place,
                    items: ReceptionPlace.allCases.map { Choice($0.rawValue, DetailWords.place($0)) },
                    value: fields?[CorrectionFields.place] ?? dossier.place.rawValue,
                    hint: "Đang ghi: \(DetailWords.place(dossier.place).vietnamese)"
                )
                text("Số lượng", CorrectionFields.quantity, String(dossier.quantity))
            } else {
                summaryList([
                    SummaryItem("Kênh", HTML(DetailWords.channel(dossier.channel))),
                    SummaryItem("Nơi tiếp nhận", HTML(DetailWords.place(dossier.place))),
                    SummaryItem("Số lượng", text: VietnameseNumber.grouped(dossier.quantity)),
                ])
                p(.classes("hint")) { DossierObjection.figuresFixed.message(under: dossier.law) }
            }
        }
    }

    private func text(_ label: Message, _ name: String, _ old: String?, isRequired: Bool = false) -> HTML {
        textInput(
            label,
            name: name,
            value: fields?[name] ?? old ?? "",
            hint: "Đang ghi: \(old ?? "–")",
            errorMessage: errors[name],
            isRequired: isRequired,
            maxLength: name == CorrectionFields.content ? 1000 : 300
        )
    }
}

/// After a correction: the marked reprint.
struct CorrectedPage {
    let detail: DossierDetail
    /// How often it was mended.
    let count: Int

    var content: HTML {
        let dossier = detail.dossier
        return HTML {
            DossierHeading(detail: detail, title: "Đính chính thông tin tiếp nhận").content
            notification("Đã đính chính", kind: .success) {
                p { "Hồ sơ đã có \(count) nội dung đính chính; giấy hẹn in lại có ghi dấu đính chính." }
                buttonGroup {
                    if dossier.receiptNumber != nil {
                        linkButton(
                            "In lại giấy hẹn, 2 liên",
                            href: "\(IntakePapers.address(.receipt, of: dossier.code))?\(IntakePapers.copies)=2",
                            kind: .primary,
                            attributes: Attribute("target", "_blank")
                        )
                    }
                    linkButton("Về hồ sơ", href: Places.dossier(dossier.code))
                    linkButton("Đính chính tiếp", href: Places.correction(dossier.code))
                }
            }
        }
    }
}
