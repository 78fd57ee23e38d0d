import Addresses
import Components
import Domain
import Markup
import Web

/// The page of an empty database.
struct FirstRunPage {
    let csrf: String
    let needsAgency: Bool
    let fields: Fields
    let errors: FormErrors

    var content: HTML {
        HTML {
            h1 { "Thiết lập lần đầu" }
            p { "Cơ sở dữ liệu chưa có tài khoản nào. Trang này tạo người quản trị đầu tiên và chỉ dùng được một lần." }
            errorSummary(errors.forSummary)
            actingForm(action: Places.firstRun(), csrf: csrf, behaviour: [.guarded]) {
                if needsAgency { agency }
                fieldGroup("Người quản trị") {
                    textInput(
                        "Họ và tên",
                        name: FirstRunField.name,
                        value: fields[FirstRunField.name],
                        errorMessage: errors[FirstRunField.name],
                        isRequired: true,
                        autocomplete: "name"
                    )
                    textInput(
                        "Tên đăng nhập",
                        name: FirstRunField.userName,
                        value: fields[FirstRunField.userName],
                        hint: "3 đến 40 chữ không dấu, chữ số, dấu chấm hoặc gạch nối; ví dụ quantri",
                        errorMessage: errors[FirstRunField.userName],
                        isRequired: true,
                        width: .long,
                        autocomplete: "username"
                    )
                    textInput(
                        "Mật khẩu",
                        name: PasswordField.new,
                        kind: .password,
                        hint: "Ít nhất 8 ký tự; một câu dài dễ nhớ thì tốt hơn một từ khó nhớ.",
                        errorMessage: errors[PasswordField.new],
                        isRequired: true,
                        width: .long,
                        autocomplete: "new-password"
                    )
                    textInput(
                        "Nhập lại mật khẩu",
                        name: PasswordField.repeated,
                        kind: .password,
                        errorMessage: errors[PasswordField.repeated],
                        isRequired: true,
                        width: .long,
                        autocomplete: "new-password"
                    )
                }
                buttonGroup { submitButton("Tạo và đăng nhập") }
            }
        }
    }

    private var agency: HTML {
        fieldGroup("Cơ quan") {
            textInput(
                "Mã cơ quan",
                name: FirstRunField.code,
                value: fields[FirstRunField.code],
                hint: "Viết như H33.12 hoặc 000.00.12.H33",
                errorMessage: errors[FirstRunField.code],
                isRequired: true,
                width: .long
            )
            textInput(
                "Tên cơ quan",
                name: FirstRunField.agencyName,
                value: fields[FirstRunField.agencyName],
                hint: "Ví dụ: UBND huyện Vĩnh Thuận",
                errorMessage: errors[FirstRunField.agencyName],
                isRequired: true
            )
            radios(
                "Cấp",
                name: FirstRunField.level,
                items: [
                    Choice("1", "Cấp tỉnh"), Choice("2", "Cấp huyện"), Choice("3", "Cấp xã"),
                ],
                value: fields[FirstRunField.level],
                errorMessage: errors[FirstRunField.level],
                isRequired: true,
                isInline: true
            )
        }
    }
}

/// Names of the first page's fields.
enum FirstRunField {
    static let code = "ma-co-quan"
    static let agencyName = "ten-co-quan"
    static let level = "cap"
    static let name = "ho-ten"
    static let userName = "ten-dang-nhap"
}
