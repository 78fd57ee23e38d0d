/// What the program is told from outside, read once: flags before the environment before defaults.
public struct Config: Equatable, Sendable {
    /// Where a setting's value was read.
    public enum Origin: String, Sendable {
        case flag = "--database"
        case environment = "MOTCUA_DATABASE"
        case preset = "mặc định"
    }

    /// Where the database is.
    public let database: DatabaseAddress
    /// Who said so.
    public let origin: Origin

    /// Reads the configuration; `flag` is the value of `--database`, if it was given.
    ///
    /// - Throws: `Failure` with `usage` for a bad flag, `configuration` for a bad environment.
    public init(database flag: String?, environment: [String: String]) throws(Failure) {
        if let flag {
            database = try DatabaseAddress(parsing: flag)
            origin = .flag
        } else if let value = environment[Origin.environment.rawValue] {
            do {
                database = try DatabaseAddress(parsing: value)
            } catch {
                throw Failure(.configuration, "MOTCUA_DATABASE: \(error.line)")
            }
            origin = .environment
        } else {
            database = .file("./motcua.sqlite")
            origin = .preset
        }
    }

    /// The configuration for people, one line a setting, without secrets.
    public var lines: [String] {
        ["cơ sở dữ liệu: \(database.redacted) (\(origin.rawValue))"]
    }
}
