import Addresses
import Components
import Domain
import Markup

/// Shows a password that was made for an officer, this once.
struct InitialPasswordPage {
    let officer: Officer.ID
    let name: String
    let userName: String
    let password: String
    /// Days in which it must be used.
    let days: Int

    var content: HTML {
        HTML {
            pageHeading("Mật khẩu ban đầu")
            notification(kind: .success) {
                p {
                    "Hãy ghi lại và trao tận tay. Mật khẩu chỉ hiện một lần này, dùng được trong \(days) ngày và phải đổi khi đăng nhập lần đầu."
                }
            }
            summaryList([
                SummaryItem("Cán bộ", text: name),
                SummaryItem("Tên đăng nhập", HTML { code { userName } }),
                SummaryItem("Mật khẩu", HTML { code { password } }),
            ])
            buttonGroup {
                linkButton("Về danh sách cán bộ", href: Places.officers())
                linkButton("Xem cán bộ này", href: Places.officer(officer))
            }
        }
    }
}
