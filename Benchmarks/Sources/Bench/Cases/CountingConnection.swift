import Persistence

/// A connection that counts what goes through it.
final class CountingConnection: Connection {
    private let connection: any Connection
    private(set) var statements = 0
    private(set) var texts: [String: Int] = [:]

    init(_ connection: any Connection) {
        self.connection = connection
    }

    var engine: Engine { connection.engine }

    func rows(_ sql: SQL) throws -> [Row] {
        count(sql)
        return try connection.rows(sql)
    }

    func run(_ sql: SQL) throws -> Int {
        count(sql)
        return try connection.run(sql)
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        count(sql)
        try connection.each(sql, body)
    }

    private func count(_ sql: SQL) {
        statements += 1
        texts[sql.text(for: engine), default: 0] += 1
    }
}
