import GRDB
import GRDBSQLite
import Persistence

/// SQLITE_TRANSIENT: SQLite copies what is bound.
private let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// A statement, bound, stepped and decoded through SQLite itself.
///
/// GRDB's own way goes over names of arguments, `Data` and `DatabaseValue` for each value, which took a third of the
/// time of a short query; nothing of ours observes what GRDB would tell of it.
@safe final class SQLiteStatement {
    private let handle: OpaquePointer
    /// Whether it leaves the database as it is.
    let isReadOnly: Bool
    /// The names of the columns, and how often SQLite had prepared the statement anew when they were read.
    private var known: (columns: Persistence.Row.Columns, preparations: CInt)?

    /// A statement to be kept.
    init(preparing text: String, _ connection: OpaquePointer) throws {
        var prepared: OpaquePointer?
        let code = unsafe sqlite3_prepare_v3(
            connection,
            text,
            -1,
            CUnsignedInt(SQLITE_PREPARE_PERSISTENT),
            &prepared,
            nil
        )
        guard code == SQLITE_OK, let handle = unsafe prepared else { throw unsafe Self.failure(code, connection) }
        unsafe self.handle = unsafe handle
        isReadOnly = unsafe sqlite3_stmt_readonly(handle) != 0
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Executes it with the values and hands its rows over.
    func execute(_ values: [SQLValue], _ body: (Persistence.Row) throws -> Void) throws {
        // What it returns is only the failure of the last step once more.
        defer { unsafe _ = sqlite3_reset(handle) }
        try bind(values)
        var columns: Persistence.Row.Columns?
        while true {
            let code = unsafe sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw failure(code) }
            let count = unsafe sqlite3_column_count(handle)
            // Read after the first step: a statement prepared anew after a migration may have other columns.
            let shared = columns ?? self.columns(count)
            columns = shared
            try body(Persistence.Row(columns: shared, values: (0..<count).map { value($0) }))
        }
    }

    private func columns(_ count: CInt) -> Persistence.Row.Columns {
        let preparations = unsafe sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0)
        if let known, known.preparations == preparations { return known.columns }
        let columns = Persistence.Row.Columns(
            (0..<count).map { index in
                unsafe sqlite3_column_name(handle, index).map { unsafe String(cString: $0) } ?? ""
            }
        )
        known = (columns, preparations)
        return columns
    }

    private func value(_ index: CInt) -> SQLValue {
        switch unsafe sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(handle, index))
        case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(handle, index))
        case SQLITE_TEXT:
            let start = unsafe sqlite3_column_text(handle, index)
            let count = Int(unsafe sqlite3_column_bytes(handle, index))
            return .text(unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = unsafe sqlite3_column_blob(handle, index)
            let count = Int(unsafe sqlite3_column_bytes(handle, index))
            let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
            guard count == 16 else { return unsafe .blob([UInt8](bytes)) }
            return .id(UInt128(bigEndian: unsafe bytes.loadUnaligned(as: UInt128.self)))
        default: return .null
        }
    }

    private func bind(_ values: [SQLValue]) throws {
        guard values.count == Int(unsafe sqlite3_bind_parameter_count(handle)) else {
            throw GRDB.DatabaseError(resultCode: .SQLITE_MISUSE, message: "wrong number of values")
        }
        for (value, index) in zip(values, CInt(1)...) {
            let code = try unsafe Self.bind(value, handle, index)
            guard code == SQLITE_OK else { throw failure(code) }
        }
    }

    private static func bind(_ value: SQLValue, _ handle: OpaquePointer, _ index: CInt) throws -> CInt {
        switch value {
        case .null: return unsafe sqlite3_bind_null(handle, index)
        case .integer(let number): return unsafe sqlite3_bind_int64(handle, index, number)
        case .real(let number): return unsafe sqlite3_bind_double(handle, index, number)
        case .text(var text):
            return try text.withUTF8 { bytes in
                // PostgreSQL has no such text: refused on both, with its SQLSTATE.
                guard unsafe !bytes.contains(0) else {
                    throw Persistence.DatabaseError(.other("22021"), "U+0000 in text")
                }
                // An empty text may come without an address, which SQLite takes for NULL.
                guard !bytes.isEmpty else { return unsafe sqlite3_bind_text(handle, index, "", 0, nil) }
                return unsafe bytes.withMemoryRebound(to: CChar.self) {
                    unsafe sqlite3_bind_text(handle, index, $0.baseAddress, CInt($0.count), copied)
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return unsafe sqlite3_bind_zeroblob(handle, index, 0) }
            return unsafe bytes.withUnsafeBytes {
                unsafe sqlite3_bind_blob(handle, index, $0.baseAddress, CInt($0.count), copied)
            }
        case .id(let bits):
            return unsafe withUnsafeBytes(of: bits.bigEndian) {
                unsafe sqlite3_bind_blob(handle, index, $0.baseAddress, 16, copied)
            }
        }
    }

    private func failure(_ code: CInt) -> GRDB.DatabaseError {
        unsafe Self.failure(code, sqlite3_db_handle(handle))
    }

    private static func failure(_ code: CInt, _ connection: OpaquePointer?) -> GRDB.DatabaseError {
        let message = unsafe connection.map { unsafe String(cString: sqlite3_errmsg($0)) }
        return GRDB.DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
}
