import Addresses
import Components
import Domain
import Ledger
import Markup
import Web

/// The page on which the desk puts a result into somebody's hand (rule 28).
struct HandOutPage {
    let view: DossierView
    let csrf: String
    let submission: Submission.ID
    /// What was typed; nil for a form that is shown the first time.
    let fields: Fields?
    let errors: FormErrors
    let objection: DossierObjection?
    let now: Instant

    private var detail: DossierDetail { view.detail }
    private var dossier: Dossier { view.detail.dossier }

    var content: HTML {
        let act = detail[.handOut]
        return HTML {
            errorSummary(
                errors,
                objection: objection.map { HTML($0.message(under: dossier.law)) }
            )
            DossierHeading(detail: detail, title: "Trả kết quả").content
            if let office = detail.handOutOffice {
                actingForm(
                    action: Places.handOut(dossier.code),
                    csrf: csrf,
                    submission: submission.description,
                    sequence: dossier.sequence,
                    behaviour: [.guarded]
                ) {
                    hiddenField(DossierPost.officeField, value: office.description)
                    Components.columns {
                        panel("Người nhận") { receiver }
                        if !returnable.isEmpty { panel("Trả lại bản chính") { originals } }
                    } right: {
                        panel("Kết quả") { result }
                        if dossier.owed > 0 { panel("Phí, lệ phí còn phải nộp") { payment } }
                    }
                    buttonGroup {
                        submitButton("Trả kết quả")
                        linkButton("Về hồ sơ", href: Places.dossier(dossier.code))
                    }
                }
            } else {
                DossierHeading.impossible(act, dossier)
            }
        }
    }

    private var receiver: HTML {
        HTML {
            radios(
                "Ai nhận kết quả?",
                name: HandOutFields.receiver,
                items: receivers,
                value: fields?[HandOutFields.receiver] ?? HandOutFields.Receiver.applicant.rawValue,
                errorMessage: errors[HandOutFields.receiver],
                isRequired: true
            )
            checkbox(
                "Nhận thay theo giấy ủy quyền; đã xem giấy ủy quyền",
                name: HandOutFields.authorised,
                isChecked: fields?.has(HandOutFields.authorised) ?? false,
                errorMessage: errors[HandOutFields.authorised]
            )
            radios(
                "Cách trả",
                name: HandOutFields.channel,
                items: [Channel.direct, .post, .online].map { Choice(String($0.rawValue), DetailWords.channel($0)) },
                value: fields?[HandOutFields.channel] ?? String(usualChannel.rawValue),
                isInline: true
            )
        }
    }

    private var usualChannel: Channel { detail.details?.returnPlace == .post ? .post : .direct }

    private var receivers: [Choice] {
        var choices = [
            Choice(
                HandOutFields.Receiver.applicant.rawValue,
                "Người nộp: \(detail.applicant?.name ?? "")",
                hint: hint(detail.applicant)
            )
        ]
        if dossier.owner != dossier.applicant {
            choices.append(
                Choice(
                    HandOutFields.Receiver.owner.rawValue,
                    "Chủ hồ sơ: \(detail.owner?.name ?? "")",
                    hint: hint(detail.owner)
                )
            )
        }
        choices.append(Choice(HandOutFields.Receiver.other.rawValue, "Người khác nhận thay", conditional: other))
        return choices
    }

    private func hint(_ person: PartyDescription?) -> Message? {
        person?.paper.map { paper in
            "Đối chiếu giấy tờ tùy thân: \(paper.kind.message.vietnamese) \(paper.number)"
        }
    }

    private var other: HTML {
        HTML {
            text("Họ và tên", HandOutFields.name, isRequired: true)
            fieldRow {
                selectInput(
                    "Giấy tờ tùy thân",
                    name: HandOutFields.paperKind,
                    items: [PartyDescription.Paper.Kind.idCard9, .idCard12, .passport].map {
                        Choice($0.rawValue, $0.message)
                    },
                    value: fields?[HandOutFields.paperKind] ?? PartyDescription.Paper.Kind.usual(on: now.day).rawValue,
                    errorMessage: errors[HandOutFields.paperKind]
                )
                text("Số giấy tờ", HandOutFields.paperNumber, isRequired: true, inputMode: "numeric")
            }
            fieldRow {
                dateInput(
                    "Ngày cấp",
                    name: HandOutFields.paperIssuedOn,
                    value: fields?[HandOutFields.paperIssuedOn] ?? "",
                    hint: nil,
                    errorMessage: errors[HandOutFields.paperIssuedOn]
                )
                text("Nơi cấp", HandOutFields.paperIssuedBy)
            }
        }
    }

    private func text(
        _ label: Message,
        _ name: String,
        isRequired: Bool = false,
        inputMode: String? = nil
    ) -> HTML {
        textInput(
            label,
            name: name,
            value: fields?[name] ?? "",
            errorMessage: errors[name],
            isRequired: isRequired,
            inputMode: inputMode,
            maxLength: 100
        )
    }

    /// Papers whose originals lie in the dossier.
    private var returnable: [DossierDetail.Component] {
        detail.components.filter { ($0.handedIn?.originals ?? 0) > 0 && !$0.isReturned }
    }

    private var originals: HTML {
        HTML {
            div(.id("ban-chinh-tra-lai")) {
                checkboxes(
                    "Đánh dấu từng bản chính đã trả lại",
                    name: HandOutFields.returned,
                    items: returnable.map { component in
                        Choice(
                            component.id.description,
                            named: component.name,
                            hint: "\(component.handedIn?.originals ?? 0) bản chính"
                        )
                    },
                    values: Set(fields?.all(HandOutFields.returned) ?? [])
                )
            }
            tickGroupButton("Trả lại tất cả", group: "ban-chinh-tra-lai")
        }
    }

    private var result: HTML {
        Components.summaryList(
            (detail.result.map { result in
                [
                    SummaryItem(
                        "Số, ngày",
                        text: "\(result.number.map(VietnameseNumber.two) ?? "–"), \(result.day.vietnamese)"
                    ),
                    SummaryItem("Người ký", text: result.signer),
                ]
            } ?? []) + (dossier.end.map { [SummaryItem("Về quầy lúc", text: DetailWords.moment($0.at))] } ?? [])
        )
    }

    private var payment: HTML {
        HTML {
            p {
                "Còn phải nộp "
                strong { DetailWords.money(dossier.owed) }
                "."
                if dossier.unpaidAllowed { " Lãnh đạo đã cho phép trả khi chưa nộp đủ." }
            }
            PaymentFields(fields: fields, errors: errors, owed: dossier.owed, fees: view.fees).content
        }
    }
}
