import CPostgres
import Persistence

/// One connection of libpq; every call blocks. It is used by one queue at a time, the one of its session.
@safe final class PostgresLink {
    private let handle: OpaquePointer

    /// Connects and sets what the program relies on.
    ///
    /// - Throws: `DatabaseError` of kind `.unavailable`.
    init(_ target: PostgresTarget) throws(DatabaseError) {
        // Later ones win: what the address says stands before our fixed encoding, after our defaults.
        let settings = [
            ("fallback_application_name", "motcua"), ("connect_timeout", "5"), ("dbname", target.address),
            ("client_encoding", "UTF8"),
        ]
        let connected = unsafe withCStrings(settings.map(\.0)) { names in
            unsafe withCStrings(settings.map(\.1)) { values in unsafe PQconnectdbParams(names, values, 1) }
        }
        guard let connected = unsafe connected else { throw DatabaseError(.unavailable, "out of memory") }
        unsafe handle = connected
        guard unsafe PQstatus(handle) == CONNECTION_OK else { throw unavailable }
        unsafe motcua_silence(handle)
        // Compiled by PostgreSQL, a statement over a year of dossiers took longer to compile than to run.
        _ = try execute(
            """
            SET statement_timeout = \(target.statementTimeout); SET TimeZone = 'UTC'; SET bytea_output = 'hex';
            SET standard_conforming_strings = on; SET jit = off
            """
        )
        if let schema = target.schema { try execute("SET search_path = " + quoted(schema)) }
    }

    deinit {
        unsafe PQfinish(handle)
    }

    /// True when the server is gone or has closed the connection.
    var isBroken: Bool { unsafe PQstatus(handle) == CONNECTION_BAD }

    /// The name as an identifier in SQL.
    func quoted(_ name: String) -> String {
        guard let text = unsafe PQescapeIdentifier(handle, name, name.utf8.count) else { return "\"\"" }
        defer { unsafe PQfreemem(text) }
        return unsafe String(cString: text)
    }

    /// Executes text of our own that has no values.
    @discardableResult func execute(_ text: String) throws(DatabaseError) -> PostgresResult {
        unsafe try checked(PQexec(handle, text))
    }

    /// Lets the server parse the statement under that name.
    func prepare(_ name: String, _ text: String) throws(DatabaseError) {
        _ = unsafe try checked(PQprepare(handle, name, text, 0, nil))
    }

    /// Executes a prepared statement.
    func execute(_ name: String, _ values: [SQLValue]) throws(DatabaseError) -> PostgresResult {
        let parameters = try PostgresParameters(values)
        let result = unsafe parameters.withPointers { count, pointers in
            unsafe PQexecPrepared(handle, name, count, pointers, nil, nil, 0)
        }
        return unsafe try checked(result)
    }

    /// Executes a prepared statement whose rows come one by one; the rest is dropped when the body throws.
    func stream(_ name: String, _ values: [SQLValue], _ body: (PostgresResult) throws -> Void) throws {
        let parameters = try PostgresParameters(values)
        let sent = unsafe parameters.withPointers { count, pointers in
            unsafe PQsendQueryPrepared(handle, name, count, pointers, nil, nil, 0)
        }
        guard sent == 1, unsafe PQsetSingleRowMode(handle) == 1 else { throw unavailable }
        do {
            while let pointer = unsafe PQgetResult(handle) {
                let result = unsafe PostgresResult(pointer)
                if let error = result.error { throw isBroken ? unavailable : error }
                try body(result)
            }
        } catch {
            cancel()
            while let pointer = unsafe PQgetResult(handle) { unsafe PQclear(pointer) }
            throw error
        }
    }

    /// Reads an address without connecting.
    static func check(_ address: String) throws(DatabaseError) {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = unsafe PQconninfoParse(address, &message) else {
            unsafe PQfreemem(message)
            // The parser's message may quote a password.
            throw DatabaseError(.other("not an address of PostgreSQL"))
        }
        unsafe PQconninfoFree(options)
    }

    private func checked(_ pointer: OpaquePointer?) throws(DatabaseError) -> PostgresResult {
        guard let pointer = unsafe pointer else { throw unavailable }
        let result = unsafe PostgresResult(pointer)
        if let error = result.error { throw isBroken ? unavailable : error }
        return result
    }

    private var unavailable: DatabaseError {
        unsafe DatabaseError(.unavailable, String(cString: PQerrorMessage(handle)))
    }

    /// Breaks the running query off, so that its unread rows need not be sent.
    private func cancel() {
        guard let request = unsafe PQgetCancel(handle) else { return }
        defer { unsafe PQfreeCancel(request) }
        var message = [CChar](repeating: 0, count: 256)
        _ = unsafe message.withUnsafeMutableBufferPointer { buffer in
            unsafe PQcancel(request, buffer.baseAddress, Int32(buffer.count))
        }
    }
}

/// The texts as C strings, ended by a null pointer, for the length of the call.
private func withCStrings<T>(
    _ texts: [String],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T
) -> T {
    let bytes = texts.flatMap { $0.utf8CString }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
        var offset = 0
        var pointers = unsafe texts.map { text -> UnsafePointer<CChar>? in
            defer { offset += text.utf8.count + 1 }
            return unsafe buffer.baseAddress.map { unsafe $0 + offset }
        }
        unsafe pointers.append(nil)
        return unsafe body(pointers)
    }
}
