import Domain
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

@Suite struct LeaderTests {
    private static func overview(
        _ seat: World.SeatName,
        _ world: World,
        _ connection: any Connection
    ) throws -> LeaderOverview {
        try LeaderStore.overview(
            for: world[seat].principal,
            now: world.clock.now,
            world.services.reference,
            connection
        )
    }

    @Test(arguments: TestEngine.available)
    func `the overview counts by office and officer what is late, due soon, given and not collected`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let atDesk = try world.receive(.days, connection)
                let given = try world.receive(.days, steps: 1, connection)
                let held = try world.receive(.days, steps: 3, connection)
                let finished = try world.receive(.days, steps: 13, connection)
                _ = try world.receive(.termless, connection)
                world.clock.now = Instant(Day(number: 17_821), minute: 420)
                let soon = try Self.overview(.chair, world, connection)
                #expect(soon.load == .init(open: 4, late: 0, dueSoon: 3))
                #expect(soon.dueSoon.map(\.id) == [atDesk.id, given.id, held.id] && soon.late.isEmpty)
                #expect(soon.awaitingTakeOver.map(\.id) == [given.id])
                #expect(soon.uncollected == .init(week: 1) && soon.oldestUncollected.map(\.id) == [finished.id])
                #expect(soon.absent.isEmpty && soon.nextWorkingDay == Day(number: 17_822))
                world.clock.now = Instant(Day(number: 17_819 + 40), minute: 420)
                let absence: Identifier<World> = world.services.newID()
                try connection.run(
                    """
                    INSERT INTO absence (id, officer, from_day, until_day, noted_by, noted_at)
                    VALUES (\(absence), \(world[.land].principal.officer), \(world.clock.now.day),
                        \(world.clock.now.day), \(world[.chair].principal.officer), \(world.clock.now))
                    """
                )
                let late = try Self.overview(.chair, world, connection)
                #expect(late.load == .init(open: 4, late: 3, dueSoon: 0))
                #expect(late.late.map(\.id) == [atDesk.id, given.id, held.id])
                #expect(
                    late.offices.map(\.name) == ["Bộ phận Tiếp nhận và Trả kết quả", "Phòng Tài nguyên và Môi trường"]
                )
                #expect(late.offices.map(\.load.late) == [2, 1])
                #expect(late.uncollected == .init(quarter: 1))
                #expect(late.absent.map(\.officer) == [world[.land].principal.officer])
                #expect(late.absent.first?.load.open == 1)
                // The leader of the office gives the work to somebody else, by the same act as ever.
                let other = world[.secondLand].principal.officer
                #expect(try world.act(.landHead).assign([held.id], to: other, connection).done.count == 1)
                #expect(try Self.overview(.chair, world, connection).absent.isEmpty)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `the overview of another agency shows none of it`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                for steps in [0, 1, 3, 13] { _ = try world.receive(.days, steps: steps, connection) }
                world.clock.now = Instant(Day(number: 17_819 + 40), minute: 420)
                let overview = try Self.overview(.communeChair, world, connection)
                #expect(overview.offices.isEmpty && overview.late.isEmpty && overview.dueSoon.isEmpty)
                #expect(overview.awaitingTakeOver.isEmpty && overview.oldestUncollected.isEmpty)
                #expect(overview.uncollected.total == 0)
            }
        }
    }
}
