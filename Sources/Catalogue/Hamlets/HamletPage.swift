import Addresses
import Components
import Domain
import Markup
import Reading
import Web

/// The hamlets of a commune, kept by an operator.
struct HamletPage {
    let csrf: String
    let communes: [Agency]
    /// The commune whose hamlets are shown; nil where there is none.
    let commune: Agency?
    let hamlets: [Hamlet]
    /// What was typed; nil for a form that is shown the first time.
    let typed: String?
    let errors: FormErrors
    let wasSaved: Bool

    var content: HTML {
        HTML {
            pageHeading("Ấp, khu phố", caption: commune.map { "\($0.name)" })
            if wasSaved { notification(kind: .success) { p { "Đã lưu." } } }
            errorSummary(errors)
            p { "Được gợi ý khi nhập địa chỉ ở màn hình tiếp nhận; người tiếp nhận vẫn ghi được tên khác." }
            if communes.count > 1 { choice }
            if let commune { form(of: commune) } else { emptyState("Cơ quan này không có xã nào") }
        }
    }

    private var choice: HTML {
        filterForm(action: Places.hamlets()) {
            selectInput(
                "Xã, phường, thị trấn",
                name: HamletForm.commune,
                items: communes.map { Choice($0.id.description, named: $0.name) },
                value: commune?.id.description ?? ""
            )
        }
    }

    private func form(of commune: Agency) -> HTML {
        actingForm(action: Places.hamlets(), csrf: csrf) {
            hiddenField(HamletForm.commune, value: commune.id.description)
            textArea(
                "Tên ấp, khu phố, mỗi tên một dòng",
                name: HamletForm.names,
                value: typed ?? hamlets.map(\.name).joined(separator: "\n"),
                hint: hamlets.contains { $0.provenance == .demonstration }
                    ? "Có tên minh họa, không chắc có thật ở xã này" : "Ví dụ: ấp Vĩnh Phước 1",
                errorMessage: errors[HamletForm.names],
                rows: 12,
                maxLength: 6000
            )
            buttonGroup { submitButton("Lưu") }
        }
    }
}
