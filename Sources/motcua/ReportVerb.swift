import App
import ArgumentParser

/// `motcua report`.
struct ReportVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Số liệu và báo cáo từ sổ cái.",
        subcommands: [FiguresVerb.self, AnnualVerb.self]
    )
}
