import Markup
import Reading
import Web

/// What an operator enters about how the agency is reached.
enum ContactForm {
    static let phone = "dien-thoai"
    static let address = "dia-chi"
    static let website = "trang-web"
    static let feedbackAddress = "phan-anh-dia-chi"
    static let feedbackPhone = "phan-anh-dien-thoai"
    static let feedbackEmail = "phan-anh-thu"

    /// Reads the form; nil with what is wrong beside the field.
    static func read(_ fields: Fields, _ errors: inout FormErrors) -> Contact? {
        var reader = FormReader(fields)
        let contact = Contact(
            phone: reader.text(phone, max: 60),
            address: reader.text(address, max: 200),
            website: reader.text(website, max: 100),
            feedback: Contact.Feedback(
                address: reader.text(feedbackAddress, max: 200),
                phone: reader.text(feedbackPhone, max: 60),
                email: reader.text(feedbackEmail, max: 100)
            )
        )
        for (field, number) in [(phone, contact.phone), (feedbackPhone, contact.feedback.phone)] {
            guard let number, !isDialled(number) else { continue }
            reader.refuse(
                field,
                "Số điện thoại gồm chữ số, dấu cách, dấu chấm hoặc dấu +, từ 8 chữ số, như 0297 3829 000"
            )
        }
        if let email = contact.feedback.email, !isMailed(email) {
            reader.refuse(feedbackEmail, "Thư điện tử viết như phananh@vinhthuan.gov.vn")
        }
        errors = reader.errors
        return errors.isEmpty ? contact : nil
    }

    /// What the form shows for a contact that is there.
    static func fields(_ contact: Contact) -> Fields {
        let feedback = contact.feedback
        return Fields(
            [
                (phone, contact.phone), (address, contact.address), (website, contact.website),
                (feedbackAddress, feedback.address), (feedbackPhone, feedback.phone), (feedbackEmail, feedback.email),
            ].map { ($0, $1 ?? "") }
        )
    }

    private static func isMailed(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
    }

    private static func isDialled(_ text: String) -> Bool {
        text.count { $0.isASCII && $0.isNumber } >= 8 && text.allSatisfy { "0123456789 .+-()/".contains($0) }
    }
}
