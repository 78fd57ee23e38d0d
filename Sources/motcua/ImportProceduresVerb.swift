import App
import ArgumentParser
import Domain

/// `motcua import procedures`.
struct ImportProceduresVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedures",
        abstract: "Nhập thủ tục hành chính từ tệp JSON: tất cả hoặc không gì cả.",
        discussion: "Định dạng: Documentation/Guide/import-procedures.md."
    )

    @Argument(help: "Tệp JSON.")
    var file: String

    @Option(help: "Mã cơ quan nhập, phải có trong cơ sở dữ liệu.")
    var agency: String?

    @Flag(help: "Điền phần còn thiếu bằng giá trị minh họa, có đánh dấu.")
    var demonstration = false

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let code = try agency.map(AgencyCode.init(argument:))
        let (file, demonstration) = (file, demonstration)
        var refused: ImportFailure?
        let lines: [String] = try await Application.run(target.config(), for: .fill) { application in
            do {
                return try await application.importProcedures(from: file, demonstration: demonstration, for: code)
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
