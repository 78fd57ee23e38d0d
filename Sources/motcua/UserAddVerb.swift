import App
import ArgumentParser
import Domain

/// `motcua user add`.
struct UserAddVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Thêm một cán bộ có tài khoản.",
        discussion: "Không có --password-stdin thì mật khẩu được tạo, in ra một lần và phải đổi khi đăng nhập lần đầu."
    )

    @Option(help: "Tên đăng nhập.")
    var name: String

    @Option(help: "Họ và tên cán bộ.")
    var officerName: String

    @Option(help: "Mã cơ quan, ví dụ H33.12.")
    var agency: String

    @Option(help: "Tên đơn vị; mặc định là Bộ phận Tiếp nhận và Trả kết quả.")
    var office: String?

    @Option(
        parsing: .upToNextOption,
        help: "Vai trò: reception, specialist, records, leader, reform, operator; có thể nêu nhiều."
    )
    var role: [String]

    @Flag(help: "Đọc mật khẩu từ dòng đầu của đầu vào chuẩn.")
    var passwordStdin = false

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let roles = try role.map { text throws(Failure) in
            guard let role = Role(rawValue: text) else {
                let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure(.usage, "--role “\(text.prefix(60))” không có; các vai trò: \(known)")
            }
            return role
        }
        let user = Application.NewUser(
            userName: name,
            officerName: officerName,
            agency: try AgencyCode(argument: agency),
            office: office,
            roles: roles,
            password: passwordStdin ? try UserPassword.fromInput() : nil
        )
        let made = try await Application.run(target.config(), for: .use) { try await $0.addUser(user) }
        try Console.print("đã thêm tài khoản \(name)")
        if let made { try Console.print("mật khẩu: \(made)") }
    }
}
