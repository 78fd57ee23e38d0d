import Catalogue
import Domain
import Persistence
import Reading
import Schema
import TestSupport
import Testing

@Suite
struct ReferenceTests {
    private static let start = Day(number: 17_532)  // 2018-01-01

    private static func agency(
        _ bits: UInt128,
        _ level: Agency.Level,
        _ parent: UInt128?,
        _ code: String
    ) throws -> Agency {
        Agency(
            id: Agency.ID(bits: bits),
            name: "Cơ quan \(bits)",
            level: level,
            kind: .committee,
            parent: parent.map { Agency.ID(bits: $0) },
            code: try #require(AgencyCode(code))
        )
    }

    private static func insert(_ agency: Agency, from day: Day = start, _ connection: any Connection) throws {
        try AgencyStore.insert(
            agency,
            validity: Validity(from: day),
            provenance: .published,
            codeProvenance: .published,
            connection
        )
    }

    private func with(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        try await TestDatabase.with(engine) { database in
            try await Migrator(database: database, migrations: Migrations.all).migrate(now: Instant(Self.start))
            let agencies = [
                try Self.agency(1, .province, nil, "H33"), try Self.agency(2, .district, 1, "H33.12"),
                try Self.agency(3, .commune, 2, "H33.12.01"), try Self.agency(4, .commune, 2, "H33.12.02"),
            ]
            try await database.write { connection in
                for agency in agencies { try Self.insert(agency, connection) }
            }
            try await body(database)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the national calendar is entered once, as revision 1, and read back as it ships`(engine: Engine) async throws
    {
        try await with(engine) { database in
            let (first, second, calendar) = try await database.write { connection in
                let first = try CalendarStore.seedNational(connection)
                let second = try CalendarStore.seedNational(connection)
                return (first, second, try Reference().calendar(of: Agency.ID(bits: 3), connection))
            }
            #expect(first)
            #expect(!second)
            #expect(calendar.revision == 1)
            let shipped = WorkCalendar.national(through: CalendarStore.lastProposedYear)
            #expect(calendar.range == shipped.range)
            let days = shipped.range.lowerBound...shipped.range.upperBound
            for day in days {
                #expect(calendar.counts(day) == shipped.counts(day))
                #expect(calendar.isProposed(day) == shipped.isProposed(day))
                #expect(calendar.reason(for: day) == shipped.reason(for: day))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a closure declared late is in the next revision, for the agency and those below it only`(
        engine: Engine
    ) async throws {
        try await with(engine) { database in
            let reference = Reference()
            let storm = try #require(Day("2018-11-26"))
            let (before, revision) = try await database.write { connection in
                try CalendarStore.seedNational(connection)
                let before = try Reference().calendar(of: Agency.ID(bits: 3), connection)
                let closure = CalendarDeclaration(
                    storm,
                    .closure(reason: "Bão số 9"),
                    document: "Công điện 05/CĐ-UBND",
                    declaredAt: Instant(storm, minute: 300)
                )
                return (before, try CalendarStore.declare([closure], for: Agency.ID(bits: 2), connection))
            }
            #expect(before.counts(storm))
            #expect(revision == 2)
            try await database.read { (connection) throws in
                #expect(try reference.revisions(connection).calendar == 2)
                let commune = try reference.calendar(of: Agency.ID(bits: 3), connection)
                #expect(!commune.counts(storm))
                #expect(commune.reason(for: storm).document == "Công điện 05/CĐ-UBND")
                #expect(try reference.calendar(of: Agency.ID(bits: 1), connection).counts(storm))
                #expect(try reference.calendar(of: Agency.ID(bits: 3), at: 1, connection).counts(storm))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `what was cached is read anew after a change`(engine: Engine) async throws {
        try await with(engine) { database in
            let reference = Reference()
            let district = Agency.ID(bits: 2)
            let below = try await database.read {
                try reference.subordinates(of: district, on: Self.start, $0)
            }
            #expect(below == [Agency.ID(bits: 3), Agency.ID(bits: 4)])
            let added = try Self.agency(5, .commune, 2, "H33.12.03")
            try await database.write { try Self.insert(added, $0) }
            let after = try await database.read {
                try reference.subordinates(of: Agency.ID(bits: 1), on: Self.start, $0)
            }
            #expect(Set(after) == Set([2, 3, 4, 5].map { Agency.ID(bits: $0) }))
            #expect(try await database.read { try reference.agency(added.id, $0) } == added)
        }
    }

    @Test(arguments: TestEngine.available)
    func `rule 57: a code given again after a reform means the agency of the day`(engine: Engine) async throws {
        try await with(engine) { database in
            let reform = try #require(Day("2025-07-01"))
            let successor = try Self.agency(9, .commune, 1, "H33.12.01")
            try await database.write { connection in
                try AgencyStore.insert(
                    Office(id: Office.ID(bits: 30), agency: Agency.ID(bits: 3), name: "Một cửa", kind: .desk),
                    validity: Validity(from: Self.start),
                    connection
                )
                try Self.insert(try Self.agency(8, .commune, 1, "H33.13"), from: reform, connection)
                try AgencyStore.succeed(
                    Agency.ID(bits: 3),
                    by: [Agency.ID(bits: 8)],
                    on: reform,
                    document: "Nghị quyết 1654/NQ-UBTVQH15",
                    connection
                )
                try Self.insert(successor, from: reform, connection)
            }
            try await database.read { (connection) throws in
                let reference = Reference()
                let code = successor.code
                let eve = reform.advanced(by: -1)
                #expect(try reference.agency(code: code, on: eve, connection)?.id == Agency.ID(bits: 3))
                #expect(try reference.agency(code: code, on: reform, connection)?.id == successor.id)
                #expect(try reference.agency(code: code, on: Self.start.advanced(by: -1), connection) == nil)
                #expect(try AgencyStore.successors(of: Agency.ID(bits: 3), connection) == [Agency.ID(bits: 8)])
                let district = Agency.ID(bits: 2)
                #expect(try reference.subordinates(of: district, on: eve, connection).count == 2)
                #expect(try reference.subordinates(of: district, on: reform, connection) == [Agency.ID(bits: 4)])
                // Old dossiers name the office and the agency: both can still be read.
                #expect(try reference.office(Office.ID(bits: 30), connection)?.name == "Một cửa")
                #expect(try reference.offices(of: Agency.ID(bits: 3), connection).count == 1)
                #expect(try reference.agency(Agency.ID(bits: 3), connection)?.name == "Cơ quan 3")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `what is not there is nil, and no cases`(engine: Engine) async throws {
        try await with(engine) { database in
            try await database.read { (connection) throws in
                let reference = Reference()
                #expect(try reference.agency(Agency.ID(bits: 99), connection) == nil)
                #expect(try reference.office(Office.ID(bits: 99), connection) == nil)
                #expect(try reference.offer(Offer.ID(bits: 99), connection) == nil)
                #expect(try reference.workflow(Workflow.ID(bits: 99), connection) == nil)
                #expect(try reference.procedureName(ProcedureVersion.ID(bits: 99), connection) == nil)
                #expect(try reference.cases(of: Procedure.ID(bits: 99), on: Self.start, connection).isEmpty)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a principal sees the dossiers in which one of the seen agencies takes part, and no others`(
        engine: Engine
    ) async throws {
        try await with(engine) { database in
            let shown = try await database.read { connection in
                // The predicate over a table of two dossiers, of which agency 3 takes part in the first.
                func count(_ sees: [Agency.ID]) throws -> Int {
                    let principal = Principal(
                        officer: Officer.ID(bits: 1),
                        agency: Agency.ID(bits: 3),
                        posts: [],
                        sees: sees
                    )
                    return try connection.integer(
                        """
                        WITH read_participation (dossier, agency) AS (
                            SELECT 1, id FROM agency WHERE id = \(Agency.ID(bits: 3))
                            UNION ALL SELECT 2, id FROM agency WHERE id = \(Agency.ID(bits: 4))
                        ), d (id) AS (SELECT 1 UNION ALL SELECT 2)
                        SELECT COUNT(*) AS n FROM d WHERE \(visible(to: principal, dossier: "d.id"))
                        """
                    )
                }
                let both = [Agency.ID(bits: 3), Agency.ID(bits: 4)]
                return [try count([both[0]]), try count(both), try count([Agency.ID(bits: 2)]), try count([])]
            }
            #expect(shown == [1, 2, 0, 0])
        }
    }
}
