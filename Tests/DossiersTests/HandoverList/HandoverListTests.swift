import Domain
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

@Suite struct HandoverListTests {
    @Test(arguments: TestEngine.available)
    func `the list of a day holds what was given, a sheet for each office, and when it was taken over`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let justice = try world.receive(.promised, steps: 1, connection)
                let land = try world.receive(.days, steps: 1, connection)
                let taken = try world.receive(.promised, steps: 1, connection)
                world.clock.advance(minutes: 30)
                _ = try world.act(.justice).takeOver([taken.id], connection)
                _ = try world.receive(.promised, connection)
                let list = try HandoverListStore.list(
                    from: world.desk,
                    on: World.start.day,
                    for: world[.desk].principal,
                    connection
                )
                #expect(list.entries.map(\.id) == [justice.id, land.id, taken.id])
                #expect(list.giverName == "Bộ phận Tiếp nhận và Trả kết quả")
                #expect(list.sheets.map(\.office) == [world.justice, world.land])
                #expect(list.sheets.map { $0.entries.count } == [2, 1])
                #expect(list.entries.map(\.takenOverAt) == [nil, nil, world.clock.now])
                #expect(list.entries[0].receiverName == "Phòng Tư pháp" && list.entries[0].owner == "Nguyễn Văn Đạt")
                let sheet = try HandoverListStore.list(
                    from: world.desk,
                    to: world.land,
                    on: World.start.day,
                    for: world[.landHead].principal,
                    connection
                )
                #expect(sheet.entries.map(\.id) == [land.id])
                for day in [-1, 1] {
                    let other = try HandoverListStore.list(
                        from: world.desk,
                        on: World.start.day.advanced(by: day),
                        for: world[.desk].principal,
                        connection
                    )
                    #expect(other.entries.isEmpty)
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `the list of another agency's office is not there`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                _ = try world.receive(.promised, steps: 1, connection)
                for seat in [World.SeatName.communeDesk, .communeChair] {
                    #expect(throws: Problem.notFound) {
                        try HandoverListStore.list(
                            from: world.desk,
                            on: World.start.day,
                            for: world[seat].principal,
                            connection
                        )
                    }
                }
                let nobody: Office.ID = world.services.newID()
                #expect(throws: Problem.notFound) {
                    try HandoverListStore.list(
                        from: nobody,
                        on: World.start.day,
                        for: world[.desk].principal,
                        connection
                    )
                }
            }
        }
    }
}
