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

    private var controls: FormControls { FormControls(fields, errors) }

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
                    controls.choice(
                        "Cơ quan ban hành",
                        DecisionForm.issuer,
                        issuers.map { Choice($0.id.description, named: $0.name) }
                    )
                } else if let own = issuers.first {
                    hiddenField(DecisionForm.issuer, value: own.id.description)
                }
                controls.text(
                    "Số, ký hiệu",
                    DecisionForm.number,
                    hint: "Ví dụ 2720/QĐ-UBND",
                    isRequired: true,
                    width: .long
                )
                fieldRow {
                    controls.day("Ngày ký", DecisionForm.signed, isRequired: true)
                    controls.day("Ngày có hiệu lực", DecisionForm.effective, isRequired: true)
                }
                controls.lines(
                    "Trích yếu",
                    DecisionForm.subject,
                    hint: "Về việc công bố danh mục thủ tục hành chính …",
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
