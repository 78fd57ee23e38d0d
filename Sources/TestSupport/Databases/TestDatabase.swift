import Foundation
public import Persistence
import PersistencePostgres
import PersistenceSQLite
import Synchronization

/// Empty databases for tests, each gone when its body ends.
public enum TestDatabase {
    /// At most so many schemas at once, so that their connections stay below the server's hundred.
    private static let gate = TestGate(8)

    private static let number = Atomic(0)

    /// Runs the body with an empty database of that engine.
    public static func with<T>(
        _ engine: Engine,
        connections: Int = 8,
        _ body: (any Database) async throws -> T
    ) async throws -> T {
        try await withAddress(engine) { address in
            let database = try open(address, engine, connections)
            let result: T
            do {
                result = try await body(database)
            } catch {
                try? await database.close()
                throw error
            }
            try await database.close()
            return result
        }
    }

    /// Runs the body with the address of an empty database, as `--database` takes it: a file's path or
    /// `postgres://…`.
    public static func withAddress<T>(
        _ engine: Engine,
        _ body: (String) async throws -> T
    ) async throws -> T {
        switch engine {
        case .sqlite:
            let folder = try SQLiteDatabase.temporaryFolder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            return try await body(folder + "/motcua.sqlite")
        case .postgres:
            let server = try TestPostgres.shared.get().address
            await gate.enter()
            defer { gate.leave() }
            let order = number.add(1, ordering: .relaxed).newValue
            let schema = "test_\(ProcessInfo.processInfo.processIdentifier)_\(order)"
            try PostgresDatabase.createSchema(schema, at: server)
            defer { try? PostgresDatabase.dropSchema(schema, at: server) }
            let separator = server.contains("?") ? "&" : "?"
            return try await body("\(server)\(separator)options=-csearch_path%3D\(schema)")
        }
    }

    /// Opens what `withAddress` gave; the caller closes it.
    public static func open(_ address: String, _ engine: Engine, _ connections: Int = 8) throws -> any Database {
        switch engine {
        case .sqlite: try SQLiteDatabase(path: address)
        case .postgres: try PostgresDatabase(address: address, connections: connections)
        }
    }
}
