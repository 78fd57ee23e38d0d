import App
import ArgumentParser

/// `motcua migrate`.
struct MigrateVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Tạo cơ sở dữ liệu hoặc đưa lược đồ lên phiên bản của chương trình."
    )

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let applied = try await Application.run(target.config(), for: .migrate) { try await $0.migrate() }
        for name in applied { try Console.print("đã áp dụng: \(name)") }
        try Console.print(applied.isEmpty ? "lược đồ đã mới nhất" : "xong: \(applied.count) bước")
    }
}
