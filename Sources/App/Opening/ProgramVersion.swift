import Persistence
import Schema

/// Which program this is.
public enum ProgramVersion {
    /// Semantic version of the program.
    public static let number = "0.1.0"

    /// For `motcua version`: the program and the schema that it knows.
    public static var lines: [String] {
        let migrations = Migrations.all
        return ["motcua \(number)", "lược đồ: \(migrations.count) bước, đến “\(migrations.last?.name ?? "–")”"]
    }
}
