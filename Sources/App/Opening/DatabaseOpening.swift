import Foundation
import Persistence
import PersistencePostgres
import PersistenceSQLite
import Schema

/// Opens a database by its address and says what state its schema is in.
enum DatabaseOpening {
    /// Opens it, making the file that is not there if `creating`; refuses settings under which an acknowledged act
    /// could be lost.
    static func open(_ address: DatabaseAddress, creating: Bool) async throws -> any Database {
        switch address {
        case .file(let path):
            try examine(path, creating: creating)
            let database: SQLiteDatabase
            do {
                database = try SQLiteDatabase(path: path)
            } catch let error as DatabaseError where error.kind == .unavailable {
                throw Failure(creating ? .cannotCreate : .io, "không mở được tệp \(path)")
            }
            return try await verified(database) { try await database.verifySettings() }
        case .server(let text):
            let database: PostgresDatabase
            do {
                database = try PostgresDatabase(address: text)
            } catch {
                throw Failure(.usage, "không đọc được địa chỉ \(address.redacted)")
            }
            return try await verified(database) { try await database.verifySettings() }
        }
    }

    private static func verified(
        _ database: any Database,
        _ verify: () async throws -> Void
    ) async throws -> any Database {
        do {
            try await verify()
            return database
        } catch {
            try? await database.close()
            throw error
        }
    }

    /// Says in words what would else be a number of SQLite's.
    private static func examine(_ path: String, creating: Bool) throws {
        let files = FileManager.default
        var isFolder = ObjCBool(false)
        guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
            guard creating else {
                throw Failure(.noInput, "không có tệp cơ sở dữ liệu \(path); tạo mới bằng: motcua migrate")
            }
            let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
            guard files.fileExists(atPath: folder) else {
                throw Failure(.cannotCreate, "không có thư mục \(folder) để tạo cơ sở dữ liệu")
            }
            return
        }
        guard !isFolder.boolValue else { throw Failure(.noInput, "\(path) là thư mục, không phải tệp") }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Failure(.noInput, "không đọc được tệp \(path)")
        }
        defer { try? file.close() }
        let head = try file.read(upToCount: 16) ?? Data()
        guard head.isEmpty || head == Data("SQLite format 3\0".utf8) else {
            throw Failure(.data, "tệp \(path) không phải cơ sở dữ liệu SQLite")
        }
    }

    /// What the schema's state is.
    ///
    /// - Throws: `DatabaseError` of kind `.tooNew` or `.changedMigration`.
    static func state(of database: any Database) async throws -> SchemaState {
        let status = try await Migrator(database: database, migrations: Migrations.all).status()
        guard status.applied.isEmpty else {
            return status.pending.isEmpty ? .current : .behind(status.pending.count)
        }
        let tables = try await database.read { connection in
            try connection.integer(
                """
                SELECT count(*) FROM \(
                    sqlite: "sqlite_schema WHERE type = 'table' AND name NOT IN ('migration') AND name NOT LIKE 'sqlite%'",
                    postgres: "pg_tables WHERE schemaname = current_schema() AND tablename <> 'migration'"
                )
                """
            )
        }
        return tables == 0 ? .empty : .foreign
    }
}
