import Addresses
import Components
import Domain
import Markup
import Web

/// The form of an offer: a new one, or another in the place of one that is in force.
struct OfferFormPage {
    let view: OfferView
    let fields: Fields
    let action: String
    let csrf: String
    let submission: String
    let errors: FormErrors

    var title: Message { view.record == nil ? "Cung cấp thủ tục" : "Thay đổi cách cung cấp" }

    private var controls: FormControls { FormControls(fields, errors) }

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
                controls.day("Áp dụng từ ngày", OfferForm.from, hint: dayHint, isRequired: true)
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

    private var dayHint: Message {
        guard let record = view.record else { return "Hồ sơ được tiếp nhận từ ngày này" }
        return view.isUnused
            ? "Chưa có hồ sơ nào theo nội dung này: từ \(record.validity.from.vietnamese) hoặc sớm hơn là sửa chính nội dung đó; sau đó là nội dung kế tiếp"
            : "Hồ sơ tiếp nhận trước ngày này giữ nguyên quy định cũ"
    }

    private var mode: HTML {
        let exception = HTML {
            controls.text("Lý do giải quyết ngoài một cửa", OfferForm.reason)
            controls.text(
                "Quyết định số",
                OfferForm.decision,
                hint: "Ví dụ 12/QĐ-UBND ngày 05/01/2018",
                width: .long
            )
        }
        return controls.radios(
            "Cách giải quyết",
            OfferForm.mode,
            Offer.Mode.allCases.map { mode in
                Choice(mode.rawValue, OfferWords.mode(mode), conditional: mode == .outside ? exception : nil)
            },
            isRequired: true
        )
    }

    private var places: HTML {
        HTML {
            fieldRow {
                choice("Nơi tiếp nhận và trả kết quả", OfferForm.desk, view.staff.desks.map(\.choice))
                choice("Đơn vị giải quyết", OfferForm.competent, view.staff.offices.map(\.choice))
            }
            choice(
                "Quy trình nội bộ",
                OfferForm.workflow,
                view.workflows.map { line in
                    Choice(
                        line.id.description,
                        named: "\(line.name) (\(line.steps) bước, \(OfferWords.sum(line.minutes)))"
                    )
                }
            )
        }
    }

    private func choice(_ label: Message, _ name: String, _ items: [Choice]) -> HTML {
        controls.choice(label, name, items, isRequired: true, emptyText: "– chọn –")
    }

    private var terms: HTML {
        fieldRow {
            controls.text(
                "Thời hạn cam kết",
                OfferForm.promised,
                hint: "Để trống nếu theo quy định; như 4 giờ làm việc, 2,5 ngày làm việc, trong ngày",
                width: .long
            )
            controls.choice(
                "Đơn vị tính",
                OfferForm.unit,
                Offer.Unit.allCases.map { Choice($0.rawValue, OfferWords.unit($0)) },
                hint: "Chứng thực tính theo lượt hoặc bản, thống kê riêng",
                width: .medium
            )
        }
    }
}

extension Office {
    fileprivate var choice: Choice { Choice(id.description, named: name) }
}
