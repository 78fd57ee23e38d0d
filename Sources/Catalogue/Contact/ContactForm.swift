import Markup
import Reading
import Web

/// What an operator enters about how the agency is reached.
enum ContactForm {
    static let phone = "dien-thoai"
    static let address = "dia-chi"
    static let website = "trang-web"

    /// Reads the form; nil with what is wrong beside the field.
    static func read(_ fields: Fields, _ errors: inout FormErrors) -> Contact? {
        var reader = FormReader(fields)
        let contact = Contact(
            phone: reader.text(phone, max: 60),
            address: reader.text(address, max: 200),
            website: reader.text(website, max: 100)
        )
        if let number = contact.phone, !isDialled(number) {
            reader.refuse(
                phone,
                "Số điện thoại gồm chữ số, dấu cách, dấu chấm hoặc dấu +, từ 8 chữ số, như 0297 3829 000"
            )
        }
        errors = reader.errors
        return errors.isEmpty ? contact : nil
    }

    private static func isDialled(_ text: String) -> Bool {
        text.count { $0.isASCII && $0.isNumber } >= 8 && text.allSatisfy { "0123456789 .+-()/".contains($0) }
    }
}
