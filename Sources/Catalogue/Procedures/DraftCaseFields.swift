import Components
import Domain
import Markup
import Web

/// The fields of a case in the editor: term, sets, papers, fees and charges.
struct DraftCaseFields {
    let typed: TypedDraft
    let index: Int
    let errors: FormErrors

    private var entered: TypedDraft.Case { typed.cases[index] }
    private var place: DraftField.Place { DraftField.Place(index) }

    var content: HTML {
        fieldGroup(typed.cases.count == 1 ? "Trường hợp duy nhất" : "Trường hợp \(String(index + 1))") {
            if typed.cases.count > 1 {
                textInput(
                    "Tên trường hợp",
                    name: place.name,
                    value: entered.name,
                    errorMessage: errors[place.name],
                    isRequired: true,
                    isFocused: typed.fresh == .procedureCase(index)
                )
            } else {
                hiddenField(place.name, value: entered.name)
            }
            fieldRow {
                textInput(
                    "Thời hạn giải quyết",
                    name: place.term,
                    value: entered.term,
                    hint: "Ví dụ 5 ngày làm việc; trong ngày; không quy định",
                    errorMessage: errors[place.term],
                    isRequired: true,
                    width: .long
                )
                provenanceInput("Nguồn của thời hạn", name: place.provenance, value: entered.provenance)
                numberInput(
                    "Số bộ hồ sơ",
                    name: place.copies,
                    value: entered.copies,
                    errorMessage: errors[place.copies]
                )
            }
            papers
            payables
            if typed.cases.count > 1 { buttonGroup { rowButton("Bỏ trường hợp này", DraftField.dropCase, index) } }
        }
    }

    private var papers: HTML {
        HTML {
            h3 { "Thành phần hồ sơ" }
            hiddenField(place.papers, value: String(entered.papers.count))
            for (row, paper) in entered.papers.enumerated() {
                div(.classes("editor-row"), .role("group"), .ariaLabel("Giấy tờ \(String(row + 1))")) {
                    textArea(
                        "Giấy tờ \(String(row + 1))",
                        name: place.paper(row, .name),
                        value: paper.name,
                        errorMessage: errors[place.paper(row, .name)],
                        rows: 2,
                        attributes: Attribute("autofocus", when: typed.fresh == .paper(index, row))
                    )
                    numberInput(
                        "Bản chính",
                        name: place.paper(row, .originals),
                        value: paper.originals,
                        errorMessage: errors[place.paper(row, .originals)]
                    )
                    numberInput(
                        "Bản sao",
                        name: place.paper(row, .copies),
                        value: paper.copies,
                        errorMessage: errors[place.paper(row, .copies)]
                    )
                    provenanceInput("Nguồn", name: place.paper(row, .provenance), value: paper.provenance)
                    rowButton("Bỏ giấy tờ \(String(row + 1))", DraftField.dropPaper, index, row)
                }
            }
            buttonGroup { rowButton("Thêm giấy tờ", DraftField.addPaper, index) }
        }
    }

    private var payables: HTML {
        HTML {
            h3 { "Phí, lệ phí" }
            hiddenField(place.payables, value: String(entered.payables.count))
            if entered.payables.isEmpty {
                p { "Chưa có dữ liệu về phí, lệ phí. Không thu thì thêm một dòng với mức 0 đồng." }
            }
            for (row, payable) in entered.payables.enumerated() {
                div(.classes("editor-row"), .role("group"), .ariaLabel("Khoản thu \(String(row + 1))")) {
                    selectInput(
                        "Loại",
                        name: place.payable(row, .kind),
                        items: [
                            Choice(Fee.Kind.fee.rawValue, "Phí"), Choice(Fee.Kind.charge.rawValue, "Lệ phí"),
                        ],
                        value: payable.kind,
                        errorMessage: errors[place.payable(row, .kind)],
                        width: .medium
                    )
                    textInput(
                        "Tên khoản thu",
                        name: place.payable(row, .name),
                        value: payable.name,
                        errorMessage: errors[place.payable(row, .name)],
                        isFocused: typed.fresh == .payable(index, row)
                    )
                    textInput(
                        "Mức thu (đồng)",
                        name: place.payable(row, .amount),
                        value: payable.amount,
                        hint: "Để trống nếu không xác định",
                        errorMessage: errors[place.payable(row, .amount)],
                        width: .medium,
                        inputMode: "numeric"
                    )
                    textInput(
                        "Căn cứ",
                        name: place.payable(row, .basis),
                        value: payable.basis,
                        errorMessage: errors[place.payable(row, .basis)],
                        width: .long
                    )
                    provenanceInput("Nguồn", name: place.payable(row, .provenance), value: payable.provenance)
                    rowButton("Bỏ khoản \(String(row + 1))", DraftField.dropPayable, index, row)
                }
            }
            buttonGroup { rowButton("Thêm phí, lệ phí", DraftField.addPayable, index) }
        }
    }
}
