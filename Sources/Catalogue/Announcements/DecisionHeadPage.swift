import Addresses
import Components
import Domain
import Markup
import Web

/// Where a decision is entered, or its number and days are mended.
struct DecisionHeadPage {
    let csrf: String
    let issuers: [CatalogueKeeper.Issuer]
    let fields: Fields
    let errors: FormErrors
    /// The draft that is changed, with the state seen; nil enters a new one.
    let draft: (id: Announcement.ID, sequence: Int)?
    /// The identity of the new decision, under which a form sent twice makes one.
    let submission: String

    var content: HTML {
        HTML {
            pageHeading(
                draft == nil ? "Nhập quyết định công bố" : "Sửa số, ngày của quyết định",
                caption: "Danh mục thủ tục hành chính"
            )
            errorSummary(errors)
            actingForm(
                action: draft.map { Places.decisionHead($0.id) } ?? Places.newDecision(),
                csrf: csrf,
                submission: submission,
                sequence: draft?.sequence,
                behaviour: [.guarded]
            ) {
                if issuers.count > 1 {
                    selectInput(
                        "Cơ quan ban hành",
                        name: DecisionForm.issuer,
                        items: issuers.map { Choice($0.id.description, named: $0.name) },
                        value: fields[DecisionForm.issuer],
                        errorMessage: errors[DecisionForm.issuer]
                    )
                } else if let own = issuers.first {
                    hiddenField(DecisionForm.issuer, value: own.id.description)
                }
                textInput(
                    "Số, ký hiệu",
                    name: DecisionForm.number,
                    value: fields[DecisionForm.number],
                    hint: "Ví dụ 2720/QĐ-UBND",
                    errorMessage: errors[DecisionForm.number],
                    isRequired: true,
                    width: .long
                )
                fieldRow {
                    dateInput(
                        "Ngày ký",
                        name: DecisionForm.signed,
                        value: fields[DecisionForm.signed],
                        errorMessage: errors[DecisionForm.signed],
                        isRequired: true
                    )
                    dateInput(
                        "Ngày có hiệu lực",
                        name: DecisionForm.effective,
                        value: fields[DecisionForm.effective],
                        errorMessage: errors[DecisionForm.effective],
                        isRequired: true
                    )
                }
                textArea(
                    "Trích yếu",
                    name: DecisionForm.subject,
                    value: fields[DecisionForm.subject],
                    hint: "Về việc công bố danh mục thủ tục hành chính …",
                    errorMessage: errors[DecisionForm.subject],
                    isRequired: true
                )
                buttonGroup {
                    submitButton(draft == nil ? "Tạo bản soạn thảo" : "Lưu")
                    linkButton("Quay lại", href: draft.map { Places.decision($0.id) } ?? Places.decisions())
                }
            }
        }
    }
}
