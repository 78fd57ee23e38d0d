import Addresses
import Components
import Domain
import Markup
import Web

/// The form of an offer: a new one, or another in the place of one that is in force.
struct OfferFormPage {
    let view: OfferView
    let form: OfferForm
    let action: String
    let csrf: String
    let submission: String
    let errors: FormErrors

    var title: Message { view.record == nil ? "Cung cấp thủ tục" : "Thay đổi cách cung cấp" }

    var content: HTML {
        HTML {
            pageHeading(HTML(view.procedure.name), caption: "\(title.vietnamese) – \(view.agency.name)")
            errorSummary(errors)
            p {
                "Thời hạn theo quy định:"
                " "
                strong { OfferPages.terms(view.procedure.terms) }
            }
            actingForm(action: action, csrf: csrf, submission: submission) {
                hiddenField(OfferScope.field, value: view.agency.id.description)
                hiddenField(OfferForm.procedure, value: view.procedure.id.description)
                mode
                places
                terms
                dateInput(
                    "Áp dụng từ ngày",
                    name: OfferForm.from,
                    value: form.from,
                    hint: view.record == nil
                        ? "Hồ sơ được tiếp nhận từ ngày này"
                        : "Hồ sơ tiếp nhận trước ngày này giữ nguyên quy định cũ",
                    errorMessage: errors[OfferForm.from],
                    isRequired: true
                )
                buttonGroup {
                    submitButton("Lưu")
                    linkButton(
                        "Quay lại",
                        href: view.record.map { Places.offer($0.offer.id) } ?? Places.offers()
                    )
                }
            }
        }
    }

    private var mode: HTML {
        let exception = HTML {
            textInput(
                "Lý do giải quyết ngoài một cửa",
                name: OfferForm.reason,
                value: form.reason,
                errorMessage: errors[OfferForm.reason]
            )
            textInput(
                "Quyết định số",
                name: OfferForm.decision,
                value: form.decision,
                hint: "Ví dụ 12/QĐ-UBND ngày 05/01/2018",
                errorMessage: errors[OfferForm.decision],
                width: .long
            )
        }
        return radios(
            "Cách giải quyết",
            name: OfferForm.mode,
            items: Offer.Mode.allCases.map { mode in
                Choice(mode.rawValue, OfferWords.mode(mode), conditional: mode == .outside ? exception : nil)
            },
            value: form.mode,
            errorMessage: errors[OfferForm.mode],
            isRequired: true
        )
    }

    private var places: HTML {
        HTML {
            fieldRow {
                selectInput(
                    "Nơi tiếp nhận và trả kết quả",
                    name: OfferForm.desk,
                    items: view.staff.desks.map { Choice($0.id.description, named: $0.name) },
                    value: form.desk,
                    emptyText: "– chọn –",
                    errorMessage: errors[OfferForm.desk],
                    isRequired: true
                )
                selectInput(
                    "Đơn vị giải quyết",
                    name: OfferForm.competent,
                    items: view.staff.offices.map { Choice($0.id.description, named: $0.name) },
                    value: form.competent,
                    emptyText: "– chọn –",
                    errorMessage: errors[OfferForm.competent],
                    isRequired: true
                )
            }
            selectInput(
                "Quy trình nội bộ",
                name: OfferForm.workflow,
                items: view.workflows.map { line in
                    Choice(
                        line.id.description,
                        named: "\(line.name) (\(line.steps) bước, \(OfferWords.sum(line.minutes)))"
                    )
                },
                value: form.workflow,
                emptyText: "– chọn –",
                errorMessage: errors[OfferForm.workflow],
                isRequired: true
            )
        }
    }

    private var terms: HTML {
        fieldRow {
            textInput(
                "Thời hạn cam kết",
                name: OfferForm.promised,
                value: form.promised,
                hint: "Để trống nếu theo quy định; như 4 giờ làm việc, 2,5 ngày làm việc, trong ngày",
                errorMessage: errors[OfferForm.promised],
                width: .long
            )
            selectInput(
                "Đơn vị tính",
                name: OfferForm.unit,
                items: Offer.Unit.allCases.map { Choice($0.rawValue, OfferWords.unit($0)) },
                value: form.unit,
                hint: "Chứng thực tính theo lượt hoặc bản, thống kê riêng",
                errorMessage: errors[OfferForm.unit],
                width: .medium
            )
        }
    }
}
