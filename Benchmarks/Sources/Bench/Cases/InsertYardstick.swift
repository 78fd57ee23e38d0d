import Persistence
import Synchronization

/// The least that a durable write can be: one row and its COMMIT, through the same engine.
struct InsertYardstick: Sendable {
    private final class Count: Sendable {
        let value = Atomic(0)
    }

    private let database: any Database
    private let count = Count()

    init(_ database: any Database) async throws {
        self.database = database
        try await database.write { connection in
            try connection.run("CREATE TABLE bench_yardstick (id BIGINT PRIMARY KEY, content TEXT NOT NULL)")
        }
    }

    func insert() async throws {
        let id = count.value.add(1, ordering: .relaxed).newValue
        let content = String(repeating: "một cửa ", count: 25)
        try await database.write { connection in
            try connection.run("INSERT INTO bench_yardstick (id, content) VALUES (\(id), \(content))")
        }
    }
}
