import Foundation

/// Backups of a server, written and read by PostgreSQL's own `pg_dump` and `pg_restore`.
struct PostgresArchive {
    private let address: DatabaseAddress

    init(_ address: DatabaseAddress) {
        self.address = address
    }

    /// Writes the schema to an archive, from one snapshot.
    func write(to path: String, schema: String) async throws {
        // Quoted, so that capitals and pattern characters in a schema's name mean themselves.
        let pattern = "\"" + schema.replacing("\"", with: "\"\"") + "\""
        try await run("pg_dump", ["-Fc", "--no-owner", "--no-privileges", "-n", pattern, "-f", path])
    }

    /// Reads an archive into the empty schema in one transaction.
    func restore(_ path: String, schema: String) async throws {
        let contents = try await ChildProgram(named: "pg_restore").run(["-l", path])
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard
            let table = contents.first(where: { $0.contains(" TABLE ") && $0.split(separator: " ").contains("event") })
        else { throw Failure(.data, "\(path) không phải bản sao lưu của motcua") }
        guard table.split(separator: " ").contains(Substring(schema)) else {
            throw Failure(.data, "bản sao lưu thuộc schema khác với “\(schema)” của nơi khôi phục; đặt lại search_path")
        }
        // The schema itself is there already.
        let list = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString).list").path
        defer { try? FileManager.default.removeItem(atPath: list) }
        let kept = contents.filter { !$0.contains(" SCHEMA ") }.joined(separator: "\n")
        try Data(kept.utf8).write(to: URL(filePath: list))
        try await run(
            "pg_restore",
            ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "-L", list, path]
        )
    }

    /// Runs the program on our server; the password goes by the environment, where `ps` does not show it.
    private func run(_ name: String, _ arguments: [String]) async throws {
        guard let (target, password) = address.split else { return }
        var environment = ProcessInfo.processInfo.environment
        if let password { environment["PGPASSWORD"] = password }
        try await ChildProgram(named: name).run(["-d", target] + arguments, environment: environment)
    }
}
