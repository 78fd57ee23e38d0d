import Addresses
import Components
import Domain
import Markup
import Reading
import Web

/// The intake screen (wording.md §3): one page, two columns, every part of it there without script.
struct IntakePage {
    let csrf: String
    let submission: String
    let now: Instant
    /// The desk's name.
    let desk: String
    /// What the hour means for the hand-over.
    let notice: Message?
    let draft: IntakeDraft
    let choice: IntakeChoice?
    /// Procedures to choose from, where what was typed means several.
    let candidates: [IntakeProcedure]
    let communes: [String]
    /// Hamlets of the chosen commune, offered where the address is typed.
    var hamlets: [Hamlet] = []
    let errors: FormErrors
    let objection: Message?
    /// The same person's dossiers of the same procedure, to be looked at before another is received.
    let similar: [SimilarDossier]
    let kept: [Int: KeptFile]
    /// What the last intake came to.
    let banner: HTML?

    var content: HTML {
        HTML {
            h1(.classes("visually-hidden")) { "Tiếp nhận hồ sơ" }
            topStrip(now: now, desk: desk, notice: notice)
            banner
            errorSummary(errors, objection: objection.map { HTML($0) })
            actingForm(
                action: Places.intake(),
                csrf: csrf,
                submission: submission,
                behaviour: [.enterNext, .guarded],
                takesFiles: true
            ) {
                firstButton
                if !similar.isEmpty { warning }
                div(.classes("columns columns-even")) {
                    div(.classes("column")) {
                        procedurePanel
                        applicantPanel
                        ownerPanel
                        duePanel
                    }
                    div(.classes("column")) {
                        componentsPanel()
                    }
                }
                endPanel
            }
            legend
        }
    }

    /// The first button of the form is what Enter presses where no script runs: it never saves.
    var firstButton: HTML {
        button(
            .type("submit"),
            .name(IntakeField.act),
            .value(IntakeAct.fill.rawValue),
            .classes("visually-hidden"),
            Attribute("tabindex", "-1")
        ) { "Điền từ thẻ" }
    }

    private var warning: HTML {
        notification("Người này đã nộp hồ sơ cùng thủ tục trong 30 ngày", kind: .warning) {
            ul {
                for dossier in similar {
                    li {
                        a(.href(Places.dossier(dossier.code)), Attribute("target", "_blank")) {
                            dossier.code.description
                        }
                        " "
                        "nhận lúc \(dossier.receivedAt.clock) ngày \(dossier.receivedAt.day.vietnamese)"
                        " "
                        statusTag(dossier.status)
                    }
                }
            }
            checkbox(
                "Vẫn tiếp nhận hồ sơ mới",
                name: IntakeField.goesOn,
                isChecked: draft.isTicked(IntakeField.goesOn),
                attributes: Attribute("data-focus", when: true)
            )
        }
    }

    var procedurePanel: HTML {
        panel("1. Thủ tục") {
            comboBox(
                "Tên hoặc mã thủ tục",
                name: IntakeField.procedure,
                valueName: IntakeField.offer,
                source: Places.intakeProcedures(),
                text: draft.filled(IntakeField.procedure, usual: choice?.procedure.name ?? ""),
                value: choice?.offer.id.description ?? "",
                fallback: candidates.map { Choice($0.offer.description, named: $0.name) },
                hint: "Gõ chữ không dấu, Telex, chữ đầu hoặc mã; phím 1–9 chọn nhanh",
                errorMessage: errors[IntakeField.procedure],
                isRequired: true,
                key: .f4,
                isFocused: errors.isEmpty && objection == nil && similar.isEmpty
            )
            noscript {
                submitButton("Chọn", kind: .secondary, name: IntakeField.act, value: IntakeAct.choose.rawValue)
            }
            div(
                .id("phan-truong-hop"),
                .fragmentSource(Self.source(of: .cases)),
                .fragmentFields(IntakeField.offer)
            ) { casesPart }
        }
    }

    /// Where a part of the page is fetched from.
    static func source(of part: IntakePart) -> String {
        "\(Places.intakeDue())?\(IntakeField.part)=\(part.rawValue)"
    }

    private var endPanel: HTML {
        HTML {
            disclosure(
                "Từ chối tiếp nhận, in phiếu 03",
                isOpen: errors[IntakeField.reasons] != nil,
                key: .alt(.t)
            ) {
                textArea(
                    "Lý do từ chối, mỗi lý do một dòng",
                    name: IntakeField.reasons,
                    value: draft[IntakeField.reasons],
                    errorMessage: errors[IntakeField.reasons],
                    maxLength: 2000
                )
                textInput(
                    "Căn cứ (văn bản, điều khoản)",
                    name: IntakeField.basis,
                    value: draft[IntakeField.basis],
                    errorMessage: errors[IntakeField.basis],
                    maxLength: 300
                )
                endButton("In phiếu từ chối", .refuse, kind: .danger)
            }
            div(.classes("buttons intake-ends")) {
                div(.hidden(whenTicked: "thanh-phan-", IntakeValue.missing)) {
                    endButton("Lưu, in giấy hẹn và phiếu kiểm soát", .receive, kind: .primary, key: .f9)
                }
                div(.hidden(whenTicked: "thanh-phan-", IntakeValue.missing)) {
                    endButton("In phiếu yêu cầu bổ sung", .supplement, key: .f8)
                }
                // Once a paper is missing the same keys print form 02.
                div(.shown(whenTicked: "thanh-phan-", IntakeValue.missing), .classes("js-only")) {
                    submitButton(
                        "In phiếu yêu cầu bổ sung",
                        name: IntakeField.act,
                        value: IntakeAct.supplement.rawValue,
                        attributes: Attribute("data-key", "F8 F9 Ctrl+Enter")
                    )
                }
                endButton("Chỉ hướng dẫn", .guide, key: .alt(.h))
                linkButton("Mới", href: Places.intake(), key: .f2)
            }
        }
    }

    private func endButton(
        _ text: Message,
        _ act: IntakeAct,
        kind: ButtonKind = .secondary,
        key: Key? = nil
    ) -> HTML {
        submitButton(text, kind: kind, name: IntakeField.act, value: act.rawValue, key: key)
    }

    private var legend: HTML {
        keyLegend([
            (.f2, "hồ sơ mới"), (.f4, "thủ tục"), (.alt(.u), "chủ hồ sơ khác"), (.alt(.d), "đủ cả"),
            (.f9, "lưu và in"), (.f8, "thiếu, phiếu 02"), (.alt(.t), "từ chối, phiếu 03"),
            (.alt(.h), "chỉ hướng dẫn"), (.alt(.v), "vì sao ngày này"), (.alt(.n), "thêm hồ sơ cùng người"),
        ])
    }
}
