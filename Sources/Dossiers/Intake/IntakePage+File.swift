import Components
import Domain
import Markup
import Reading
import Web

// MARK: 2, 6–11. What is handed in, paid and promised: parts that follow the procedure

extension IntakePage {
    /// The case and what it means for the term.
    var casesPart: HTML {
        HTML {
            if let choice {
                if choice.cases.count > 1 {
                    selectInput(
                        "Trường hợp",
                        name: IntakeField.procedureCase,
                        items: choice.cases.map { Choice($0.content.procedureCase.description, named: $0.name) },
                        value: choice.chosen.content.procedureCase.description
                    )
                    noscript {
                        submitButton(
                            "Chọn trường hợp",
                            kind: .secondary,
                            name: IntakeField.act,
                            value: IntakeAct.choose.rawValue
                        )
                    }
                }
                p(.classes("hint")) {
                    "Thời hạn theo quy định: \(choice.chosen.content.statutory.description)"
                    if let promised = choice.offer.promised, promised != choice.chosen.content.statutory {
                        "; cơ quan cam kết: \(promised.description)"
                    }
                }
            }
        }
    }

    func componentsPanel(_ title: Message = "5. Thành phần hồ sơ, phí, lệ phí") -> HTML {
        panel(title) {
            tickGroupButton("Đủ cả", group: "phan-ho-so", key: .alt(.d))
            div(
                .id("phan-ho-so"),
                .classes("stack"),
                .fragmentSource(Self.source(of: .file)),
                .fragmentFields("\(IntakeField.offer) \(IntakeField.procedureCase)")
            ) { filePart }
            textInput(
                "Nội dung khác cần bổ sung (phiếu 02), hoặc đã hướng dẫn",
                name: IntakeField.missing,
                value: draft[IntakeField.missing],
                errorMessage: errors[IntakeField.missing],
                maxLength: 1000
            )
        }
    }

    /// Components, request, fees.
    var filePart: HTML {
        HTML {
            if let choice {
                if choice.components.isEmpty {
                    p(.classes("hint")) { "Danh mục chưa ghi thành phần hồ sơ của thủ tục này." }
                }
                for (index, listed) in choice.components.enumerated() { component(listed.component, index + 1) }
                fieldRow {
                    numberInput(
                        "Số bộ",
                        name: IntakeField.sets,
                        value: draft.filled(IntakeField.sets, usual: String(choice.chosen.sets)),
                        errorMessage: errors[IntakeField.sets]
                    )
                    textInput(
                        "Nội dung yêu cầu",
                        name: IntakeField.content,
                        value: draft.filled(IntakeField.content, usual: choice.procedure.name),
                        errorMessage: errors[IntakeField.content],
                        maxLength: 1000
                    )
                }
                fees(choice)
            } else {
                p(.classes("hint")) { "Chọn thủ tục để hiện thành phần hồ sơ, phí, lệ phí." }
            }
        }
    }

    private func component(_ component: DossierComponent, _ place: Int) -> HTML {
        let name = IntakeField.component(place)
        let value = draft[name]
        return fieldset(.classes(errors[name] == nil ? "component" : "component field-invalid")) {
            Markup.legend {
                component.name
                component.provenance.mark.map { mark in span(.classes("hint")) { " (\(mark))" } }
            }
            errors[name].map { message in p(.classes("error-message")) { message } }
            div(.classes("component-line")) {
                radio(name, id: name, IntakeValue.there, "Có", value, isMarked: true)
                radio(name, id: "\(name)-thieu", IntakeValue.missing, "Thiếu", value, isMarked: false)
                radio(name, id: "\(name)-khong", IntakeValue.notNeeded, "Không cần", value, isMarked: false)
                count("Chính", IntakeField.originals(place), usual: component.originals)
                count("Sao", IntakeField.copies(place), usual: component.copies)
                label(.classes("component-item")) {
                    input(
                        .type("checkbox"),
                        .name(IntakeField.givenBack(place)),
                        .value("1"),
                        .checked(when: draft.isTicked(IntakeField.givenBack(place)))
                    )
                    "Trả lại ngay"
                }
            }
            fileInput(
                "Tệp: \(component.name)",
                name: IntakeField.file(place),
                hint: nil,
                errorMessage: errors[IntakeField.file(place)],
                hidesLabel: true
            )
            if let file = kept[place] {
                p(.classes("hint")) { "Đã nhận tệp “\(file.name)”; chọn tệp khác để thay." }
                hiddenField(IntakeField.kept(place), value: file.text)
            }
        }
    }

    private func radio(
        _ name: String,
        id: String,
        _ value: String,
        _ text: Message,
        _ chosen: String,
        isMarked: Bool
    ) -> HTML {
        label(.classes("component-item")) {
            input(
                .type("radio"),
                .id(id),
                .name(name),
                .value(value),
                .checked(when: chosen == value),
                Attribute("data-tick-me", when: isMarked),
                Attribute("data-toggle", when: true)
            )
            text
        }
    }

    private func count(_ text: Message, _ name: String, usual: Int) -> HTML {
        label(.classes("component-item")) {
            text
            input(
                .type("text"),
                .id(name),
                .name(name),
                .classes("input input-number component-count"),
                .value(draft.filled(name, usual: String(usual))),
                .inputMode("numeric"),
                .autocomplete("off"),
                Attribute("aria-invalid", ifPresent: errors[name].map { _ in "true" })
            )
        }
    }

    private func fees(_ choice: IntakeChoice) -> HTML {
        fieldGroup("Phí, lệ phí") {
            if choice.fees.isEmpty {
                p(.classes("hint")) { "Danh mục không ghi phí, lệ phí." }
            }
            fieldRow {
                amount("Phí", .fee, IntakeField.fee, choice)
                amount("Lệ phí", .charge, IntakeField.charge, choice)
            }
            if !choice.fees.isEmpty {
                fieldRow {
                    selectInput(
                        "Thu",
                        name: IntakeField.paid,
                        items: [
                            Choice(IntakeValue.later, "khi trả kết quả"), Choice(IntakeValue.now, "đã thu"),
                        ],
                        value: draft.filled(IntakeField.paid, usual: IntakeValue.later)
                    )
                    textInput(
                        "Số biên lai (trống: số kế tiếp)",
                        name: IntakeField.receipt,
                        value: draft[IntakeField.receipt],
                        errorMessage: errors[IntakeField.receipt],
                        inputMode: "numeric"
                    )
                }
                exemption
            }
        }
    }

    private var exemption: HTML {
        let fields = [IntakeField.exempted, IntakeField.ground, IntakeField.groundText]
        return disclosure(
            "Miễn, giảm",
            isOpen: fields.contains { errors[$0] != nil } || !draft[IntakeField.exempted].isEmpty
        ) {
            fieldRow {
                numberInput(
                    "Số tiền miễn, giảm",
                    name: IntakeField.exempted,
                    value: draft[IntakeField.exempted],
                    errorMessage: errors[IntakeField.exempted],
                    unit: "đồng",
                    width: .medium
                )
                selectInput(
                    "Căn cứ",
                    name: IntakeField.ground,
                    items: Payment.Ground.allCases.map { Choice($0.rawValue, $0.message) },
                    value: draft[IntakeField.ground],
                    emptyText: "– chọn –",
                    errorMessage: errors[IntakeField.ground]
                )
                textInput(
                    "Căn cứ khác",
                    name: IntakeField.groundText,
                    value: draft[IntakeField.groundText],
                    errorMessage: errors[IntakeField.groundText],
                    maxLength: 300
                )
            }
        }
    }

    private func amount(_ text: Message, _ kind: Fee.Kind, _ name: String, _ choice: IntakeChoice) -> HTML {
        let fixed = choice.amount(of: kind)
        let names = choice.fees.filter { $0.kind == kind }.map(\.name).joined(separator: ", ")
        return HTML {
            if let fixed {
                textInput(
                    text,
                    name: name,
                    value: VietnameseNumber.grouped(fixed),
                    hint: names.isEmpty ? nil : "\(names)",
                    isReadOnly: true,
                    width: .medium
                )
            } else {
                textInput(
                    text,
                    name: name,
                    value: draft[name],
                    hint: "\(names): nhập số tiền theo hồ sơ",
                    errorMessage: errors[name],
                    width: .medium,
                    inputMode: "numeric"
                )
            }
        }
    }
}

extension Payment.Ground {
    /// The ground as screens name it.
    var message: Message {
        switch self {
        case .meritorious: "người có công với cách mạng"
        case .poor: "hộ nghèo, cận nghèo"
        case .child: "trẻ em"
        case .elderly: "người cao tuổi"
        case .disabled: "người khuyết tật"
        case .hardshipArea: "xã đặc biệt khó khăn"
        case .online: "nộp trực tuyến"
        case .other: "căn cứ khác"
        }
    }
}
