import Addresses
import Components
import Markup
import Web

/// How the agency is reached: what receipts' forms, the look-up and the first page tell.
struct ContactPage {
    let csrf: String
    let fields: Fields
    let errors: FormErrors
    let wasSaved: Bool

    private var controls: FormControls { FormControls(fields, errors) }

    var content: HTML {
        HTML {
            pageHeading("Liên hệ")
            if wasSaved { notification(kind: .success) { p { "Đã lưu." } } }
            errorSummary(errors)
            p { "In trên phiếu 02, 03 và hiện ở trang tra cứu, để người dân biết hỏi ở đâu." }
            actingForm(action: Places.contact(), csrf: csrf) {
                controls.text("Điện thoại của Bộ phận Tiếp nhận và Trả kết quả", ContactForm.phone, width: .long)
                controls.text("Địa chỉ trụ sở", ContactForm.address)
                controls.text("Trang thông tin điện tử", ContactForm.website, width: .long)
                fieldGroup(
                    "Nơi tiếp nhận phản ánh, kiến nghị về thủ tục hành chính",
                    hint: "Hiện trên bảng niêm yết và từng thủ tục; để trống thì dùng điện thoại, địa chỉ ở trên."
                ) {
                    controls.text("Địa chỉ nhận phản ánh, kiến nghị", ContactForm.feedbackAddress)
                    controls.text("Điện thoại nhận phản ánh, kiến nghị", ContactForm.feedbackPhone, width: .long)
                    controls.text(
                        "Thư điện tử nhận phản ánh, kiến nghị",
                        ContactForm.feedbackEmail,
                        kind: .email,
                        width: .long
                    )
                }
                buttonGroup { submitButton("Lưu") }
            }
        }
    }
}
