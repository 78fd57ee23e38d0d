import Addresses
import Components
import Domain
import Markup
import Web

/// The own account: who I am, my password, where I am signed in.
struct AccountPage {
    let csrf: String
    let officer: SignedIn
    /// Browsers that are signed in.
    let sessions: Int
    let errors: FormErrors
    let wasChanged: Bool

    var content: HTML {
        HTML {
            h1 { "Tài khoản" }
            if wasChanged {
                notification(kind: .success) {
                    p { "Đã đổi mật khẩu. Mọi phiên đăng nhập khác đã kết thúc." }
                }
            }
            if officer.mustChangePassword {
                notification(kind: .warning) {
                    p { "Mật khẩu hiện nay do người quản trị cấp. Hãy đổi mật khẩu để tiếp tục làm việc." }
                }
            }
            errorSummary(errors)
            passwordForm
            if !officer.mustChangePassword { person }
            panel("Phiên đăng nhập") {
                p { "Đang đăng nhập trên \(sessions) trình duyệt." }
                actingForm(action: Places.signOutEverywhere(), csrf: csrf) {
                    buttonGroup { submitButton("Thoát khỏi mọi nơi", kind: .secondary) }
                }
            }
        }
    }

    private var person: HTML {
        summaryList([
            SummaryItem("Họ và tên", text: officer.officerName),
            SummaryItem("Cơ quan", text: officer.agency.name),
            SummaryItem(
                "Vai trò",
                HTML {
                    for (index, role) in Role.allCases.filter({ officer.principal.holds($0) }).enumerated() {
                        if index > 0 { ", " }
                        role.message
                    }
                }
            ),
        ])
    }

    private var passwordForm: HTML {
        let controls = FormControls(Fields(), errors)
        return panel("Đổi mật khẩu") {
            actingForm(action: Places.account(), csrf: csrf) {
                controls.password("Mật khẩu hiện nay", PasswordField.present, autocomplete: "current-password")
                controls.password("Mật khẩu mới", PasswordField.new, hint: PasswordField.advice)
                controls.password("Nhập lại mật khẩu mới", PasswordField.repeated)
                buttonGroup { submitButton("Đổi mật khẩu") }
            }
        }
    }
}

/// Names of the fields for a new password.
enum PasswordField {
    static let present = "mat-khau-cu"
    static let new = "mat-khau-moi"
    static let repeated = "nhap-lai"

    static let advice: Message = "Ít nhất 8 ký tự; một câu dài dễ nhớ thì tốt hơn một từ khó nhớ."

    /// Beside which field the objection stands.
    static func field(of objection: PasswordObjection) -> String { objection == .repetition ? repeated : new }
}

extension FormControls {
    /// A password, new unless the browser is told otherwise.
    func password(
        _ label: Message,
        _ name: String,
        hint: Message? = nil,
        autocomplete: String = "new-password"
    ) -> HTML {
        text(label, name, hint: hint, isRequired: true, kind: .password, width: .long, autocomplete: autocomplete)
    }
}
