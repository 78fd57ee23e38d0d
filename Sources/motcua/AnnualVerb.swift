import App
import ArgumentParser
import Domain

/// `motcua report annual`.
struct AnnualVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annual",
        abstract: "Báo cáo năm về cơ chế một cửa, một cửa liên thông."
    )

    @Option(help: "Mã cơ quan: H33.12 hoặc 000.00.12.H33.")
    var agency: String

    @Option(help: "Năm: 2018.")
    var year: String

    @Option(help: "Kỳ: calendar (01/01–31/12) hoặc legal (15/12–14/12).")
    var period = "calendar"

    @Flag(help: "Chỉ kết quả giải quyết, một đoạn.")
    var short = false

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let code = try AgencyCode(argument: agency)
        guard let reckoning = ReportPeriod.Reckoning(rawValue: period) else {
            throw Failure(.usage, "--period “\(period.prefix(60))” không phải kỳ; chọn: calendar, legal")
        }
        guard let number = Int(year), (2015...2199).contains(number) else {
            throw Failure(.usage, "--year “\(year.prefix(60))” không phải năm; viết như 2018")
        }
        let short = short
        try Console.print(
            try await Application.run(target.config(), for: .use) {
                try await $0.annualReport(of: code, year: number, reckoning, short: short)
            }
        )
    }
}
