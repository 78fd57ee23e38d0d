import Addresses
import Components
import Domain
import Markup
import Web

/// The editor of a procedure in a draft: its twelve parts, its cases with papers and fees, where each is known from.
struct DraftPage {
    /// What somebody else saved meanwhile.
    struct Conflict {
        let by: String?
        let at: Instant
        /// From what is saved to what is typed; nil while the typed text cannot be read.
        let difference: ProcedureDifference?
    }

    let csrf: String
    let decision: Decision
    let entry: DecisionEntry
    let typed: TypedDraft
    let errors: FormErrors
    /// The state of the entry that saving replaces.
    let sequence: Int
    let fieldNames: [String]
    let conflict: Conflict?
    let wasSaved: Bool

    var content: HTML {
        HTML {
            pageHeading(
                entry.entry.name.isEmpty ? HTML("Thủ tục mới" as Message) : HTML(entry.entry.name),
                caption: "Quyết định số \(decision.announcement.number) · \(entry.change.message.vietnamese)"
            ) {
                linkButton("Quay lại quyết định", href: Places.decision(decision.id))
            }
            if wasSaved { notification(kind: .success) { p { "Đã lưu bản soạn thảo." } } }
            conflict.map { conflictNotice($0) }
            errorSummary(errors)
            missing
            actingForm(
                action: Places.draft(entry.id),
                csrf: csrf,
                sequence: sequence,
                behaviour: [.guarded]
            ) {
                buttonGroup { save }
                head
                for part in [ProcedurePart.sequence, .method] { textPart(part) }
                h2 { "Trường hợp, thành phần hồ sơ, thời hạn, phí" }
                hiddenField(DraftField.cases, value: String(typed.cases.count))
                for index in typed.cases.indices {
                    DraftCaseFields(typed: typed, index: index, errors: errors).content
                }
                buttonGroup { rowButton("Thêm trường hợp", DraftField.addCase) }
                h2 { "Các bộ phận khác" }
                for part in [ProcedurePart.applicants, .agency, .forms, .result, .conditions, .legalBasis] {
                    textPart(part)
                }
                buttonGroup {
                    save
                    linkButton("Biểu mẫu (\(String(entry.forms.count)))", href: Places.draftForms(entry.id))
                }
            }
        }
    }

    private var save: HTML {
        submitButton(
            conflict == nil ? "Lưu" : "Lưu bản của tôi",
            name: DraftField.button,
            value: DraftField.save
        )
    }

    private func conflictNotice(_ conflict: Conflict) -> HTML {
        notification("Có người vừa lưu nội dung này", kind: .warning) {
            p {
                "\(conflict.by ?? "Người khác") đã lưu lúc \(DecisionPage.text(conflict.at))."
                " "
                "Nội dung bạn gõ còn nguyên bên dưới và chưa được lưu."
            }
            p {
                "Bấm “Lưu bản của tôi” để thay bản vừa lưu, hoặc"
                " "
                a(.href(Places.draft(entry.id))) { "mở bản vừa lưu" }
                "."
            }
            if let difference = conflict.difference {
                DifferenceTable(
                    "Khác nhau giữa hai bản",
                    before: "Bản vừa lưu",
                    after: "Bản của bạn",
                    difference
                ).content
            }
        }
    }

    private var missing: HTML {
        let parts = entry.after?.missing ?? []
        return HTML {
            if !parts.isEmpty {
                notification("Chưa đủ để công bố", kind: .information) {
                    p {
                        "Còn thiếu: \(parts.map(\.vietnamese).joined(separator: "; ")) (NĐ 63/2010/NĐ-CP, Đ8(2))."
                    }
                }
            }
            entry.unsaidNote
        }
    }

    private var head: HTML {
        HTML {
            textArea(
                "Tên thủ tục hành chính",
                name: DraftField.name,
                value: typed.name,
                errorMessage: errors[DraftField.name],
                isRequired: true,
                rows: 2
            )
            fieldRow {
                textInput(
                    "Mã thủ tục",
                    name: DraftField.code,
                    value: typed.code,
                    hint: "Ví dụ 1.001193; để trống nếu chưa có",
                    errorMessage: errors[DraftField.code],
                    width: .long
                )
                textInput(
                    "Lĩnh vực",
                    name: DraftField.field,
                    value: typed.field,
                    hint: "Chọn tên đã có để không thành lĩnh vực mới",
                    errorMessage: errors[DraftField.field],
                    isRequired: true,
                    width: .long,
                    attributes: Attribute("list", "danh-sach-linh-vuc")
                )
            }
            datalist(.id("danh-sach-linh-vuc")) { for name in fieldNames { option(.value(name)) } }
            fieldRow {
                textInput(
                    "Trang hoặc văn bản đã đọc",
                    name: DraftField.source,
                    value: typed.source,
                    errorMessage: errors[DraftField.source],
                    width: .long
                )
                provenanceInput("Nguồn của tên, mã", name: DraftField.provenance, value: typed.provenance)
            }
        }
    }

    private func textPart(_ part: ProcedurePart) -> HTML {
        let entered = typed.parts[part] ?? TypedDraft.Part()
        let name = DraftField.part(part)
        return div(.classes("editor-part")) {
            textArea(
                part.shown,
                name: name,
                value: entered.text,
                hint: part.isAlwaysRequired
                    ? nil
                    : "Pháp luật không đặt ra thì ghi “\(part.notSet)”; để trống thì trang công khai ghi “\(ProcedurePart.unknown)”",
                errorMessage: errors[name],
                isRequired: part.isAlwaysRequired,
                rows: entered.text.count > 300 ? 8 : 4
            )
            provenanceInput("Nguồn", name: DraftField.provenance(of: part), value: entered.provenance)
        }
    }
}

/// Where a part is known from.
func provenanceInput(_ label: Message, name: String, value: String) -> HTML {
    selectInput(
        label,
        name: name,
        items: Provenance.allCases.map { Choice($0.rawValue, $0.message) },
        value: value,
        width: .long
    )
}

/// A button that adds or drops a row and shows the form again; what was typed stays.
func rowButton(_ text: Message, _ verb: String, _ places: Int...) -> HTML {
    submitButton(
        text,
        kind: .secondary,
        name: DraftField.button,
        value: ([verb] + places.map { String($0) }).joined(separator: ".")
    )
}
