import App
import ArgumentParser

/// `motcua user`.
struct UserVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Tài khoản đăng nhập: thêm, đổi mật khẩu, khóa, mở khóa, liệt kê.",
        subcommands: [
            UserAddVerb.self, UserPasswordVerb.self, UserDisableVerb.self, UserEnableVerb.self, UserListVerb.self,
        ]
    )
}
