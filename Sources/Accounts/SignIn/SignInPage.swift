import Addresses
import Components
import Domain
import Markup
import Web

/// The sign-in page.
struct SignInPage {
    let csrf: String
    let userName: String
    /// Where to go afterwards.
    let returnPath: String?
    let objection: Message?

    var content: HTML {
        HTML {
            h1 { "Đăng nhập" }
            errorSummary([], objection: objection.map { HTML($0) })
            actingForm(action: Places.signIn(), csrf: csrf) {
                returnPath.map { hiddenField(WebRequest.returnField, value: $0) }
                textInput(
                    "Tên đăng nhập",
                    name: SignInField.userName,
                    value: userName,
                    isRequired: true,
                    width: .long,
                    autocomplete: "username",
                    maxLength: 100,
                    isFocused: userName.isEmpty,
                    attributes: Attribute("autocapitalize", "none")
                )
                textInput(
                    "Mật khẩu",
                    name: SignInField.password,
                    kind: .password,
                    isRequired: true,
                    width: .long,
                    autocomplete: "current-password",
                    isFocused: !userName.isEmpty
                )
                buttonGroup { submitButton("Đăng nhập") }
            }
            p(.classes("hint")) { "Quên mật khẩu: hãy báo người quản trị của cơ quan để được cấp mật khẩu mới." }
        }
    }

    /// The sentence for a password of an operator's that was not used in time.
    static func expired(after days: Int) -> Message {
        "Mật khẩu ban đầu đã quá \(days) ngày nên hết hạn. Hãy báo người quản trị của cơ quan để được cấp mật khẩu mới."
    }

    /// The sentence for a wait.
    static func wait(until: Instant, from now: Instant) -> Message {
        // The clock shows whole minutes: the next one is surely after the wait.
        let moment = until.adding(minutes: 1)
        if moment.day == now.day {
            return "Đã nhập sai quá nhiều lần. Hãy thử lại sau \(moment.clock)."
        }
        return "Đã nhập sai quá nhiều lần. Hãy thử lại sau \(moment.clock) ngày \(moment.day.vietnamese)."
    }
}

/// Names of the sign-in form's fields.
enum SignInField {
    static let userName = "ten-dang-nhap"
    static let password = "mat-khau"
}
