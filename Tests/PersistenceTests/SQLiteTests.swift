import Domain
import Foundation
import Persistence
import Synchronization
import TestSupport
import Testing

@testable import PersistenceSQLite

@Suite struct SQLiteTests {
    @Test func `synchronous is FULL after opening, and anything else is refused`() async throws {
        try await TestDatabase.withAddress(.sqlite) { path in
            let database = try SQLiteDatabase(path: path)
            try await database.verifySettings()
            try await database.weaken()
            await #expect(throws: DatabaseError(.other("synchronous is not FULL"))) {
                try await database.verifySettings()
            }
            try await database.close()
        }
    }

    @Test func `a file that is no database is refused`() async throws {
        try await TestDatabase.withAddress(.sqlite) { path in
            try Data(repeating: 65, count: 8192).write(to: URL(fileURLWithPath: path))
            #expect(throws: DatabaseError.self) { try SQLiteDatabase(path: path) }
        }
    }

    @Test func `replacing a row does not slip past the trigger that keeps it`() async throws {
        try await withTables(.sqlite) { database in
            let id = Identifier<Thing>(bits: 1)
            try await database.write { connection in
                try connection.run("INSERT INTO thing (id) VALUES (\(id))")
                try connection.run("INSERT INTO part (id, thing) VALUES (\(id), \(id))")
            }
            await #expect(throws: DatabaseError(.refused)) {
                try await database.write { try $0.run("REPLACE INTO part (id, thing) VALUES (\(id), \(id))") }
            }
        }
    }

    @Test func `a throw among fifty undoes itself alone`() async throws {
        try await withPatientWriter { database async throws in
            let outcomes = await grouped(database, 50) { index, connection in
                try connection.run("INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: UInt128(index))))")
                if index == 25 { throw Stop() }
            }
            #expect(outcomes.filter { $0 != nil }.count == 1)
            #expect(outcomes[24] is Stop)
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == 49)
        }
    }

    @Test func `a failing COMMIT fails all of its group and none after it`() async throws {
        try await withPatientWriter { database in
            let outcomes = await grouped(database, 10) { index, connection in
                let id = Identifier<Thing>(bits: UInt128(index))
                try connection.run("INSERT INTO thing (id) VALUES (\(id))")
                guard index != 3 else { throw Stop() }
                guard index == 5 else { return }
                let missing = Identifier<Thing>(bits: 1000)
                try connection.run("INSERT INTO part (id, thing, later) VALUES (\(id), \(id), \(missing))")
            }
            #expect(outcomes[2] is Stop)
            for (index, error) in outcomes.enumerated() where index != 2 {
                #expect(error as? DatabaseError == DatabaseError(.foreignKey))
            }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == 0)
            try await database.write { try $0.run("INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: 1)))") }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == 1)
        }
    }

    @Test func `when SQLite rolls back by itself the earlier ones fail too and the later ones go on`() async throws {
        try await withPatientWriter { database in
            let outcomes = await grouped(database, 10) { index, connection in
                let id = Identifier<Thing>(bits: UInt128(index == 5 ? 4 : index))
                try connection.run(
                    "INSERT \(sqlite: index == 5 ? "OR ROLLBACK" : "", postgres: "") INTO thing (id) VALUES (\(id))"
                )
            }
            for index in 0..<4 { #expect(outcomes[index] as? DatabaseError == DatabaseError(.unavailable)) }
            #expect(outcomes[4] as? DatabaseError == DatabaseError(.unique("thing.id")))
            for index in 5..<10 { #expect(outcomes[index] == nil) }
            let bits = try await database.read { try $0.rows("SELECT id FROM thing ORDER BY id") }
            #expect(try bits.map { try $0.id("id", of: Thing.self).bits } == [6, 7, 8, 9, 10])
        }
    }

    @Test func `a caller cancelled while it waits is skipped, its neighbours are not`() async throws {
        try await withPatientWriter { database in
            let gate = Gate()
            let first = Task { try await database.write { _ in gate.wait() } }
            await gate.reached()
            let second = Task {
                try await database.write { connection in
                    try connection.run("INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: 2)))")
                }
            }
            let third = Task {
                try await database.write { connection in
                    try connection.run("INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: 3)))")
                }
            }
            second.cancel()
            // The first is running: cancelling it changes nothing.
            first.cancel()
            await #expect(throws: CancellationError.self) { try await second.value }
            gate.open()
            try await first.value
            #expect(try await third.value == 1)
            let rows = try await database.read { try $0.rows("SELECT id FROM thing") }
            #expect(try rows.map { try $0.id("id", of: Thing.self).bits } == [3])
        }
    }

    @Test func `reads in the middle of their rows keep neither another read nor other tasks from ending`() async throws
    {
        // More than processors: as many threads as those are what one concurrent queue would give.
        let readers = ProcessInfo.processInfo.activeProcessorCount + 3
        try await withReaders(readers) { database async throws in
            let (gates, reads) = await halfRead(database, readers - 1)
            let count = try await database.read { try $0.integer("SELECT count(*) FROM thing") }
            #expect(count == Self.rows)
            let sum = try await Task(executorPreference: database.executor) {
                await Task.yield()
                return try await database.read { try $0.integer("SELECT sum(number) FROM thing") }
            }.value
            #expect(sum == Self.rows * (Self.rows - 1) / 2)
            try await database.write { try $0.run("INSERT INTO thing (id) VALUES (\(Identifier<Thing>(bits: 0)))") }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == Self.rows + 1)
            for gate in gates { gate.open() }
            for read in reads { #expect(try await read.value == Self.rows, "as it was when it began") }
        }
    }

    @Test func `closing waits for reads that have begun, and later ones are refused`() async throws {
        try await withReaders(3) { database async throws in
            let (gates, reads) = await halfRead(database, 2)
            let isClosed = Atomic(false)
            let closing = Task {
                try await database.close()
                isClosed.store(true, ordering: .releasing)
            }
            var refusal: (any Error)?
            while refusal == nil {
                do { try await database.read { _ in } } catch { refusal = error }
            }
            #expect(refusal as? DatabaseError == DatabaseError(.unavailable))
            gates[0].open()
            #expect(try await reads[0].value == Self.rows)
            let wasClosed = isClosed.load(ordering: .acquiring)
            #expect(!wasClosed, "one still reads")
            gates[1].open()
            #expect(try await reads[1].value == Self.rows)
            try await closing.value
        }
    }

    @Test func `a read cancelled before it began does nothing, one that has begun ends`() async throws {
        try await withReaders(2) { database async throws in
            let (gates, reads) = await halfRead(database, 2)
            let hasBegun = Atomic(false)
            let waiting = Task { try await database.read { _ in hasBegun.store(true, ordering: .releasing) } }
            waiting.cancel()
            reads[0].cancel()
            for gate in gates { gate.open() }
            await #expect(throws: CancellationError.self) { try await waiting.value }
            let ran = hasBegun.load(ordering: .acquiring)
            #expect(!ran)
            for read in reads { #expect(try await read.value == Self.rows) }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM thing") } == Self.rows)
        }
    }

    private static let rows = 3000

    /// Reads that stand in the middle of their rows until their gates are opened, and then count them all.
    private func halfRead(_ database: SQLiteDatabase, _ count: Int) async -> ([Gate], [Task<Int, any Error>]) {
        let gates = (0..<count).map { _ in Gate() }
        let reads = gates.map { gate in
            Task {
                try await database.read { connection in
                    var count = 0
                    try connection.each("SELECT id FROM thing ORDER BY id") { _ in
                        count += 1
                        if count == Self.rows / 2 { gate.wait() }
                    }
                    return count
                }
            }
        }
        for gate in gates { await gate.reached() }
        return (gates, reads)
    }

    /// A database with some thousand rows and so many threads that read.
    private func withReaders(_ readers: Int, _ body: (SQLiteDatabase) async throws -> Void) async throws {
        try await TestDatabase.withAddress(.sqlite) { path in
            let database = try SQLiteDatabase(path: path, readers: readers)
            try await Migrator(database: database, migrations: [tables]).migrate(now: Instant(milliseconds: 0))
            try await database.write { connection in
                for row in 0..<Self.rows {
                    let id = Identifier<Thing>(bits: UInt128(row + 1))
                    try connection.run("INSERT INTO thing (id, number) VALUES (\(id), \(row))")
                }
            }
            try await body(database)
            try await database.close()
        }
    }

    /// Runs bodies 1...count in one group, in order, and returns the error of each.
    private func grouped(
        _ database: SQLiteDatabase,
        _ count: Int,
        _ body: @escaping @Sendable (Int, any Connection) throws -> Void
    ) async -> [(any Error)?] {
        let gate = Gate()
        let holder = Task { try? await database.write { _ in gate.wait() } }
        await gate.reached()
        var tasks: [Task<(any Error)?, Never>] = []
        for index in 1...count {
            tasks.append(
                Task {
                    do {
                        try await database.write { try body(index, $0) }
                        return nil
                    } catch {
                        return error
                    }
                }
            )
            while database.waitingWrites < index { await Task.yield() }
        }
        gate.open()
        _ = await holder.value
        var outcomes: [(any Error)?] = []
        for task in tasks { outcomes.append(await task.value) }
        return outcomes
    }

    /// A database with the tables, whose groups no slow machine ends early.
    private func withPatientWriter(_ body: (SQLiteDatabase) async throws -> Void) async throws {
        try await TestDatabase.withAddress(.sqlite) { path in
            let limit = GroupLimit(jobs: 64, time: .seconds(600))
            let database = try SQLiteDatabase(path: path, readers: 2, limit: limit)
            try await Migrator(database: database, migrations: [tables]).migrate(now: Instant(milliseconds: 0))
            try await body(database)
            try await database.close()
        }
    }
}
