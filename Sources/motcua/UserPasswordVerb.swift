import App
import ArgumentParser

/// `motcua user password`.
struct UserPasswordVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Đổi mật khẩu của một tài khoản và kết thúc các phiên đăng nhập của tài khoản đó.",
        discussion: "Không có --password-stdin thì mật khẩu được tạo, in ra một lần và phải đổi khi đăng nhập."
    )

    @Option(help: "Tên đăng nhập.")
    var name: String

    @Flag(help: "Đọc mật khẩu từ dòng đầu của đầu vào chuẩn.")
    var passwordStdin = false

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let (name, given) = (name, passwordStdin ? try UserPassword.fromInput() : nil)
        let made = try await Application.run(target.config(), for: .use) { application in
            try await application.changePassword(of: name, to: given)
        }
        try Console.print("đã đổi mật khẩu của \(name)")
        if let made { try Console.print("mật khẩu: \(made)") }
    }
}

/// A password that is given to the program, and so stands in no list of processes.
enum UserPassword {
    static func fromInput() throws(Failure) -> String {
        guard let line = readLine(strippingNewline: true) else {
            throw Failure(.noInput, "không có mật khẩu ở đầu vào chuẩn")
        }
        // As a form does with what is typed.
        let blanks = line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }
        return String(blanks.reversed())
    }
}
