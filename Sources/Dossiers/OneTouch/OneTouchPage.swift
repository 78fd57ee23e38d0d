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
    let principal: Principal

    /// Whether the officer may do every step of the chosen procedure; else the dossier waits for another.
    private var isFinishedHere: Bool {
        guard let offer = intake.choice?.offer else { return true }
        return offer.workflow.steps.allSatisfy { principal.holds($0.role, at: $0.office ?? offer.competent) }
    }

    var content: HTML {
        HTML {
            pageHeading("Một chạm") {
                linkButton("Sổ chứng thực", href: Places.certifiedCopies())
            }
            intake.banner
            errorSummary(intake.errors, objection: intake.objection.map { HTML($0) })
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
            action: Places.oneTouch(),
            csrf: intake.csrf,
            submission: intake.submission,
            behaviour: [.enterNext, .guarded]
        ) {
            intake.firstButton
            hiddenField(IntakeField.isOwner, value: "1")
            div(.classes("columns columns-even")) {
                div(.classes("column")) {
                    procedurePanel
                    intake.applicantPanel
                }
                div(.classes("column")) {
                    panel("3. Chứng thực") { certifications }
                    panel("4. Phí, ký, trả") { ending }
                }
            }
            if !isFinishedHere {
                p(.classes("hint")) {
                    "Có bước do người khác làm (ký, đóng dấu): hồ sơ được tiếp nhận, cấp số và chờ người đó, chưa trả ngay."
                }
            }
            buttonGroup {
                submitButton(
                    isFinishedHere ? "Tiếp nhận, ký và trả kết quả" : "Tiếp nhận và chuyển ký",
                    name: IntakeField.act,
                    value: IntakeAct.receive.rawValue,
                    key: .f9
                )
                linkButton("Mới", href: Places.oneTouch(), key: .f2)
            }
        }
    }

    private var procedurePanel: HTML {
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
    }

    private var certifications: HTML {
        HTML {
            p(.classes("hint")) { "Mỗi giấy tờ một dòng; phí tính theo \(Certification.tariff.description)." }
            div(.classes("table-box")) {
                Markup.table(.classes("table table-cards"), .role("table")) {
                    caption(.classes("visually-hidden")) { "Giấy tờ cần chứng thực" }
                    thead(.role("rowgroup")) {
                        tr(.role("row")) {
                            for (heading, classes) in Self.headings {
                                th(.role("columnheader"), .scope("col"), .classes(classes)) { heading }
                            }
                        }
                    }
                    tbody(.role("rowgroup")) { for line in OneTouchField.lines { row(line) } }
                }
            }
            div(
                .id("phan-phi"),
                .fragmentSource("\(Places.oneTouch())?\(OneTouchField.part)=\(OneTouchField.feePart)"),
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

    private static let headings: [(Message, String)] = [
        ("Giấy tờ, văn bản", "cell cell-half"), ("Loại", "cell"), ("Trang", "cell cell-code"),
        ("Bản", "cell cell-code"),
    ]

    private func row(_ line: Int) -> HTML {
        let cells = [
            text("Giấy tờ \(line)", OneTouchField.document(line), width: .whole, most: 200),
            selectInput(
                "Loại, giấy tờ \(line)",
                name: OneTouchField.kind(line),
                items: Certification.Kind.allCases.map { Choice($0.rawValue, $0.shortMessage) },
                value: fields[OneTouchField.kind(line)],
                hidesLabel: true
            ),
            text("Số trang, giấy tờ \(line)", OneTouchField.pages(line), width: .short, most: 5),
            text("Số bản, giấy tờ \(line)", OneTouchField.copies(line), width: .short, most: 5),
        ]
        return tr(.role("row"), .classes("row")) {
            // On a phone each line is a card, with the headings before the fields.
            for (cell, (heading, classes)) in zip(cells, Self.headings) {
                td(.role("cell"), .classes(classes), Attribute("data-label", message: heading)) { cell }
            }
        }
    }

    private func text(_ label: Message, _ name: String, width: FieldWidth, most: Int) -> HTML {
        textInput(
            label,
            name: name,
            value: fields[name],
            errorMessage: intake.errors[name],
            hidesLabel: true,
            width: width,
            inputMode: width == .short ? "numeric" : nil,
            maxLength: most
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
