import Addresses
import Components
import Markup
import Reading
import Web

/// How the agency is reached: what receipts' forms, the look-up and the first page tell.
struct ContactPage {
    let csrf: String
    let contact: Contact
    let errors: FormErrors
    let wasSaved: Bool

    var content: HTML {
        HTML {
            pageHeading("Liên hệ")
            if wasSaved { notification(kind: .success) { p { "Đã lưu." } } }
            errorSummary(errors)
            p { "In trên phiếu 02, 03 và hiện ở trang tra cứu, để người dân biết hỏi ở đâu." }
            actingForm(action: Places.contact(), csrf: csrf) {
                textInput(
                    "Điện thoại của Bộ phận Tiếp nhận và Trả kết quả",
                    name: ContactForm.phone,
                    value: contact.phone ?? "",
                    errorMessage: errors[ContactForm.phone],
                    width: .long
                )
                textInput(
                    "Địa chỉ trụ sở",
                    name: ContactForm.address,
                    value: contact.address ?? "",
                    errorMessage: errors[ContactForm.address]
                )
                textInput(
                    "Trang thông tin điện tử",
                    name: ContactForm.website,
                    value: contact.website ?? "",
                    errorMessage: errors[ContactForm.website],
                    width: .long
                )
                fieldGroup(
                    "Nơi tiếp nhận phản ánh, kiến nghị về thủ tục hành chính",
                    hint: "Hiện trên bảng niêm yết và từng thủ tục; để trống thì dùng điện thoại, địa chỉ ở trên."
                ) {
                    textInput(
                        "Địa chỉ nhận phản ánh, kiến nghị",
                        name: ContactForm.feedbackAddress,
                        value: contact.feedback.address ?? "",
                        errorMessage: errors[ContactForm.feedbackAddress]
                    )
                    textInput(
                        "Điện thoại nhận phản ánh, kiến nghị",
                        name: ContactForm.feedbackPhone,
                        value: contact.feedback.phone ?? "",
                        errorMessage: errors[ContactForm.feedbackPhone],
                        width: .long
                    )
                    textInput(
                        "Thư điện tử nhận phản ánh, kiến nghị",
                        name: ContactForm.feedbackEmail,
                        value: contact.feedback.email ?? "",
                        kind: .email,
                        errorMessage: errors[ContactForm.feedbackEmail],
                        width: .long
                    )
                }
                buttonGroup { submitButton("Lưu") }
            }
        }
    }
}
