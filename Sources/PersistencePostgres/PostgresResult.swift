import CPostgres
import Persistence

/// A result of libpq, freed with this object.
@safe final class PostgresResult {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        unsafe self.handle = handle
    }

    deinit {
        unsafe PQclear(handle)
    }

    /// The server's error, or nil when the statement succeeded.
    var error: DatabaseError? {
        switch unsafe PQresultStatus(handle) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY: nil
        default:
            DatabaseError(
                sqlState: field(motcua_diag_sqlstate) ?? "",
                message: field(motcua_diag_message) ?? "",
                detail: field(motcua_diag_detail) ?? "",
                table: field(motcua_diag_table) ?? "",
                column: field(motcua_diag_column) ?? "",
                constraint: field(motcua_diag_constraint) ?? ""
            )
        }
    }

    /// The server's word for what it did, as `COMMIT` or `UPDATE 3`.
    var command: String { unsafe String(cString: PQcmdStatus(handle)) }

    /// How many rows were inserted, updated or deleted; 0 for a query, whose rows PostgreSQL counts too.
    var touched: Int {
        let words = command.split(separator: " ")
        guard let verb = words.first, ["INSERT", "UPDATE", "DELETE", "MERGE"].contains(verb) else { return 0 }
        return words.last.flatMap { Int($0) } ?? 0
    }

    /// How many rows there are.
    var count: Int { Int(unsafe PQntuples(handle)) }

    /// The columns and how to read them.
    var columns: PostgresColumns {
        let indexes = unsafe 0..<PQnfields(handle)
        return PostgresColumns(
            names: Row.Columns(indexes.map { unsafe String(cString: PQfname(handle, $0)) }),
            types: indexes.map { unsafe PQftype(handle, $0) }
        )
    }

    /// The row at that place, from 0.
    ///
    /// - Throws: `.decoding` for a value that is not what its type promises.
    func row(_ index: Int, _ columns: PostgresColumns) throws(DatabaseError) -> Row {
        var values: [SQLValue] = []
        values.reserveCapacity(columns.types.count)
        let row = Int32(index)
        for (position, type) in columns.types.enumerated() {
            let column = Int32(position)
            if unsafe PQgetisnull(handle, row, column) == 1 {
                values.append(.null)
                continue
            }
            let length = Int(unsafe PQgetlength(handle, row, column))
            let text = unsafe UnsafeRawBufferPointer(start: PQgetvalue(handle, row, column), count: length)
            guard let value = unsafe PostgresDecoder.value(text, type: type) else {
                throw DatabaseError(.decoding(columns.names.names[position]), "unreadable")
            }
            values.append(value)
        }
        return Row(columns: columns.names, values: values)
    }

    private func field(_ code: Int32) -> String? {
        guard let text = unsafe PQresultErrorField(handle, code) else { return nil }
        return unsafe String(cString: text)
    }
}

/// What is common to all rows of a result.
struct PostgresColumns {
    let names: Row.Columns

    /// The ids of the types (`pg_type.oid`).
    let types: [UInt32]
}
