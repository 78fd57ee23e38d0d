import App
import ArgumentParser

/// `motcua backup`.
struct BackupVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Sao lưu cả cơ sở dữ liệu vào một tệp đã kiểm tra, trong khi chương trình vẫn chạy."
    )

    @Argument(help: "Tệp sao lưu.")
    var file: String

    @Flag(help: "Ghi đè tệp đã có.")
    var force = false

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let (file, force) = (file, force)
        try Console.print(
            try await Application.run(target.config(), for: .use) { try await $0.backUp(to: file, replacing: force) }
        )
    }
}
