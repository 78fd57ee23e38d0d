/// The way to the database inside the closure of `Database.read` or `write`; it must not leave that closure.
///
/// On both engines a failed statement ends the transaction: every later statement throws the same error, and
/// the transaction is rolled back even if the body catches it. Where a conflict is no error, say so in SQL
/// (`ON CONFLICT DO NOTHING`).
public protocol Connection {
    /// The engine that executes the statements.
    var engine: Engine { get }

    /// What this transaction need not read twice; nil where it is always read again.
    var memory: ConnectionMemory? { get }

    /// Executes one statement and returns all its rows.
    func rows(_ sql: SQL) throws -> [Row]

    /// Executes one statement and returns how many rows it inserted, updated or deleted.
    @discardableResult func run(_ sql: SQL) throws -> Int

    /// Executes one query and hands its rows over one by one, for results too large to hold.
    ///
    /// The body must not use the connection (PostgreSQL sends nothing else until the last row). When the body
    /// throws, the rest is dropped, the error is passed on, and the transaction is over.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
}

extension Connection {
    /// None.
    public var memory: ConnectionMemory? { nil }

    /// The first row, or nil when there is none.
    public func row(_ sql: SQL) throws -> Row? {
        try rows(sql).first
    }

    /// The first column of the first row, or 0 when there is no row or the column is NULL.
    ///
    /// - Throws: `DatabaseError` of kind `.decoding` when the column holds anything but an integer.
    public func integer(_ sql: SQL) throws -> Int {
        guard let row = try rows(sql).first else { return 0 }
        switch row[0] {
        case .integer(let number): return Int(number)
        case .null: return 0
        default: throw DatabaseError(.decoding(row.columnNames[0]), "not an integer")
        }
    }
}
