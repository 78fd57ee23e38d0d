import Foundation
import TestSupport

/// Whole databases on the tests' server, for what a schema is too little.
enum Server {
    /// The address of a new, empty database.
    static func newDatabase() throws -> String {
        let name = "motcua_system_\(UInt32.random(in: 0 ... .max))"
        let server = try TestPostgres.shared.get().address
        try execute("CREATE DATABASE \(name)", server)
        guard var parts = URLComponents(string: server) else { throw CocoaError(.formatting) }
        parts.path = "/" + name
        return (parts.string ?? "").replacingOccurrences(of: "postgres:/motcua", with: "postgres:///motcua")
    }

    /// Removes it.
    static func drop(_ address: String) {
        guard let name = URLComponents(string: address)?.path.dropFirst() else { return }
        try? execute("DROP DATABASE IF EXISTS \(name)", TestPostgres.shared.get().address)
    }

    private static func execute(_ text: String, _ address: String) throws {
        let psql = Process()
        psql.executableURL = URL(filePath: "/usr/bin/env")
        psql.arguments = ["psql", "-q", "-v", "ON_ERROR_STOP=1", "-c", text, address]
        psql.standardInput = FileHandle.nullDevice
        try psql.run()
        psql.waitUntilExit()
        guard psql.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}
