import Persistence

/// The statements prepared on one connection, found again by their shape, so that no text is written or compared.
///
/// GRDB keeps its own by their text: writing and hashing that cost a tenth of a reception.
@safe final class PreparedStatements {
    private let connection: OpaquePointer
    private var known: [SQL.Shape: SQLiteStatement] = [:]

    /// Lists of any length make shapes without end; beyond this many it begins anew.
    private static let limit = 1000

    /// None yet. They must go before the connection is closed.
    init(_ connection: OpaquePointer) { unsafe self.connection = unsafe connection }

    /// The statement, prepared once, and the values to bind to it.
    func statement(_ sql: SQL) throws -> (SQLiteStatement, [SQLValue]) {
        let (shape, values) = sql.shaped(for: .sqlite)
        if let statement = known[shape] { return (statement, values) }
        if known.count >= Self.limit { known = [:] }
        let statement = try unsafe SQLiteStatement(preparing: sql.text(for: .sqlite), connection)
        known[shape] = statement
        return (statement, values)
    }

    /// Runs the statement and leaves its rows alone.
    func execute(_ sql: SQL) throws {
        let (statement, values) = try statement(sql)
        try statement.execute(values) { _ in }
    }
}
