import Catalogue
import Domain
import Persistence
import Schema
import Synchronization
import TestSupport

/// A district with a commune, a desk and a department each with somebody at work, on an otherwise empty database.
struct World: Sendable {
    static let start = Day(number: 17_532)  // 2018-01-01
    static let province = Agency.ID(bits: 1)
    static let district = Agency.ID(bits: 2)
    static let commune = Agency.ID(bits: 3)
    static let desk = Office.ID(bits: 10)
    static let justice = Office.ID(bits: 11)
    static let officer = Officer.ID(bits: 20)

    private static let last = Atomic<UInt64>(1_000)

    /// A fresh identity, growing.
    @Sendable static func newID() -> UInt128 {
        UInt128(last.add(1, ordering: .relaxed).newValue)
    }

    /// Runs the body with the migrated database in which the agencies stand.
    static func with(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        try await TestDatabase.with(engine) { database in
            try await Migrator(database: database, migrations: Migrations.all).migrate(now: Instant(start))
            try await database.write(insertAgencies)
            try await body(database)
        }
    }

    @Sendable private static func insertAgencies(_ connection: any Connection) throws {
        let validity = Validity(from: start)
        let agencies: [(Agency.ID, String, Agency.Level, Agency.ID?, String)] = [
            (province, "UBND tỉnh Kiên Giang", .province, nil, "H33"),
            (district, "UBND huyện Vĩnh Thuận", .district, province, "H33.12"),
            (commune, "UBND thị trấn Vĩnh Thuận", .commune, district, "H33.12.01"),
        ]
        for (id, name, level, parent, code) in agencies {
            guard let code = AgencyCode(code) else { continue }
            let agency = Agency(id: id, name: name, level: level, kind: .committee, parent: parent, code: code)
            try AgencyStore.insert(
                agency,
                validity: validity,
                provenance: .published,
                codeProvenance: .demonstration,
                connection
            )
        }
        for (id, name, kind) in [(desk, "Bộ phận Một cửa", Office.Kind.desk), (justice, "Phòng Tư pháp", .specialised)]
        {
            let office = Office(id: id, agency: district, name: name, kind: kind)
            try AgencyStore.insert(office, validity: validity, connection)
        }
        try connection.run(
            """
            INSERT INTO officer (id, agency, name, qualified, valid_from)
            VALUES (\(officer), \(district), \("Nguyễn Văn An"), \(1), \(start))
            """
        )
        for (office, role) in [(desk, Role.reception), (justice, .specialist)] {
            try connection.run(
                """
                INSERT INTO post (officer, office, role, valid_from)
                VALUES (\(officer), \(office), \(role.rawValue), \(start))
                """
            )
        }
    }

    /// Imports rows, each a JSON object of its own line from line 3 on.
    static func importRows(
        _ rows: [String],
        from day: String = "2018-01-01",
        demonstration: Bool = false,
        _ database: any Database
    ) async throws -> ImportReport {
        let file = try ImportFile(Array(text(rows, from: day).utf8))
        return try await database.write { connection in
            try ProcedureImport(demonstration: demonstration, now: Instant(start), newID: newID).run(file, connection)
        }
    }

    /// The file with these rows.
    static func text(_ rows: [String], from day: String = "2018-01-01") -> String {
        """
        {"format": "motcua-procedures-1", "effectiveFrom": "\(day)",
         "procedures": [
        \(rows.joined(separator: ",\n"))
        ]}
        """
    }
}
