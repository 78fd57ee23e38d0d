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

    private var controls: FormControls { FormControls(fields, errors) }

    var content: HTML {
        HTML {
            h1 { "Thiết lập lần đầu" }
            p { "Cơ sở dữ liệu chưa có tài khoản nào. Trang này tạo người quản trị đầu tiên và chỉ dùng được một lần." }
            errorSummary(errors)
            actingForm(action: Places.firstRun(), csrf: csrf, behaviour: [.guarded]) {
                if needsAgency { agency }
                fieldGroup("Người quản trị") {
                    controls.text("Họ và tên", FirstRunField.name, isRequired: true, autocomplete: "name")
                    controls.text(
                        "Tên đăng nhập",
                        FirstRunField.userName,
                        hint: "3 đến 40 chữ không dấu, chữ số, dấu chấm hoặc gạch nối; ví dụ quantri",
                        isRequired: true,
                        width: .long,
                        autocomplete: "username"
                    )
                    controls.password("Mật khẩu", PasswordField.new, hint: PasswordField.advice)
                    controls.password("Nhập lại mật khẩu", PasswordField.repeated)
                }
                buttonGroup { submitButton("Tạo và đăng nhập") }
            }
        }
    }

    private var agency: HTML {
        fieldGroup("Cơ quan") {
            controls.text(
                "Mã cơ quan",
                FirstRunField.code,
                hint: "Viết như H33.12 hoặc 000.00.12.H33",
                isRequired: true,
                width: .long
            )
            controls.text(
                "Tên cơ quan",
                FirstRunField.agencyName,
                hint: "Ví dụ: UBND huyện Vĩnh Thuận",
                isRequired: true
            )
            controls.radios(
                "Cấp",
                FirstRunField.level,
                [Choice("1", "Cấp tỉnh"), Choice("2", "Cấp huyện"), Choice("3", "Cấp xã")],
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
