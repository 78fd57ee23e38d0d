import App
import ArgumentParser
import Foundation

/// `--database`, shared by every verb that needs one.
struct DatabaseOption: ParsableArguments {
    @Option(help: "Đường dẫn tệp SQLite hoặc địa chỉ postgres://…; mặc định theo MOTCUA_DATABASE, rồi ./motcua.sqlite.")
    var database: String?

    /// The configuration that this flag and the environment make.
    func config() throws(Failure) -> Config {
        try Config(database: database, environment: ProcessInfo.processInfo.environment)
    }
}
