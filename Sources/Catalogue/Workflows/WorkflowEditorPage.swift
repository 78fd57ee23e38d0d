import Addresses
import Components
import Domain
import Markup
import Web

/// The editor of a workflow: steps as rows, the picture and the checks beside them.
struct WorkflowEditorPage {
    let title: Message
    /// Where it is sent, without the mark of a step.
    let action: String
    let csrf: String
    let submission: String
    let agency: Agency
    let form: WorkflowForm
    let staff: AgencyStaff
    /// The offers that will use it.
    let uses: [WorkflowRecord.Use]
    let inspection: WorkflowInspection
    let errors: FormErrors
    let isNew: Bool

    var content: HTML {
        HTML {
            pageHeading(title, caption: "\(agency.name)")
            errorSummary(errors.items.map { FieldError($0.field.isEmpty ? WorkflowForm.name : $0.field, $0.message) })
            if !isNew { effects }
            actingForm(action: action, csrf: csrf, submission: submission) {
                hiddenField(OfferScope.field, value: agency.id.description)
                head
                columns {
                    stepFields
                } right: {
                    panel("Kiểm tra", id: "kiem-tra") {
                        WorkflowPages.findings(inspection)
                        WorkflowPicture.sum(of: form.steps, allowed: inspection.allowed)
                    }
                }
                panel("Sơ đồ", id: "so-do") {
                    WorkflowPicture(
                        steps: form.steps,
                        officeName: { staff.name(of: $0) ?? WorkflowPages.competentName }
                    ).content
                }
                buttonGroup {
                    submitButton("Lưu quy trình", name: WorkflowForm.button, value: WorkflowForm.save)
                    linkButton("Quay lại", href: Places.workflows())
                }
            }
        }
    }

    private var effects: HTML {
        notification {
            if uses.isEmpty {
                p { "Chưa có thủ tục nào dùng quy trình này. Quy trình sửa được lưu thành quy trình mới." }
            } else {
                p {
                    "Quy trình sửa được lưu thành quy trình mới và áp dụng cho \(uses.count) thủ tục đang dùng từ ngày ghi dưới đây. Hồ sơ đã tiếp nhận giữ quy trình cũ."
                }
            }
        }
    }

    private var head: HTML {
        HTML {
            fieldRow {
                textInput(
                    "Tên quy trình",
                    name: WorkflowForm.name,
                    value: form.name,
                    errorMessage: errors[WorkflowForm.name],
                    isRequired: true,
                    maxLength: 150
                )
                selectInput(
                    "Loại",
                    name: WorkflowForm.shape,
                    items: Workflow.Shape.allCases.map { Choice($0.rawValue, OfferWords.shape($0)) },
                    value: form.shape,
                    errorMessage: errors[WorkflowForm.shape],
                    width: .medium
                )
                if !isNew {
                    dateInput(
                        "Áp dụng từ ngày",
                        name: WorkflowForm.from,
                        value: form.from,
                        hint: nil,
                        errorMessage: errors[WorkflowForm.from],
                        isRequired: true
                    )
                }
            }
            // The first button is the one that Enter presses: it changes nothing.
            buttonGroup {
                submitButton(
                    "Kiểm tra và vẽ lại",
                    kind: .secondary,
                    name: WorkflowForm.button,
                    value: WorkflowForm.check,
                    action: action + "#so-do"
                )
            }
        }
    }

    private var stepFields: HTML {
        HTML {
            for (index, row) in form.rows.enumerated() { stepField(index + 1, row) }
            if form.rows.isEmpty {
                buttonGroup { button("Thêm bước", "Thêm bước đầu tiên", "them", 0, shows: 1) }
            }
        }
    }

    private func stepField(_ number: Int, _ row: WorkflowForm.Row) -> HTML {
        div(.id("buoc-\(number)")) {
            fieldGroup("Bước \(number)") {
                fieldRow {
                    selectInput(
                        "Việc",
                        name: WorkflowForm.task,
                        items: Workflow.Task.allCases.map { Choice($0.rawValue, OfferWords.task($0)) },
                        value: row.task,
                        id: "\(WorkflowForm.task)-\(number)",
                        errorMessage: errors["\(WorkflowForm.task)-\(number)"]
                    )
                    selectInput(
                        "Người thực hiện",
                        name: WorkflowForm.role,
                        items: Role.allCases.filter { $0 != .operator && $0 != .reform }
                            .map { Choice($0.rawValue, OfferWords.role($0)) },
                        value: row.role,
                        id: "\(WorkflowForm.role)-\(number)",
                        emptyText: "Theo việc",
                        errorMessage: errors["\(WorkflowForm.role)-\(number)"]
                    )
                }
                fieldRow {
                    selectInput(
                        "Đơn vị",
                        name: WorkflowForm.office,
                        items: staff.offices.map { Choice($0.id.description, named: $0.name) },
                        value: row.office,
                        id: "\(WorkflowForm.office)-\(number)",
                        emptyText: "Phòng chuyên môn của thủ tục",
                        errorMessage: errors["\(WorkflowForm.office)-\(number)"]
                    )
                    textInput(
                        "Thời gian",
                        name: WorkflowForm.amount,
                        value: row.amount,
                        id: "\(WorkflowForm.amount)-\(number)",
                        errorMessage: errors["\(WorkflowForm.amount)-\(number)"],
                        width: .short,
                        inputMode: "decimal"
                    )
                    selectInput(
                        "Đơn vị thời gian",
                        name: WorkflowForm.unit,
                        items: [
                            Choice(WorkflowForm.Row.Unit.minutes.rawValue, "phút"),
                            Choice(WorkflowForm.Row.Unit.hours.rawValue, "giờ"),
                            Choice(WorkflowForm.Row.Unit.days.rawValue, "ngày"),
                        ],
                        value: row.unit,
                        id: "\(WorkflowForm.unit)-\(number)",
                        width: .medium
                    )
                }
                buttonGroup {
                    if number > 1 { button("Lên", "Đưa bước \(number) lên", "len", number, shows: number - 1) }
                    if number < form.rows.count {
                        button("Xuống", "Đưa bước \(number) xuống", "xuong", number, shows: number + 1)
                    }
                    button("Thêm sau", "Thêm một bước sau bước \(number)", "them", number, shows: number + 1)
                    button("Xóa", "Xóa bước \(number)", "xoa", number, shows: max(1, number - 1))
                }
            }
        }
    }

    /// Sends the form; the answer comes back at the step that it is about.
    private func button(_ text: Message, _ label: Message, _ act: String, _ number: Int, shows: Int) -> HTML {
        submitButton(
            text,
            kind: .secondary,
            name: WorkflowForm.button,
            value: "\(act):\(number)",
            action: "\(action)#buoc-\(shows)",
            attributes: .ariaLabel(label)
        )
    }
}
