import Catalogue
import Domain
public import Persistence
public import Reading
import Schema

extension World {
    /// Brings the database to the schema and enters the national calendar.
    public static func prepare(_ database: any Database) async throws {
        try await Migrator(database: database, migrations: Migrations.all).migrate(now: start)
        try await database.write { _ = try CalendarStore.seedNational($0) }
    }

    /// Enters the world of that number in a prepared database; worlds of one database may share the reference, as
    /// callers of one node do.
    public static func enter(
        _ database: any Database,
        number: Int = 0,
        reference: Reference = Reference()
    ) async throws -> World {
        let identities = TestIdentities(space: number + 1)
        let clock = TestClock(start)
        let services = Services(
            database: database,
            reference: reference,
            now: { clock.now },
            newBits: { identities.next() }
        )
        return try await database.write { connection in
            try World(number, identities, clock, services, connection)
        }
    }

    /// Runs the body with a world in a database of its own.
    public static func with<T>(_ engine: Engine, _ body: (World) async throws -> T) async throws -> T {
        try await TestDatabase.with(engine) { database in
            try await prepare(database)
            return try await body(enter(database))
        }
    }

    private init(
        _ number: Int,
        _ identities: TestIdentities,
        _ clock: TestClock,
        _ services: Services,
        _ connection: any Connection
    ) throws {
        var builder = WorldBuilder(number: number, identities: identities, connection: connection)
        self.services = services
        self.clock = clock
        district = try builder.agency(.district, under: nil)
        desk = try builder.office("Bộ phận Tiếp nhận và Trả kết quả", .desk, of: district)
        justice = try builder.office("Phòng Tư pháp", .specialised, of: district)
        land = try builder.office("Phòng Tài nguyên và Môi trường", .specialised, of: district)
        leadership = try builder.office("Lãnh đạo UBND", .leadership, of: district)
        records = try builder.office("Văn thư", .records, of: district)
        commune = try builder.agency(.commune, under: district.id)
        communeDesk = try builder.office("Bộ phận Một cửa xã", .desk, of: commune)
        let communeJustice = try builder.office("Tư pháp – Hộ tịch", .specialised, of: commune)
        let communeLeadership = try builder.office("Lãnh đạo UBND xã", .leadership, of: commune)
        let communeRecords = try builder.office("Văn thư xã", .records, of: commune)

        try builder.officer(of: district, [(.desk, desk, [.reception])])
        try builder.officer(of: district, [(.secondDesk, desk, [.reception])])
        try builder.officer(of: district, [(.justice, justice, [.specialist])])
        try builder.officer(of: district, [(.justiceHead, justice, [.leader])])
        try builder.officer(of: district, [(.land, land, [.specialist])])
        try builder.officer(of: district, [(.secondLand, land, [.specialist])])
        try builder.officer(of: district, [(.landHead, land, [.leader])])
        try builder.officer(of: district, [(.chair, leadership, [.leader]), (.chairAtDesk, desk, [.leader])])
        try builder.officer(of: district, [(.records, records, [.records])])
        try builder.officer(
            of: district,
            sees: [district.id, commune.id],
            [(.reform, leadership, [.reform, .leader])]
        )
        try builder.officer(of: commune, [(.communeDesk, communeDesk, [.reception])])
        try builder.officer(of: commune, [(.communeJustice, communeJustice, [.specialist, .leader])])
        try builder.officer(of: commune, [(.communeChair, communeLeadership, [.leader])])
        try builder.officer(of: commune, [(.communeRecords, communeRecords, [.records])])

        let full = try builder.workflow(
            .full,
            of: district,
            [
                (.receive, desk, 30), (.assign, nil, 30), (.examine, nil, 240), (.approve, nil, 60),
                (.sign, leadership, 60), (.number, records, 30), (.return, desk, 30),
            ]
        )
        let sameDay = try builder.workflow(
            .sameDay,
            of: district,
            [
                (.receive, desk, 15), (.examine, nil, 60), (.sign, leadership, 30), (.number, records, 15),
                (.return, desk, 15),
            ]
        )
        let oneTouch = try builder.workflow(
            .oneTouch,
            of: district,
            [(.receive, desk, 0), (.sign, desk, 0), (.return, desk, 0)]
        )
        let communeFull = try builder.workflow(
            .full,
            of: commune,
            [
                (.receive, communeDesk, 30), (.examine, nil, 240), (.sign, communeLeadership, 60),
                (.number, communeRecords, 30), (.return, communeDesk, 30),
            ]
        )
        let (home, counter) = (district, desk)
        func offer(
            _ name: OfferName,
            _ term: Term,
            _ competent: Office.ID,
            _ workflow: Workflow,
            promised: Term? = nil,
            unit: Offer.Unit = .dossier
        ) throws {
            try builder.offer(
                name,
                of: home,
                term: term,
                promised: promised,
                desk: counter,
                competent: competent,
                workflow: workflow,
                unit: unit
            )
        }
        try offer(.promised, .workingDays(halves: 30), justice, full, promised: .workingDays(halves: 20))
        try offer(.days, .calendarDays(3), land, full)
        try offer(.hours, .hours(minutes: 480), land, full)
        try offer(.sameDay, .sameDay, justice, sameDay)
        try offer(.termless, .unspecified, land, full)
        try offer(.copies, .immediate, desk, oneTouch, unit: .visit)
        try offer(.outside, .calendarDays(5), justice, full)
        try offer(.unpublished, .calendarDays(5), justice, full)
        try builder.offer(
            .communeDays,
            of: commune,
            term: .workingDays(halves: 4),
            desk: communeDesk,
            competent: communeJustice,
            workflow: communeFull
        )
        seats = builder.people
        offers = builder.offers
        components = builder.components
        procedures = builder.procedures
    }
}
