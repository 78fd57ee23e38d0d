import Domain
import Persistence
import Schema
import TestSupport

/// A migrated database with a district (1), two communes (2, 3) and a land registry at the district's counter (4).
enum Ground {
    static let day = Day(number: 17_532)  // 2018-01-01
    static let agencies = (1...3).map { Agency.ID(bits: UInt128($0)) }

    static func with(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        try await TestDatabase.with(engine, connections: 2) { database in
            try await Migrator(database: database, migrations: Migrations.all).migrate(now: Instant(day))
            try await database.write { connection in
                try insertAgency(1, "UBND huyện Vĩnh Thuận", "H33.12", 2, "committee", parent: nil, connection)
                try insertAgency(2, "UBND xã Vĩnh Bình Bắc", "H33.12.01", 3, "committee", parent: 1, connection)
                try insertAgency(3, "UBND thị trấn Vĩnh Thuận", "H33.12.02", 3, "committee", parent: 1, connection)
                try insertAgency(4, "Chi nhánh VPĐKĐĐ Vĩnh Thuận", "H33.90", 2, "vertical", parent: 1, connection)
            }
            try await body(database)
        }
    }

    private static func insertAgency(
        _ id: UInt128,
        _ name: String,
        _ code: String,
        _ level: Int,
        _ kind: String,
        parent: UInt128?,
        _ connection: any Connection
    ) throws {
        let agency = Agency.ID(bits: id)
        try connection.run(
            """
            INSERT INTO agency (id, name, level, kind, parent, sessions, provenance, valid_from)
            VALUES (\(agency), \(name), \(level), \(kind), \(parent.map { Agency.ID(bits: $0) }.sqlValue),
                '07:00-11:00,13:00-17:00', 'demonstration', 0)
            """
        )
        try connection.run(
            """
            INSERT INTO agency_code (code, valid_from, agency, provenance)
            VALUES (\(code), 0, \(agency), 'demonstration')
            """
        )
    }

    /// Puts these dossiers in the place of those there.
    static func replace(_ samples: [Sample], _ connection: any Connection) throws {
        try connection.run("DELETE FROM due_change")
        try connection.run("DELETE FROM holding")
        try connection.run("DELETE FROM dossier")
        for sample in samples { try sample.insert(connection) }
    }

    /// Random dossiers of one seed.
    static func samples(_ seed: Int, _ count: Int = 60) -> [Sample] {
        var random = SeededGenerator(seed)
        return (0..<count).map { Sample.random($0, from: day, &random) }
    }

    /// Cuts the hundred and thirty days of the samples into consecutive periods.
    static func periods(_ seed: Int) -> [ReportPeriod] {
        var random = SeededGenerator(seed + 1_000_000)
        var from = day.advanced(by: Int.random(in: -5...30, using: &random))
        var periods: [ReportPeriod] = []
        for _ in 0..<3 {
            let to = from.advanced(by: Int.random(in: 0...40, using: &random))
            if let period = ReportPeriod(from: from, to: to) { periods.append(period) }
            from = to.advanced(by: 1)
        }
        return periods
    }
}
