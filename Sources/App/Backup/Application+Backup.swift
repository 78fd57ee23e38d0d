import Foundation
import Persistence
import PersistenceSQLite
import Reading

extension Application {
    /// Writes the whole database to one file: SQLite as an SQLite file, PostgreSQL as an archive of `pg_dump`.
    ///
    /// The file appears under its name once it is complete, on the disk, and its chains were verified.
    ///
    /// - Returns: a line that says what was saved.
    public func backUp(to target: String, replacing: Bool) async throws -> String {
        try DurableFile.check(target, replacing: replacing)
        let draft = DurableFile.draft(of: target)
        defer { DurableFile.discard(draft) }
        let verified: Verification
        switch config.database {
        case .file(let path):
            guard !Self.isSame(path, target) else {
                throw Failure(.usage, "bản sao phải là tệp khác với cơ sở dữ liệu")
            }
            try await SQLiteDatabase.copy(path, to: draft)
            let copy = try SQLiteDatabase(path: draft)
            do {
                verified = try await Verification(of: copy, projections: false)
            } catch {
                try? await copy.close()
                throw error
            }
            try await copy.close()
            try await SQLiteDatabase.settle(draft)
        case .server:
            verified = try await Verification(of: services.database, projections: false)
            try await PostgresArchive(config.database).write(to: draft, schema: try await schema())
        }
        try DurableFile.publish(draft, as: target, replacing: replacing)
        return "đã sao lưu \(verified.books) sổ, \(verified.events) sự kiện vào \(target)"
    }

    /// The schema in which a server's tables stand.
    func schema() async throws -> String {
        try await services.database.read { connection in
            try connection.row("SELECT current_schema() AS name")?.textIfPresent("name")
        } ?? "public"
    }

    private static func isSame(_ path: String, _ other: String) -> Bool {
        let paths = [path, other].map { URL(filePath: $0).resolvingSymlinksInPath().standardizedFileURL.path() }
        return paths[0] == paths[1]
    }
}
