import Foundation
import Persistence
import PersistenceSQLite
import Reading

extension Application {
    /// Makes a database from a backup, in a place where there is none.
    ///
    /// A file appears under its name only after chains and projections were verified; on a server the restore is one
    /// transaction, and what was restored is verified after it.
    ///
    /// - Returns: a line that says what was restored.
    /// - Throws: `Failure` only.
    public static func restore(_ backup: String, _ config: Config) async throws(Failure) -> String {
        do {
            guard FileManager.default.isReadableFile(atPath: backup) else {
                throw Failure(.noInput, "không đọc được tệp sao lưu \(backup)")
            }
            let verified =
                switch config.database {
                case .file(let path): try await restore(backup, toFile: path)
                case .server: try await restoreToServer(backup, config)
                }
            return "đã khôi phục \(verified.books) sổ, \(verified.events) sự kiện vào \(config.database.redacted)"
        } catch {
            throw Failure(error)
        }
    }

    private static func restore(_ backup: String, toFile path: String) async throws -> Verification {
        guard !(try isArchive(backup)) else {
            throw Failure(.data, "\(backup) là bản sao lưu của PostgreSQL; hãy khôi phục vào postgres://…")
        }
        // A log left behind by another database would be replayed into this one.
        for name in [path, path + "-wal"] where FileManager.default.fileExists(atPath: name) {
            throw Failure(.cannotCreate, "\(name) đã có; chỉ khôi phục vào chỗ trống")
        }
        try DurableFile.check(path, replacing: false)
        let draft = DurableFile.draft(of: path)
        defer { DurableFile.discard(draft) }
        do {
            try await SQLiteDatabase.copy(backup, to: draft)
        } catch is DatabaseError {
            throw Failure(.data, "\(backup) không phải bản sao lưu của motcua, hoặc đã hỏng")
        }
        let config = try Config(database: draft, environment: [:])
        let verified = try await run(config, for: .use) {
            try await Verification(of: $0.services.database, projections: true)
        }
        try await SQLiteDatabase.settle(draft)
        try DurableFile.publish(draft, as: path, replacing: false)
        return verified
    }

    private static func restoreToServer(_ backup: String, _ config: Config) async throws -> Verification {
        guard try isArchive(backup) else {
            throw Failure(
                .data,
                "\(backup) không phải bản sao lưu của PostgreSQL; tệp SQLite khôi phục vào đường dẫn tệp"
            )
        }
        let archive = PostgresArchive(config.database)
        let database = try await DatabaseOpening.open(config.database, creating: false)
        let schema: String
        do {
            guard try await DatabaseOpening.state(of: database) == .empty else {
                throw Failure(.cannotCreate, "\(config.database.redacted) đã có dữ liệu; chỉ khôi phục vào chỗ trống")
            }
            schema = try await Application(config: config, services: .live(database)).schema()
            try await database.close()
        } catch {
            try? await database.close()
            throw error
        }
        try await archive.restore(backup, schema: schema)
        return try await run(config, for: .use) { try await Verification(of: $0.services.database, projections: true) }
    }

    /// Whether it is an archive of `pg_dump -Fc`.
    private static func isArchive(_ path: String) throws -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Failure(.noInput, "không đọc được tệp sao lưu \(path)")
        }
        defer { try? file.close() }
        return try file.read(upToCount: 5) == Data("PGDMP".utf8)
    }
}
