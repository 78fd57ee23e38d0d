import Accounts
import Catalogue
import Domain
import Persistence
import Reading
import Schema
import TestSupport
import Testing

@Suite
struct PrincipalTests {
    private static let start = Day(number: 17_532)  // 2018-01-01
    private static let district = Agency.ID(bits: 1)
    private static let commune = Agency.ID(bits: 2)
    private static let desk = Post(office: Office.ID(bits: 10), role: .reception)
    private static let watch = Post(office: Office.ID(bits: 10), role: .reform)
    private static let officer = Officer.ID(bits: 20)

    private func with(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        try await TestDatabase.with(engine) { database in
            try await Migrator(database: database, migrations: Migrations.all).migrate(now: Instant(Self.start))
            let agencies = [
                Agency(
                    id: Self.district,
                    name: "Huyện",
                    level: .district,
                    kind: .committee,
                    parent: nil,
                    code: try #require(AgencyCode("H33.12"))
                ),
                Agency(
                    id: Self.commune,
                    name: "Xã",
                    level: .commune,
                    kind: .committee,
                    parent: Self.district,
                    code: try #require(AgencyCode("H33.12.01"))
                ),
            ]
            try await database.write { connection in
                let validity = Validity(from: Self.start)
                for agency in agencies {
                    try AgencyStore.insert(
                        agency,
                        validity: validity,
                        provenance: .published,
                        codeProvenance: .demonstration,
                        connection
                    )
                }
                let office = Office(id: Self.desk.office, agency: Self.district, name: "Một cửa", kind: .desk)
                try AgencyStore.insert(office, validity: validity, connection)
                try OfficerStore.insert(
                    Self.officer,
                    agency: Self.district,
                    name: "Trần Thị Bé",
                    qualified: true,
                    posts: [Self.desk],
                    from: Self.start,
                    connection
                )
            }
            try await body(database)
        }
    }

    private func principal(on day: Day, _ database: any Database) async throws -> Principal? {
        try await database.read {
            try PrincipalStore.principal(officer: Self.officer, on: day, Reference(), $0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `who holds no post any more sees no dossier, the account open or not`(engine: Engine) async throws {
        try await with(engine) { database in
            let day = Self.start.advanced(by: 30)
            try await database.write { try OfficerStore.setPosts(of: Self.officer, to: [], from: day, $0) }
            #expect(try await principal(on: day.advanced(by: -1), database)?.sees == [Self.district])
            let relieved = try #require(try await principal(on: day, database))
            #expect(relieved.posts.isEmpty)
            #expect(relieved.sees.isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `who only runs the system sees no dossier, and what other posts show is not taken away`(
        engine: Engine
    ) async throws {
        try await with(engine) { database in
            let (system, day) = (Post(office: Self.desk.office, role: .operator), Self.start.advanced(by: 30))
            try await database.write { connection in
                try OfficerStore.appoint(Self.officer, to: system, from: Self.start, connection)
                try OfficerStore.setPosts(of: Self.officer, to: [system], from: day, connection)
            }
            #expect(try await principal(on: Self.start, database)?.sees == [Self.district])
            let alone = try #require(try await principal(on: day, database))
            #expect(alone.posts == [system] && alone.sees.isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an officer sees the own agency, and who follows reform work those below it too`(
        engine: Engine
    ) async throws {
        try await with(engine) { database in
            let plain = try #require(try await principal(on: Self.start, database))
            #expect(plain.agency == Self.district)
            #expect(plain.posts == [Self.desk])
            #expect(plain.sees == [Self.district])
            let day = Self.start.advanced(by: 30)
            try await database.write {
                try OfficerStore.appoint(Self.officer, to: Self.watch, from: day, $0)
            }
            #expect(try await principal(on: day.advanced(by: -1), database)?.sees == [Self.district])
            let watching = try await principal(on: day, database)
            #expect(watching?.sees == [Self.district, Self.commune])
            #expect(watching?.holds(.reform, at: Self.desk.office) == true)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a post ends on its day, and nobody is a principal before the first one`(engine: Engine) async throws {
        try await with(engine) { database in
            let day = Self.start.advanced(by: 10)
            try await database.write { try OfficerStore.setPosts(of: Self.officer, to: [], from: day, $0) }
            #expect(try await principal(on: day.advanced(by: -1), database)?.posts == [Self.desk])
            #expect(try await principal(on: day, database)?.posts == [])
            #expect(try await principal(on: Self.start.advanced(by: -1), database) == nil)
        }
    }
}
