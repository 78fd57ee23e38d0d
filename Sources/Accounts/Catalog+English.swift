public import Markup

extension Catalog {
    /// Sign-in, the own account and the first run in English; what operators do stays Vietnamese.
    public static let accounts = Catalog(english: [
        "Đăng nhập": "Sign in",
        "Tên đăng nhập": "User name",
        "Mật khẩu": "Password",
        "Quên mật khẩu: hãy báo người quản trị của cơ quan để được cấp mật khẩu mới.":
            "Forgotten password: ask your agency's administrator for a new one.",
        "Tên đăng nhập hoặc mật khẩu không đúng": "Incorrect user name or password",
        "Đã nhập sai quá nhiều lần. Hãy thử lại sau {0}.": "Too many wrong attempts. Try again after {0}.",
        "Đã nhập sai quá nhiều lần. Hãy thử lại sau {0} ngày {1}.":
            "Too many wrong attempts. Try again after {0} on {1}.",
        "Mật khẩu ban đầu đã quá {0} ngày nên hết hạn. Hãy báo người quản trị của cơ quan để được cấp mật khẩu mới.":
            "The initial password is more than {0} days old and has expired. Ask your agency's administrator for a new one.",
        "Tài khoản": "Account",
        "Đã đổi mật khẩu. Mọi phiên đăng nhập khác đã kết thúc.":
            "The password was changed. You were signed out everywhere else.",
        "Mật khẩu hiện nay do người quản trị cấp. Hãy đổi mật khẩu để tiếp tục làm việc.":
            "Your current password was issued by an administrator. Change it to continue.",
        "Họ và tên": "Full name",
        "Cơ quan": "Agency",
        "Vai trò": "Roles",
        "Phiên đăng nhập": "Sessions",
        "Đang đăng nhập trên {0} trình duyệt.": "Signed in with {0} browsers.",
        "Thoát khỏi mọi nơi": "Sign out everywhere",
        "Đổi mật khẩu": "Change password",
        "Mật khẩu hiện nay": "Current password",
        "Mật khẩu hiện nay không đúng": "The current password is incorrect",
        "Mật khẩu mới": "New password",
        "Ít nhất 8 ký tự; một câu dài dễ nhớ thì tốt hơn một từ khó nhớ.":
            "At least 8 characters; a long sentence is better than a word that is hard to remember.",
        "Nhập lại mật khẩu mới": "Repeat the new password",
        "Mật khẩu phải có ít nhất 8 ký tự": "The password needs at least 8 characters",
        "Mật khẩu dài quá 200 ký tự": "The password has more than 200 characters",
        "Mật khẩu không được chứa tên đăng nhập": "The password must not contain the user name",
        "Mật khẩu này quá dễ đoán; hãy chọn mật khẩu khác": "This password is too easy to guess; choose another one",
        "Mật khẩu mới phải khác mật khẩu cũ": "The new password must differ from the old one",
        "Hai lần nhập mật khẩu mới không giống nhau": "The two new passwords are not the same",
        "Thiết lập lần đầu": "First setup",
        "Cơ sở dữ liệu chưa có tài khoản nào. Trang này tạo người quản trị đầu tiên và chỉ dùng được một lần.":
            "The database has no account yet. This page creates the first administrator and works only once.",
        "Người quản trị": "Administrator",
        "3 đến 40 chữ không dấu, chữ số, dấu chấm hoặc gạch nối; ví dụ quantri":
            "3 to 40 unaccented letters, digits, dots or hyphens; for example quantri",
        "Nhập lại mật khẩu": "Repeat the password",
        "Tạo và đăng nhập": "Create and sign in",
        "Mã cơ quan": "Agency code",
        "Viết như H33.12 hoặc 000.00.12.H33": "Written like H33.12 or 000.00.12.H33",
        "Tên cơ quan": "Agency name",
        "Ví dụ: UBND huyện Vĩnh Thuận": "Example: UBND huyện Vĩnh Thuận",
        "Cấp": "Level",
        "Cấp tỉnh": "Province",
        "Cấp huyện": "District",
        "Cấp xã": "Commune",
        "Nhập họ và tên người quản trị": "Enter the administrator's full name",
        "Nhập tên đăng nhập": "Enter a user name",
        "Tên đăng nhập gồm 3 đến 40 chữ không dấu, chữ số, dấu chấm hoặc gạch nối":
            "A user name has 3 to 40 unaccented letters, digits, dots or hyphens",
        "Nhập mã cơ quan": "Enter the agency's code",
        "Mã cơ quan viết như H33.12 hoặc 000.00.12.H33": "An agency's code is written like H33.12 or 000.00.12.H33",
        "Nhập tên cơ quan": "Enter the agency's name",
        "Chọn cấp của cơ quan": "Choose the agency's level",
    ])
}
