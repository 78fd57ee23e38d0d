import App
import ArgumentParser

/// `motcua import`.
struct ImportVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập dữ liệu từ tệp.",
        subcommands: [ImportProceduresVerb.self, ImportConfigurationVerb.self]
    )
}
