import Domain
import Persistence
import PersistencePostgres
import TestSupport
import Testing

@Suite(.enabled(if: TestEngine.available.contains(.postgres)))
struct PostgresTests {
    private let one = Identifier<Thing>(bits: 1)
    private let two = Identifier<Thing>(bits: 2)

    @Test func `a server that keeps what it acknowledges is accepted`() async throws {
        guard case .success(let server) = TestPostgres.shared else { throw Stop() }
        let database = try PostgresDatabase(address: server.address, connections: 1)
        try await database.verifySettings()
        try await database.close()
    }

    @Test func `a server without fsync is refused`() async throws {
        let database = try PostgresDatabase(address: TestPostgres(fsync: false).address, connections: 1)
        await #expect(throws: DatabaseError(.other("fsync is off"))) { try await database.verifySettings() }
        try await database.close()
    }

    @Test func `an address that is none is refused without being shown`() {
        let error = #expect(throws: DatabaseError.self) { try PostgresDatabase(address: "postgres://u:secret@[x") }
        #expect(error.map { String(reflecting: $0).contains("secret") } == false)
    }

    @Test func `a server that is not there is unavailable`() async throws {
        let database = try PostgresDatabase(address: "postgres:///none?host=/nowhere", connections: 1)
        await #expect(throws: DatabaseError(.unavailable)) { try await database.read { try $0.run("SELECT 1") } }
        try await database.close()
    }

    @Test func `a deadlock is run again and both succeed`() async throws {
        try await withTables(.postgres) { database async throws in
            let (one, two) = (one, two)
            try await database.write { try $0.run("INSERT INTO thing (id) VALUES (\(one)), (\(two))") }
            let runs = Counter()
            let met = Counter()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (first, second) in [(one, two), (two, one)] {
                    group.addTask {
                        try await database.write { connection in
                            runs.add()
                            try connection.run("UPDATE thing SET number = number + 1 WHERE id = \(first)")
                            // Goes on when both have come; the one that is run again passes.
                            met.add()
                            while met.value < 2 {}
                            try connection.run("UPDATE thing SET number = number + 1 WHERE id = \(second)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect((3...5).contains(runs.value))
            #expect(try await database.read { try $0.integer("SELECT sum(number) FROM thing") } == 4)
        }
    }

    @Test func `a connection killed while idle is replaced unseen`() async throws {
        try await TestDatabase.with(.postgres, connections: 1) { database async throws in
            let backend = try await database.read { try $0.integer("SELECT pg_backend_pid()") }
            try await kill(backend)
            let next = try await database.read { try $0.integer("SELECT pg_backend_pid()") }
            #expect(next != backend)
        }
    }

    @Test func `a connection killed in a transaction is unavailable once, and its body not run again`() async throws {
        try await TestDatabase.with(.postgres, connections: 1) { database async throws in
            let runs = Counter()
            await #expect(throws: DatabaseError(.unavailable)) {
                try await database.write { connection in
                    runs.add()
                    try connection.run("SELECT pg_terminate_backend(pg_backend_pid())")
                    try connection.run("SELECT 1")
                }
            }
            #expect(runs.value == 1)
            #expect(try await database.write { try $0.integer("SELECT 5") } == 5)
        }
    }

    @Test func `a failing COMMIT is an error and leaves nothing`() async throws {
        try await withTables(.postgres) { database async throws in
            let (one, two) = (one, two)
            await #expect(throws: DatabaseError(.foreignKey)) {
                try await database.write { connection in
                    try connection.run("INSERT INTO thing (id) VALUES (\(one))")
                    try connection.run("INSERT INTO part (id, thing, later) VALUES (\(one), \(one), \(two))")
                }
            }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == 0)
        }
    }

    @Test func `a statement prepared before a change of its table works again after one error`() async throws {
        try await TestDatabase.with(.postgres, connections: 1) { database async throws in
            try await database.write { try $0.run("CREATE TABLE t (a integer)") }
            _ = try await database.read { try $0.rows("SELECT * FROM t") }
            try await database.write { try $0.run("ALTER TABLE t ADD COLUMN b integer") }
            await #expect(throws: DatabaseError(.other("0A000"))) {
                try await database.read { try $0.rows("SELECT * FROM t") }
            }
            #expect(try await database.read { try $0.rows("SELECT * FROM t") }.isEmpty)
        }
    }

    @Test func `more statements than the cache holds all work, twice`() async throws {
        try await TestDatabase.with(.postgres, connections: 1) { database async throws in
            let sums = try await database.read { connection in
                try (Array(1...600) + Array(1...600)).map { count in
                    try connection.integer("SELECT count(*) WHERE 1 IN (\(list: Array(1...count)))")
                }
            }
            #expect(sums == Array(repeating: 1, count: 1200))
            let known = try await database.read { try $0.integer("SELECT count(*) FROM pg_prepared_statements") }
            #expect(known <= 513)
        }
    }

    @Test func `a slow statement is broken off at the timeout`() async throws {
        guard case .success(let server) = TestPostgres.shared else { throw Stop() }
        let database = try PostgresDatabase(address: server.address, connections: 1, statementTimeout: 50)
        await #expect(throws: DatabaseError(.other("57014"))) {
            try await database.read { try $0.run("SELECT pg_sleep(60)") }
        }
        #expect(try await database.read { try $0.integer("SELECT 1") } == 1)
        try await database.close()
    }

    @Test func `the schema that is asked for comes first in the path`() async throws {
        guard case .success(let server) = TestPostgres.shared else { throw Stop() }
        let database = try PostgresDatabase(address: server.address, connections: 1, schema: "pg_catalog")
        let row = try await database.read { try $0.row("SELECT current_schema()::text AS s") }
        #expect(try row?.text("s") == "pg_catalog")
        try await database.close()
    }

    @Test func `a caller cancelled while it waits for a connection is skipped`() async throws {
        try await TestDatabase.with(.postgres, connections: 1) { database async throws in
            let gate = Gate()
            let first = Task { try await database.write { _ in gate.wait() } }
            await gate.reached()
            let second = Task { try await database.write { _ in Issue.record("ran") } }
            second.cancel()
            await #expect(throws: CancellationError.self) { try await second.value }
            gate.open()
            try await first.value
        }
    }

    private func kill(_ backend: Int) async throws {
        guard case .success(let server) = TestPostgres.shared else { throw Stop() }
        let other = try PostgresDatabase(address: server.address, connections: 1)
        try await other.write { connection in
            try connection.run("SELECT pg_terminate_backend(CAST(\(backend) AS integer), 5000)")
        }
        try await other.close()
    }
}
