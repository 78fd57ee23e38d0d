import Domain
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

@Suite struct RegisterTests {
    private static let days = Day(number: 17_819)...Day(number: 17_830)

    @Test(arguments: TestEngine.available)
    func `a line holds every column of form 06, whatever became of the dossier`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                var whole = try world.receive(.promised, connection)
                var givenAt: Instant?
                var finishedAt: Instant?
                while let next = try world.next(for: whole) {
                    world.clock.advance(minutes: 5)
                    if next.step == .give { givenAt = givenAt ?? world.clock.now }
                    if next.step == .receiveResult { finishedAt = world.clock.now }
                    whole = try world.advance(whole, connection)
                }
                let withdrawn = try world.receive(.days, connection)
                _ = try world.act(.desk).withdraw(withdrawn.id, reason: "Rút", connection)
                let page = try RegisterStore.page(
                    of: world.district.id,
                    Self.days,
                    for: world[.desk].principal,
                    connection
                )
                #expect(page.rows.map(\.number) == [1, 2] && !page.hasMore)
                let line = page.rows[0]
                #expect(line.code == whole.code && line.procedure == "Thủ tục promised" && line.sets == 1)
                #expect(line.owner == "Nguyễn Văn Đạt" && line.address == "Ấp Vĩnh Phước" && line.phone == "0912345678")
                #expect(line.competent == "Phòng Tư pháp" && line.receivedAt == World.start && line.due == whole.due)
                #expect(line.forwardedAt == givenAt && line.resultAt == finishedAt)
                #expect(line.handedOutAt == world.clock.now && line.handedOutBy == .direct)
                #expect(line.verdict == .early && line.closing == .finished && !line.isUnconfirmed)
                let second = page.rows[1]
                #expect(second.closing == .withdrawn && second.resultAt == nil && second.forwardedAt == nil)
                #expect(second.handedOutBy == nil)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `pages follow one another by number, and the paper gets the same lines one by one`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                for index in 0..<120 {
                    if index == 70 { world.clock.advance(minutes: 1440) }
                    _ = try world.receive(.days, connection)
                }
                _ = try world.receive(.communeDays, connection)
                var numbers: [Int] = []
                var after: RegisterRow.Place?
                while true {
                    let page = try RegisterStore.page(
                        of: world.district.id,
                        Self.days,
                        after: after,
                        for: world[.desk].principal,
                        connection
                    )
                    numbers += page.rows.map(\.number)
                    after = page.rows.last?.place
                    if !page.hasMore { break }
                }
                #expect(numbers == Array(1...120))
                var streamed: [Int] = []
                try RegisterStore.each(
                    of: world.district.id,
                    Self.days,
                    for: world[.reform].principal,
                    connection
                ) { streamed.append($0.number) }
                #expect(streamed == numbers)
                let day = try RegisterStore.page(
                    of: world.district.id,
                    Self.days.lowerBound...Self.days.lowerBound,
                    after: RegisterRow.Place(day: Self.days.lowerBound, number: 50),
                    for: world[.desk].principal,
                    connection
                )
                #expect(day.rows.map(\.number) == Array(51...70))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `the register of another agency is not there`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                _ = try world.receive(.days, connection)
                for (agency, seat) in [(world.district.id, World.SeatName.communeDesk), (world.commune.id, .desk)] {
                    #expect(throws: Problem.notFound) {
                        try RegisterStore.page(of: agency, Self.days, for: world[seat].principal, connection)
                    }
                    #expect(throws: Problem.notFound) {
                        try RegisterStore.each(of: agency, Self.days, for: world[seat].principal, connection) { _ in }
                    }
                }
            }
        }
    }
}
