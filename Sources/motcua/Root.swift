import App
import ArgumentParser

/// The command line's verbs.
struct Root: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "motcua",
        abstract: "Một Cửa: cơ chế một cửa, một cửa liên thông từ tiếp nhận đến báo cáo.",
        discussion: "Cơ sở dữ liệu: --database, rồi MOTCUA_DATABASE, rồi ./motcua.sqlite.",
        version: ProgramVersion.lines[0],
        subcommands: [
            ServeVerb.self, MigrateVerb.self, CheckVerb.self, BackupVerb.self, RestoreVerb.self, VersionVerb.self,
            UserVerb.self, TermVerb.self, ImportVerb.self, ExportVerb.self, ReportVerb.self, SimulateVerb.self,
            DemoVerb.self,
        ]
    )
}
