import Persistence

/// A connection that answers each query with the same rows and does nothing else: what is left is our own work.
struct SilentConnection: Connection {
    let engine: Engine
    var answer: [Row] = []

    func rows(_ sql: SQL) throws -> [Row] {
        answer
    }

    func run(_ sql: SQL) throws -> Int {
        // The text is made as for a real engine: rendering is part of what is measured.
        keep(sql.rendered(for: engine))
        return 1
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        for row in answer { try body(row) }
    }
}
