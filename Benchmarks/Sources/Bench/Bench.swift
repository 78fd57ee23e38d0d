import Foundation
import Persistence
import PersistencePostgres
import PersistenceSQLite
import TestSupport

/// Measures the hot paths on both engines and prints tables (`make bench`). No figure makes it fail.
@main struct Bench {
    static func main() async {
        let options = Options(Array(CommandLine.arguments.dropFirst()))
        do {
            for engine in options.engines { try await run(engine, options) }
        } catch {
            Table.write("stopped: \(error)")
            exit(EXIT_FAILURE)
        }
    }

    private static func run(_ engine: Engine, _ options: Options) async throws {
        try await TestDatabase.withAddress(engine) { address in
            let database = try TestDatabase.open(address, engine)
            try await verify(database)
            try await measure(database, options)
            try await database.close()
        }
    }

    /// An engine that does not keep what it acknowledges would be no rival.
    private static func verify(_ database: any Database) async throws {
        if let sqlite = database as? SQLiteDatabase { try await sqlite.verifySettings() }
        if let postgres = database as? PostgresDatabase { try await postgres.verifySettings() }
    }

    private static func measure(_ database: any Database, _ options: Options) async throws {
        let start = Clocks.wall
        let world = try await World.build(options.dossiers, on: database)
        let seconds = Table.number((Clocks.wall - start) / 1e6)
        let events = try await database.read { try $0.integer("SELECT count(*) FROM read_event") }
        let server = database.engine == .postgres ? try await ServerClock(of: database) : nil
        let meter = Meter(rounds: options.rounds, server: server)
        Table.begin("\(database.engine): \(options.dossiers) dossiers, \(events) events, made in \(seconds) s")
        try await PureCase(world: world).measure(meter)
        try await ReadingCase(world: world).measure(meter)
        try await ReceptionCase(world).measure(meter)
        Table.end()
    }
}
