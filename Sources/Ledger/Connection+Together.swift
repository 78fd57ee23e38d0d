import Persistence

extension Connection {
    /// Executes statements that write different rows: one by one on SQLite, in one round trip on PostgreSQL.
    ///
    /// On PostgreSQL the first ones become parts of the last one's WITH. Each is carried out to its end whether or not
    /// anything reads it, and references between their rows are checked when all of them are.
    func run(together statements: [SQL]) throws {
        guard engine == .postgres, let last = statements.last, (2...names.count).contains(statements.count) else {
            for statement in statements { try run(statement) }
            return
        }
        let parts = zip(names, statements.dropLast()).map { name, statement -> SQL in "\(name) AS (\(statement))" }
        try run("WITH \(SQL.joined(parts, by: ", ")) \(last)")
    }
}

/// Names for the parts; a batch with more statements than this is long enough to go one by one.
private let names: [SQL] = ["w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8"]
