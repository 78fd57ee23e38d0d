import App
import ArgumentParser

/// `motcua demo vinh-thuan-2018`.
struct VinhThuanVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vinh-thuan-2018",
        abstract: "Huyện Vĩnh Thuận và tám xã, thị trấn, cả năm 2018, qua đúng các thao tác của một quầy."
    )

    @Option(help: "Hạt giống của những gì để cho ngẫu nhiên.")
    var seed: UInt64 = 2018

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let seed = seed
        let line = ProgressLine()
        let lines = try await Application.run(target.config(), for: .fill) {
            try await $0.demonstrateVinhThuan(seed: seed) { line.show($0) }
        }
        for line in lines { try Console.print(line) }
    }
}
