import Domain
import Persistence
import TestSupport
import Testing

@Suite struct MigratorTests {
    private static let second = Migration(name: "0002-more", both: "CREATE TABLE more (a INTEGER)")
    private static let third = Migration(name: "0003-again", both: "INSERT INTO more (a) VALUES (1)")

    @Test(arguments: TestEngine.available)
    func `migrations are applied in order and once`(_ engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            let now = Instant(milliseconds: 1234)
            let names = [tables, Self.second, Self.third].map(\.name)
            let whole = Migrator(database: database, migrations: [tables, Self.second, Self.third])
            #expect(try await whole.status() == .init(applied: [], pending: names))
            let early = Migrator(database: database, migrations: [tables])
            #expect(try await early.migrate(now: now) == [tables.name])
            #expect(try await whole.migrate(now: now) == Array(names.dropFirst()))
            #expect(try await whole.migrate(now: now) == [])
            #expect(try await whole.status() == .init(applied: names, pending: []))
            let rows = try await database.read { connection in
                #expect(try connection.integer("SELECT count(*) FROM more") == 1)
                return try connection.rows("SELECT * FROM migration ORDER BY name")
            }
            #expect(try rows.map { try $0.text("name") } == names)
            #expect(try rows.map { try $0.instant("applied_at") } == [now, now, now])
        }
    }

    @Test(arguments: TestEngine.available)
    func `a shipped migration that changed is refused`(_ engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Migrator(database: database, migrations: [Self.second]).migrate(now: Instant(milliseconds: 0))
            let edited = Migration(name: Self.second.name, both: "CREATE TABLE more (b INTEGER)")
            let migrator = Migrator(database: database, migrations: [edited, Self.third])
            await #expect(throws: DatabaseError(.changedMigration("0002-more"))) {
                try await migrator.migrate(now: Instant(milliseconds: 0))
            }
            await #expect(throws: DatabaseError(.changedMigration("0002-more"))) { try await migrator.status() }
            #expect(try await database.read { try $0.integer("SELECT count(*) FROM more") } == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a migration put before an applied one is refused`(_ engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Migrator(database: database, migrations: [Self.second]).migrate(now: Instant(milliseconds: 0))
            let migrator = Migrator(database: database, migrations: [tables, Self.second])
            await #expect(throws: DatabaseError(.changedMigration(tables.name))) {
                try await migrator.migrate(now: Instant(milliseconds: 0))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a database of a newer program is refused`(_ engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Migrator(database: database, migrations: [Self.second, Self.third])
                .migrate(now: Instant(milliseconds: 0))
            let migrator = Migrator(database: database, migrations: [Self.second])
            await #expect(throws: DatabaseError(.tooNew)) { try await migrator.migrate(now: Instant(milliseconds: 0)) }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a failing migration leaves nothing behind, and those before it stay`(_ engine: Engine) async throws {
        try await TestDatabase.with(engine) { database async throws in
            let broken = Migration(
                name: "0009",
                both: "CREATE TABLE half (a INTEGER)",
                "INSERT INTO nowhere VALUES (1)"
            )
            let migrator = Migrator(database: database, migrations: [Self.second, broken])
            await #expect(throws: DatabaseError.self) { try await migrator.migrate(now: Instant(milliseconds: 0)) }
            #expect(try await migrator.status() == .init(applied: ["0002-more"], pending: ["0009"]))
            await #expect(throws: DatabaseError.self) { try await database.read { try $0.rows("SELECT * FROM half") } }
        }
    }

    @Test(arguments: TestEngine.available)
    func `two programs that migrate at once do the work once`(_ engine: Engine) async throws {
        try await TestDatabase.withAddress(engine) { address in
            let databases = try [TestDatabase.open(address, engine), TestDatabase.open(address, engine)]
            let done = try await withThrowingTaskGroup(of: [String].self) { group in
                for database in databases {
                    group.addTask {
                        try await Migrator(database: database, migrations: [tables, Self.second, Self.third])
                            .migrate(now: Instant(milliseconds: 0))
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(done.sorted() == [tables, Self.second, Self.third].map(\.name))
            for database in databases { try await database.close() }
        }
    }

    @Test func `a checksum tells texts, their borders and the engines apart`() {
        let one = Migration(name: "a", sqlite: ["ab", "c"], postgres: ["ab", "c "])
        let two = Migration(name: "a", sqlite: ["a", "bc"], postgres: ["ab", "c "])
        #expect(one.checksum(for: .sqlite) != two.checksum(for: .sqlite))
        #expect(one.checksum(for: .postgres) == two.checksum(for: .postgres))
        #expect(one.checksum(for: .sqlite) != one.checksum(for: .postgres))
        let bound = Migration(name: "a", sqlite: ["a \(1) \("x")"], postgres: [])
        let other = Migration(name: "a", sqlite: ["a \(2) \("x")"], postgres: [])
        #expect(bound.checksum(for: .sqlite) != other.checksum(for: .sqlite))
    }

    /// The value is stored in databases that exist: a change of the sum would make the program refuse them.
    @Test func `a checksum is the same for ever`() {
        let migration = Migration(name: "a", sqlite: ["ab", "c \(1)"], postgres: [])
        #expect(migration.checksum(for: .sqlite) == "b9b5d3053e32e8f0")
        #expect(migration.checksum(for: .postgres) == "cbf29ce484222325")
    }
}

extension Migration {
    fileprivate init(name: String, both statements: SQL...) {
        self.init(name: name, sqlite: statements, postgres: statements)
    }
}
