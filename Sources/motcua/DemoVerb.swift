import App
import ArgumentParser

/// `motcua demo`.
struct DemoVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Dựng dữ liệu minh họa trong cơ sở dữ liệu trống.",
        subcommands: [VinhThuanVerb.self]
    )
}
