import GRDB
import GRDBSQLite
import Persistence

/// A connection for reading, with the statements that it has prepared.
///
/// GRDB's own went over a lock, a group, two queues and a BEGIN prepared anew for each read, a fifth of the time of a
/// short one.
///
/// `@unchecked Sendable`: only the thread that took it from `ReaderThreads` touches it.
@safe final class SQLiteReader: @unchecked Sendable {
    private let handle: OpaquePointer
    /// What was prepared on it.
    let statements: PreparedStatements

    /// Opens the file, which is there.
    init(path: String) throws {
        var opened: OpaquePointer?
        let code = unsafe sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let handle = unsafe opened else {
            unsafe sqlite3_close_v2(opened)
            throw GRDB.DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        unsafe self.handle = unsafe handle
        do {
            unsafe sqlite3_extended_result_codes(handle, 1)
            unsafe sqlite3_busy_timeout(handle, 5000)
            for setting in ["PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY"] {
                let code = unsafe sqlite3_exec(handle, setting, nil, nil, nil)
                guard code == SQLITE_OK else { throw GRDB.DatabaseError(resultCode: ResultCode(rawValue: code)) }
            }
            statements = unsafe PreparedStatements(handle)
        } catch {
            unsafe sqlite3_close_v2(handle)
            throw error
        }
    }

    /// Runs the body in a snapshot.
    func read<T>(_ body: (any Persistence.Connection) throws -> T) throws -> T {
        try statements.execute("BEGIN")
        let outcome = Result { try SQLiteConnection(self).result(of: body) }
        do {
            try statements.execute("COMMIT")
        } catch  where isInTransaction {
            try statements.execute("ROLLBACK")
        } catch {
            // SQLite had ended it by itself, on an error that the body met.
        }
        return try outcome.get()
    }

    /// Whether its last transaction did not end.
    var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

    deinit {
        // Closed once its statements are gone, which go after it.
        unsafe sqlite3_close_v2(handle)
    }
}
