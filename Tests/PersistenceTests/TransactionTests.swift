import Domain
import Persistence
import TestSupport
import Testing

@Suite struct TransactionTests {
    @Test(arguments: TestEngine.available)
    func `a constraint says which it is, alike on both engines`(_ engine: Engine) async throws {
        let (first, second) = (Identifier<Thing>(bits: 1), Identifier<Thing>(bits: 2))
        try await withTables(engine) { database in
            try await database.write { connection in
                try connection.run("INSERT INTO thing (id, code) VALUES (\(first), \("a"))")
                try connection.run("INSERT INTO part (id, thing) VALUES (\(first), \(first))")
            }
            let refused: [(SQL, DatabaseError.Kind)] = [
                ("INSERT INTO thing (id, code) VALUES (\(second), \("a"))", .unique("thing.code")),
                ("INSERT INTO thing (id) VALUES (\(first))", .unique("thing.id")),
                ("INSERT INTO part (id, thing) VALUES (\(second), \(second))", .foreignKey),
                ("DELETE FROM thing", .foreignKey),
                ("INSERT INTO thing (id, number) VALUES (\(second), \(-11))", .check("thing_number")),
                ("INSERT INTO part (id, thing) VALUES (\(second), NULL)", .notNull("part.thing")),
                ("DELETE FROM part", .refused),
            ]
            for (sql, kind) in refused {
                await #expect(throws: DatabaseError(kind)) { try await database.write { try $0.run(sql) } }
            }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an error's description carries no data`(_ engine: Engine) async throws {
        try await withTables(engine) { database in
            let inserts: [SQL] = [UInt128(1), 2].map { bits in
                "INSERT INTO thing (id, code) VALUES (\(Identifier<Thing>(bits: bits)), \("Đạt"))"
            }
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { connection in
                    for insert in inserts { try connection.run(insert) }
                }
            }
            #expect(error.map { "\($0)" } == "the database already holds that key (thing.code)")
        }
    }

    @Test(arguments: TestEngine.available)
    func `run tells how many rows it touched`(_ engine: Engine) async throws {
        try await withTables(engine) { database in
            let counts = try await database.write { connection in
                [
                    try connection.run("INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: 1)))"),
                    try connection.run("INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: 2)))"),
                    try connection.run("UPDATE thing SET number = 3"),
                    try connection.run("UPDATE thing SET number = 4 WHERE number = 5"),
                    try connection.run("CREATE TABLE more (a INTEGER)"),
                    try connection.run("SELECT * FROM thing"),
                    try connection.run("DELETE FROM thing"),
                ]
            }
            #expect(counts == [1, 1, 2, 0, 0, 0, 2])
        }
    }

    @Test(arguments: TestEngine.available)
    func `a read cannot write`(_ engine: Engine) async throws {
        try await withTables(engine) { database async throws in
            await #expect(throws: DatabaseError(.readOnly)) {
                try await database.read { try $0.run("INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: 1)))") }
            }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a throw rolls back what the body did`(_ engine: Engine) async throws {
        try await withTables(engine) { database async throws in
            await #expect(throws: Stop()) {
                try await database.write { connection in
                    try connection.run("INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: 1)))")
                    throw Stop()
                }
            }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a caught error of a statement still ends the transaction`(_ engine: Engine) async throws {
        try await withTables(engine) { database async throws in
            let insert: SQL = "INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: 1)))"
            await #expect(throws: DatabaseError(.unique("thing.id"))) {
                try await database.write { connection in
                    try connection.run(insert)
                    #expect(throws: DatabaseError(.unique("thing.id"))) { try connection.run(insert) }
                    #expect(throws: DatabaseError(.unique("thing.id"))) { try connection.rows("SELECT 1") }
                }
            }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `each hands over all rows and stops at a throw`(_ engine: Engine) async throws {
        try await withTables(engine) { database in
            let numbers: SQL = """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) SELECT i FROM n
                """
            let sum = try await database.read { connection in
                var sum = 0
                try connection.each(numbers) { sum += try $0.integer("i") }
                return sum
            }
            #expect(sum == 1_250_025_000)
            await #expect(throws: Stop()) {
                try await database.read { connection in
                    var count = 0
                    defer { #expect(count == 3) }
                    try connection.each(numbers) { _ in
                        count += 1
                        if count == 3 { throw Stop() }
                    }
                }
            }
            #expect(try await database.read { try $0.integer("SELECT 7") } == 7)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a statement inside each is refused`(_ engine: Engine) async throws {
        try await withTables(engine) { database in
            await #expect(throws: DatabaseError(.other("statement inside each"))) {
                try await database.read { connection in
                    try connection.each("SELECT 1") { _ in try connection.run("SELECT 2") }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `reads of one body see one state`(_ engine: Engine) async throws {
        try await withTables(engine) { database in
            let counts = try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for bits in 1...200 {
                        let id = Identifier<Thing>(bits: UInt128(bits))
                        try await database.write { try $0.run("INSERT INTO thing (id) VALUES (\(id))") }
                    }
                }
                var pairs: [(Int, Int)] = []
                for _ in 1...40 {
                    pairs.append(
                        try await database.read { connection in
                            let before = try connection.integer("SELECT count(*) FROM thing")
                            for _ in 1...5 { try connection.run("SELECT max(number) FROM thing") }
                            return (before, try connection.integer("SELECT count(*) FROM thing"))
                        }
                    )
                }
                try await group.waitForAll()
                return pairs
            }
            #expect(counts.allSatisfy { $0.0 == $0.1 })
        }
    }

    @Test(arguments: TestEngine.available)
    func `two thousand writes at once all count`(_ engine: Engine) async throws {
        try await withTables(engine) { database async throws in
            let id = Identifier<Thing>(bits: 1)
            try await database.write { try $0.run("INSERT INTO thing (id) VALUES (\(id))") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...2000 {
                    group.addTask {
                        let touched = try await database.write { connection in
                            try connection.run("UPDATE thing SET number = number + 1 WHERE id = \(id)")
                        }
                        #expect(touched == 1)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.read { try $0.integer("SELECT number FROM thing") } == 2000)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a caller cancelled before its body begins never runs it`(_ engine: Engine) async throws {
        try await withTables(engine) { database async throws in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await database.write { connection in
                    try connection.run("INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: 1)))")
                }
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a closed database is unavailable`(_ engine: Engine) async throws {
        try await TestDatabase.withAddress(engine) { address in
            let database = try TestDatabase.open(address, engine)
            _ = try await database.read { try $0.integer("SELECT 1") }
            try await database.close()
            await #expect(throws: DatabaseError(.unavailable)) { try await database.read { try $0.run("SELECT 1") } }
            await #expect(throws: DatabaseError(.unavailable)) { try await database.write { try $0.run("SELECT 1") } }
        }
    }
}
