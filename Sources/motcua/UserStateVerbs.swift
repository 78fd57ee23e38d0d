import App
import ArgumentParser

/// `motcua user disable`.
struct UserDisableVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Khóa một tài khoản và kết thúc các phiên đăng nhập của tài khoản đó."
    )

    @Option(help: "Tên đăng nhập.")
    var name: String

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let name = name
        let changed = try await Application.run(target.config(), for: .use) { application in
            try await application.setUserDisabled(true, name)
        }
        try Console.print(changed ? "đã khóa \(name)" : "\(name) đã khóa từ trước")
    }
}

/// `motcua user enable`.
struct UserEnableVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable",
        abstract: "Mở khóa một tài khoản."
    )

    @Option(help: "Tên đăng nhập.")
    var name: String

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let name = name
        let changed = try await Application.run(target.config(), for: .use) { application in
            try await application.setUserDisabled(false, name)
        }
        try Console.print(changed ? "đã mở khóa \(name)" : "\(name) không bị khóa")
    }
}

/// `motcua user list`.
struct UserListVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Liệt kê mọi tài khoản."
    )

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let lines = try await Application.run(target.config(), for: .use) { try await $0.users() }
        for line in lines { try Console.print(line) }
        if lines.isEmpty { try Console.print("chưa có tài khoản nào; hãy mở trang /khoi-tao") }
    }
}
