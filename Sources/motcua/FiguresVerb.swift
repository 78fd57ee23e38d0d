import App
import ArgumentParser
import Domain

/// `motcua report figures`.
struct FiguresVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Số hồ sơ tiếp nhận, đã giải quyết, đang giải quyết của một kỳ."
    )

    @Option(help: "Mã cơ quan: H33.12 hoặc 000.00.12.H33.")
    var agency: String

    @Option(help: "Phạm vi: own, counter, with-subordinates hoặc vertical.")
    var scope: String

    @Option(help: "Ngày đầu kỳ: 2018-01-01.")
    var from: String

    @Option(help: "Ngày cuối kỳ: 2018-12-31.")
    var to: String

    @Flag(help: "In JSON.")
    var json = false

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let code = try AgencyCode(argument: agency)
        guard let scope = FigureScope(rawValue: scope) else {
            let known = FigureScope.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(.usage, "--scope “\(scope.prefix(60))” không phải phạm vi; chọn: \(known)")
        }
        let first = try Day(argument: from, "from")
        guard let period = ReportPeriod(from: first, to: try Day(argument: to, "to")) else {
            throw Failure(.usage, "--to đứng trước --from")
        }
        let json = json
        try Console.print(
            try await Application.run(target.config(), for: .use) {
                try await $0.figures(of: code, scope: scope, in: period, json: json)
            }
        )
    }
}
