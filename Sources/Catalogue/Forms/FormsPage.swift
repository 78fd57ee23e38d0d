import Addresses
import Components
import Domain
import Markup
import Web

/// The forms of a procedure in a draft, in the order in which they stand after it.
struct FormsPage {
    static let name = "ten"
    static let file = "tep"
    static let button = "nut"
    static let up = "len"
    static let drop = "bo"

    let csrf: String
    let decision: Decision
    let entry: DecisionEntry
    let fields: Fields
    let errors: FormErrors
    let submission: String
    /// Whether somebody else changed the draft since the page was made.
    var isConflict = false

    var content: HTML {
        HTML {
            pageHeading("Biểu mẫu", caption: "Quyết định số \(decision.announcement.number)") {
                linkButton("Soạn nội dung", href: Places.draft(entry.id))
                linkButton("Quay lại quyết định", href: Places.decision(decision.id))
            }
            p { entry.entry.name }
            if isConflict { conflict }
            errorSummary(errors)
            if entry.forms.isEmpty { emptyState("Chưa có biểu mẫu nào.") } else { list }
            h2 { "Thêm biểu mẫu" }
            actingForm(
                action: Places.draftForms(entry.id),
                csrf: csrf,
                submission: submission,
                sequence: decision.sequence,
                takesFiles: true
            ) {
                textInput(
                    "Tên biểu mẫu",
                    name: Self.name,
                    value: fields[Self.name],
                    hint: "Ví dụ Tờ khai đăng ký khai sinh",
                    errorMessage: errors[Self.name],
                    isRequired: true
                )
                fileInput(
                    "Tệp",
                    name: Self.file,
                    hint: "DOCX, DOC, XLSX, XLS, PDF, JPEG hoặc PNG, không có macro",
                    errorMessage: errors[Self.file],
                    isRequired: true,
                    attributes: Attribute("accept", ".docx,.doc,.xlsx,.xls,.pdf,.jpg,.jpeg,.png")
                )
                buttonGroup { submitButton("Thêm biểu mẫu") }
            }
        }
    }

    private var conflict: HTML {
        notification("Người khác vừa sửa quyết định này", kind: .warning) {
            p { "Chưa lưu. Dưới đây là các biểu mẫu hiện có; xem lại rồi làm lần nữa." }
        }
    }

    private var list: HTML {
        actingForm(action: Places.draftForms(entry.id), csrf: csrf, sequence: decision.sequence) {
            dataTable(
                "Biểu mẫu, theo thứ tự đặt ngay sau thủ tục",
                columns: [Column("Tên"), Column("Tệp"), Column("Dung lượng", .numeric), Column("Sắp xếp")],
                rows: entry.forms.enumerated().map { index, form in
                    TableRow(
                        [
                            HTML(form.name), HTML(form.fileName), HTML(Self.size(form.size)),
                            HTML {
                                if index > 0 { button("Đưa lên", Self.up, form, index + 1) }
                                " "
                                button("Bỏ", Self.drop, form, index + 1)
                            },
                        ],
                        href: Places.draftForm(entry.id, form.id)
                    )
                }
            )
        }
    }

    private func button(_ text: Message, _ verb: String, _ form: ProcedureForm, _ number: Int) -> HTML {
        submitButton(
            text,
            kind: .secondary,
            name: Self.button,
            value: "\(verb).\(form.id)",
            attributes: .ariaLabel("\(text.vietnamese) biểu mẫu \(String(number))")
        )
    }

    /// `24 KB`.
    static func size(_ bytes: Int) -> String { "\(VietnameseNumber.grouped(max(1, bytes / 1024))) KB" }
}
