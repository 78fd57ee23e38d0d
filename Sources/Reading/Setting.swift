import Domain
public import Persistence

/// What a database was told about itself, by name.
public enum Setting: String, Sendable, CaseIterable {
    /// Its data are made up: which demonstration made them. Every page says so.
    case demonstration
    /// Working days in which agencies post anew what a decision changed; without it `Reposting.defaultDays`.
    case repostingDays = "reposting-days"

    /// What it was told; nil when nothing.
    public func value(_ connection: any Connection) throws -> String? {
        try connection.row("SELECT value FROM setting WHERE name = \(rawValue)").map { try $0.text("value") }
    }

    /// Tells it; what was told before is replaced.
    public func set(_ value: String, _ connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO setting (name, value) VALUES (\(rawValue), \(value.composed))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """
        )
    }
}
