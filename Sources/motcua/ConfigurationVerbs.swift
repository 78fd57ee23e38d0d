import App
import ArgumentParser

/// `motcua export`.
struct ExportVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Xuất dữ liệu ra tệp.",
        subcommands: [ExportConfigurationVerb.self]
    )
}

/// `motcua export configuration`.
struct ExportConfigurationVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configuration",
        abstract:
            "Xuất toàn bộ cấu hình ra JSON: cơ quan, lịch, thủ tục, quy trình, cung cấp, niêm yết; không có người.",
        discussion: "Định dạng: Documentation/Guide/configuration.md."
    )

    @Argument(help: "Tệp JSON sẽ được tạo.")
    var file: String

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let file = file
        try await Application.run(target.config(), for: .use) { try await $0.exportConfiguration(to: file) }
    }
}

/// `motcua import configuration`.
struct ImportConfigurationVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configuration",
        abstract: "Nhập cấu hình từ tệp JSON: tất cả hoặc không gì cả.",
        discussion: "Định dạng: Documentation/Guide/configuration.md."
    )

    @Argument(help: "Tệp JSON.")
    var file: String

    @Flag(help: "Chỉ nói sẽ thay đổi gì, không nhập.")
    var dryRun = false

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let (file, dryRun) = (file, dryRun)
        var refused: ImportFailure?
        let lines: [String] = try await Application.run(target.config(), for: .fill) { application in
            do {
                return try await application.importConfiguration(from: file, dryRun: dryRun)
            } catch let failure as ImportFailure {
                refused = failure
                return []
            }
        }
        if let refused {
            // Every bad row is part of the answer; the standard error keeps to its one line.
            for line in refused.lines { try Console.print(line) }
            throw refused.failure
        }
        for line in lines { try Console.print(line) }
    }
}
