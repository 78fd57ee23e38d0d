import Domain
import Markup
import Web

/// What the look-up form says: a code, and the mã tra cứu where somebody has it.
struct TrackingForm: Sendable {
    /// Names of the fields.
    enum Field {
        static let code = "ma-ho-so"
        static let key = "ma-tra-cuu"
    }

    /// The dossier's code.
    let code: DossierCode
    /// The key; nil when nothing was typed.
    let key: TrackingKey?

    /// Reads the form, or says what is wrong with it.
    static func read(_ fields: Fields) -> Result<TrackingForm, Refusal> {
        var errors = FormErrors()
        let code = DossierCode(spelled(fields[Field.code]))
        if fields[Field.code].isEmpty {
            errors.refuse(Field.code, "Nhập mã hồ sơ in trên giấy hẹn")
        } else if code == nil {
            errors.refuse(Field.code, "Mã hồ sơ viết như 000.00.12.H33-181228-0000; xin chép đúng như trên giấy hẹn")
        }
        let typed = fields[Field.key]
        let key = TrackingKey(typed)
        if !typed.isEmpty, key == nil {
            errors.refuse(
                Field.key,
                "Mã tra cứu gồm 6 chữ và số, không có chữ I, L, O và số 0, 1; để trống nếu không có"
            )
        }
        guard let code, errors.isEmpty else { return .failure(Refusal(errors: errors)) }
        return .success(TrackingForm(code: code, key: key))
    }

    /// The code as phones send it: small letters, blanks, a long dash.
    private static func spelled(_ text: String) -> String {
        let dashes: Set<Character> = ["–", "—", "‐", "‑", "−"]
        return String(text.uppercased().filter { !$0.isWhitespace }.map { dashes.contains($0) ? "-" : $0 })
    }

    /// What is wrong with the form.
    struct Refusal: Error {
        let errors: FormErrors
    }
}
