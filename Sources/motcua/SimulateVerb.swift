import App
import ArgumentParser

/// `motcua simulate`.
struct SimulateVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Chạy một kỳ theo kịch bản trong cơ sở dữ liệu trống; số liệu ra đúng như kịch bản."
    )

    @Option(help: "Tệp JSON của kịch bản.")
    var scenario: String

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let config = try target.config()
        let file = try ScenarioFile(path: scenario)
        let line = ProgressLine()
        try Console.print(
            try await Application.run(config, for: .fill) { try await $0.simulate(file) { line.show($0) } }
        )
    }
}
