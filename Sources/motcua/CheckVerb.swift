import App
import ArgumentParser

/// `motcua check`.
struct CheckVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tính lại mọi hạn trả, trạng thái và số liệu từ sổ cái, kiểm tra chuỗi băm, nêu từng lỗi.",
        discussion: "Kết thúc bằng mã 0 khi không có lỗi, 1 khi có."
    )

    @OptionGroup var target: DatabaseOption

    @Flag(help: "Dựng lại các bảng suy ra từ sổ cái trước khi kiểm tra.")
    var rebuild = false

    func run() async throws {
        let rebuilding = rebuild
        let faults = try await Application.run(target.config(), for: .use) { application in
            var broken: Failure?
            var inspection = Inspection(application) { line in
                do throws(Failure) { try Console.print(line) } catch { broken = error }
            }
            let faults = try await inspection.run(rebuilding: rebuilding)
            if let broken { throw broken }
            return faults
        }
        guard faults == 0 else { throw Failure(.faults, "phát hiện \(faults) lỗi") }
        try Console.print("không có lỗi")
    }
}
