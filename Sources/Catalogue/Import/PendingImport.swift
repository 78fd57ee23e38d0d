import Domain
public import Persistence
import Reading

/// A file that waits for its sender's word; at most a day.
struct PendingImport {
    /// What is in it.
    enum Kind: String {
        case procedures, configuration
    }

    /// The identity of a file.
    typealias ID = Identifier<PendingImport>

    let kind: Kind
    let name: String
    let effectiveOn: Day?
    let content: [UInt8]

    private static let lifetime = 24 * 60

    /// Keeps the file under the identity, in the place of what has waited too long.
    func keep(
        as id: ID,
        for officer: Officer.ID,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        try connection.run(
            "DELETE FROM pending_import WHERE at < \(moment.adding(minutes: -Self.lifetime)) OR id = \(id)"
        )
        try connection.run(
            """
            INSERT INTO pending_import (id, officer, kind, name, effective_on, content, at)
            VALUES (\(id), \(officer), \(kind.rawValue), \(name), \(effectiveOn.sqlValue), \(content), \(moment))
            """
        )
    }

    /// Takes the officer's file out; nil when it is not there any more.
    static func take(
        _ id: ID,
        _ kind: Kind,
        of officer: Officer.ID,
        _ connection: any Connection
    ) throws -> PendingImport? {
        let row = try connection.row(
            """
            SELECT name, effective_on, content FROM pending_import
            WHERE id = \(id) AND officer = \(officer) AND kind = \(kind.rawValue)
            """
        )
        guard let row else { return nil }
        try connection.run("DELETE FROM pending_import WHERE id = \(id)")
        return PendingImport(
            kind: kind,
            name: try row.text("name"),
            effectiveOn: try row.dayIfPresent("effective_on"),
            content: try row.blob("content")
        )
    }
}

/// Runs an act for what it would do: its transaction is rolled back.
public enum DryRun {
    private struct Outcome<Value: Sendable>: Error {
        let value: Value
    }

    /// What the act would answer.
    public static func run<Value: Sendable>(
        _ database: any Database,
        _ act: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        do {
            return try await database.write { connection -> Value in
                throw Outcome(value: try act(connection))
            }
        } catch let outcome as Outcome<Value> {
            return outcome.value
        }
    }
}
