import App
import ArgumentParser

/// `motcua restore`.
struct RestoreVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Khôi phục một bản sao lưu vào chỗ trống, rồi kiểm tra chuỗi băm và các bảng suy ra."
    )

    @Argument(help: "Tệp sao lưu.")
    var file: String

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        try Console.print(try await Application.restore(file, target.config()))
    }
}
