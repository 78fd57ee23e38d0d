import Addresses
import Components
import Domain
import Markup
import Web

/// One screen for what is done while the citizen waits: receive, sign, number, hand out (rule 15).
struct OneTouchPage {
    /// The intake form, whose parts this page takes over.
    let intake: IntakePage
    let fields: Fields
    let procedures: [IntakeProcedure]

    var content: HTML {
        HTML {
            pageHeading("Một chạm") {
                linkButton("Sổ chứng thực", href: Addresses.certifiedCopies())
            }
            intake.banner
            errorSummary(
                intake.errors.items.map { FieldError($0.field, $0.message) },
                objection: intake.objection.map { HTML($0) }
            )
            if procedures.isEmpty {
                emptyState(
                    "Quầy này chưa có thủ tục một chạm",
                    text: "Người quản trị gắn quy trình một chạm cho thủ tục trả ngay trong danh mục."
                )
            } else {
                form
            }
        }
    }

    private var form: HTML {
        actingForm(
            action: Addresses.oneTouch(),
            csrf: intake.csrf,
            submission: intake.submission,
            behaviour: [.enterNext, .guarded]
        ) {
            intake.firstButton
            hiddenField(IntakeField.isOwner, value: "1")
            Components.columns {
                panel("1. Thủ tục") {
                    selectInput(
                        "Thủ tục",
                        name: IntakeField.offer,
                        items: procedures.map { Choice($0.offer.description, named: $0.name) },
                        value: fields.has(IntakeField.offer)
                            ? fields[IntakeField.offer] : procedures.first?.offer.description ?? "",
                        errorMessage: intake.errors[IntakeField.offer],
                        isRequired: true
                    )
                    textInput(
                        "Nội dung yêu cầu",
                        name: IntakeField.content,
                        value: fields[IntakeField.content],
                        hint: "Để trống nếu là tên thủ tục",
                        errorMessage: intake.errors[IntakeField.content],
                        maxLength: 1000
                    )
                }
                intake.applicantPanel
            } right: {
                panel("3. Chứng thực") { table }
                panel("4. Phí, ký, trả") { ending }
            }
            buttonGroup {
                submitButton(
                    "Tiếp nhận, ký và trả kết quả",
                    name: IntakeField.act,
                    value: IntakeAct.receive.rawValue,
                    key: .f9
                )
                linkButton("Mới", href: Addresses.oneTouch(), key: .f2)
            }
        }
    }

    private var table: HTML {
        HTML {
            p(.classes("hint")) { "Mỗi giấy tờ một dòng; phí tính theo \(Certification.tariff.description)." }
            for line in OneTouchField.lines { row(line) }
            div(
                .id("phan-phi"),
                .fragmentSource("\(Addresses.oneTouch())?\(OneTouchField.part)=\(OneTouchField.feePart)"),
                .fragmentFields(
                    OneTouchField.lines.map {
                        [
                            OneTouchField.kind($0), OneTouchField.document($0), OneTouchField.pages($0),
                            OneTouchField.copies($0),
                        ].joined(separator: " ")
                    }.joined(separator: " ")
                )
            ) { feePart }
            noscript {
                submitButton("Tính phí", kind: .secondary, name: IntakeField.act, value: IntakeAct.choose.rawValue)
            }
        }
    }

    private func row(_ line: Int) -> HTML {
        fieldset(.classes("component")) {
            Markup.legend(.classes("visually-hidden")) { "Giấy tờ \(line)" }
            fieldRow {
                textInput(
                    "Giấy tờ, văn bản",
                    name: OneTouchField.document(line),
                    value: fields[OneTouchField.document(line)],
                    errorMessage: intake.errors[OneTouchField.document(line)],
                    maxLength: 200
                )
                selectInput(
                    "Loại",
                    name: OneTouchField.kind(line),
                    items: Certification.Kind.allCases.map { Choice($0.rawValue, $0.message) },
                    value: fields[OneTouchField.kind(line)]
                )
                number("Trang", OneTouchField.pages(line))
                number("Bản", OneTouchField.copies(line))
            }
        }
    }

    private func number(_ label: Message, _ name: String) -> HTML {
        textInput(
            label,
            name: name,
            value: fields[name],
            errorMessage: intake.errors[name],
            width: .short,
            inputMode: "numeric",
            maxLength: 5
        )
    }

    /// The fee of each line and their sum.
    var feePart: HTML {
        var errors = FormErrors()
        let table = CertificationTable(fields, &errors)
        return HTML {
            if table.fee > 0 {
                ul {
                    for line in OneTouchField.lines {
                        if let fee = table.fees[line] {
                            li {
                                "\(fields[OneTouchField.document(line)]): "
                                DetailWords.money(fee)
                            }
                        }
                    }
                }
                p {
                    "Cộng phí chứng thực: "
                    strong { DetailWords.money(table.fee) }
                }
            } else {
                p(.classes("hint")) { "Chưa có giấy tờ nào để tính phí." }
            }
        }
    }

    private var ending: HTML {
        HTML {
            if let choice = intake.choice {
                if choice.amount(of: .fee) == nil { money("Phí", IntakeField.fee) }
                if choice.amount(of: .charge) == nil { money("Lệ phí", IntakeField.charge) }
            }
            checkbox(
                "Đã thu đủ phí, lệ phí",
                name: OneTouchField.isPaid,
                isChecked: intake.draft.isSent ? fields.has(OneTouchField.isPaid) : true,
                hint: "Chưa thu thì kết quả được giữ tại quầy"
            )
            selectInput(
                "Quyền hạn ký",
                name: OneTouchField.authority,
                items: [SigningAuthority.onBehalf, .deputy, .byOrder, .head].map {
                    Choice($0.rawValue, DetailWords.authority($0))
                },
                value: fields.has(OneTouchField.authority)
                    ? fields[OneTouchField.authority] : SigningAuthority.onBehalf.rawValue,
                errorMessage: intake.errors[OneTouchField.authority]
            )
            checkbox(
                "In giấy hẹn",
                name: OneTouchField.wantsReceipt,
                isChecked: fields.has(OneTouchField.wantsReceipt),
                hint: "Chỉ khi người nộp yêu cầu"
            )
        }
    }

    private func money(_ label: Message, _ name: String) -> HTML {
        numberInput(
            label,
            name: name,
            value: fields[name],
            errorMessage: intake.errors[name],
            unit: "đồng",
            width: .medium
        )
    }
}

/// What one touch came to, read from the dossier itself: how far it went, its numbers, and whose turn it is.
struct OneTouchOutcomeBanner {
    let detail: DossierDetail
    let certifications: [CertificationLine]
    /// The name of the office of the next step.
    let nextPlace: String

    private var dossier: Dossier { detail.dossier }

    var content: HTML {
        notification(title, kind: dossier.handedOutAt != nil ? .success : .warning) {
            p(.classes("code-large")) { a(.href(Addresses.dossier(dossier.code))) { dossier.code.description } }
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
                linkButton("Mở hồ sơ", href: Addresses.dossier(dossier.code))
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
