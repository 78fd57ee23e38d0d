import Domain
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

@Suite struct WorklistTests {
    private static func page(
        _ tab: WorklistTab,
        _ seat: World.SeatName,
        _ world: World,
        filter: WorklistFilter = WorklistFilter(),
        after: WorklistPlace? = nil,
        _ connection: any Connection
    ) throws -> WorklistPage {
        try WorklistStore.page(
            tab,
            of: world[seat].principal,
            filter: filter,
            after: after,
            now: world.clock.now,
            world.services.reference,
            connection
        )
    }

    private static func counts(
        _ seat: World.SeatName,
        _ world: World,
        _ connection: any Connection
    ) throws -> [WorklistTab: Int] {
        try WorklistStore.counts(
            of: world[seat].principal,
            now: world.clock.now,
            world.services.reference,
            connection
        )
    }

    @Test(arguments: TestEngine.available)
    func `a dossier stands in the tab of whoever has to do its next step, and in nobody else's`(
        engine: Engine
    ) async throws {
        let stations: [(tab: WorklistTab, seats: Set<World.SeatName>)] = [
            (.give, [.desk, .secondDesk, .chairAtDesk, .chair]), (.takeOver, [.justice, .justiceHead]),
            (.assign, [.justiceHead]), (.mine, [.justice]), (.approve, [.justiceHead]),
            (.give, [.justice, .justiceHead]), (.takeOver, [.chair, .chairAtDesk, .reform]),
            (.sign, [.chair, .chairAtDesk, .reform]),
            (.give, [.chair, .chairAtDesk, .reform]), (.takeOver, [.records]), (.number, [.records]),
            (.give, [.records]),
            (.results, [.desk, .secondDesk]), (.collect, [.desk, .secondDesk]),
        ]
        let doing: [WorklistTab] = [.takeOver, .results, .assign, .approve, .sign, .number, .give, .collect]
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                var dossier = try world.receive(.promised, connection)
                for (index, station) in stations.enumerated() {
                    var seats: Set<World.SeatName> = []
                    for seat in World.SeatName.allCases {
                        let page = try Self.page(station.tab, seat, world, connection)
                        if page.rows.contains(where: { $0.id == dossier.id }) { seats.insert(seat) }
                        for tab in doing where tab != station.tab && station.tab != .mine {
                            let other = try Self.page(tab, seat, world, connection)
                            #expect(other.rows.isEmpty, "\(index): \(tab) of \(seat)")
                        }
                    }
                    #expect(seats == station.seats, "\(index): \(station.tab)")
                    world.clock.advance(minutes: 5)
                    dossier = try world.advance(dossier, connection)
                }
                for tab in WorklistTab.allCases where tab != .newToday {
                    #expect(try Self.page(tab, .desk, world, connection).rows.isEmpty, "\(tab), handed out")
                }
                #expect(try Self.page(.newToday, .desk, world, connection).rows.map(\.id) == [dossier.id])
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a row says what is due, how late it is, who waits and by when the desk must hand over`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let dossier = try world.receive(.days, connection)
                let fresh = try #require(try Self.page(.give, .desk, world, connection).rows.first)
                #expect(fresh.code == dossier.code && fresh.owner == "Nguyễn Văn Đạt" && fresh.status == .received)
                #expect(fresh.procedure == "Thủ tục days" && fresh.officeName == "Bộ phận Tiếp nhận và Trả kết quả")
                #expect(fresh.remainingDays == 3 && fresh.lateDays == nil, "Monday to Thursday")
                #expect(fresh.transferDue == Instant(World.start.day, minute: 1020) && fresh.task == .assign)
                #expect(!fresh.isTransferLate(at: world.clock.now) && !fresh.isUnconfirmed && !fresh.isDueStale)
                #expect(fresh.holder == world[.desk].principal.officer && !fresh.isHolderAbsent)
                world.clock.advance(minutes: 600)
                #expect(fresh.isTransferLate(at: world.clock.now))
                _ = try world.act(.desk).give([dossier.id], connection)
                let given = try #require(try Self.page(.takeOver, .land, world, connection).rows.first)
                #expect(given.givenTo == "Phòng Tài nguyên và Môi trường" && given.givenSince == world.clock.now)
                #expect(given.transferDue == nil && given.sequence == 2)
                world.clock.now = Instant(Day(number: 17_821), minute: 480)
                #expect(try Self.page(.dueSoon, .desk, world, connection).rows.map(\.id) == [dossier.id])
                #expect(try Self.page(.overdue, .desk, world, connection).rows.isEmpty)
                world.clock.now = Instant(Day(number: 17_822), minute: 1200)
                #expect(
                    try Self.page(.dueSoon, .desk, world, connection).rows.map(\.id) == [dossier.id],
                    "that evening"
                )
                world.clock.now = Instant(Day(number: 17_826), minute: 480)
                let late = try #require(try Self.page(.overdue, .desk, world, connection).rows.first)
                #expect(late.lateDays == 2 && late.remainingDays == nil, "Friday and Monday")
                #expect(try Self.page(.dueSoon, .desk, world, connection).rows.isEmpty)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `an hour term is late by the minute, and who is away is marked`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let dossier = try world.receive(.hours, connection)
                let due = try #require(dossier.due)
                world.clock.now = due
                #expect(try Self.page(.overdue, .desk, world, connection).rows.isEmpty)
                world.clock.advance(minutes: 1)
                let row = try #require(try Self.page(.overdue, .desk, world, connection).rows.first)
                #expect(row.lateDays == 0 && row.remainingDays == nil)
                let absence: Identifier<World> = world.services.newID()
                try connection.run(
                    """
                    INSERT INTO absence (id, officer, from_day, until_day, noted_by, noted_at)
                    VALUES (\(absence), \(world[.desk].principal.officer), \(due.day), \(due.day),
                        \(world[.chair].principal.officer), \(due))
                    """
                )
                #expect(try #require(try Self.page(.overdue, .desk, world, connection).rows.first).isHolderAbsent)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `pages follow one another without gap or repeat, the most urgent first, the termless last`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let names: [World.OfferName] = [.days, .termless, .hours, .promised, .termless]
                var expected: [Dossier] = []
                for index in 0..<45 {
                    world.clock.advance(minutes: 1)
                    expected.append(try world.receive(names[index % 5], connection))
                }
                expected.sort {
                    ($0.due?.milliseconds ?? .max, $0.id) < ($1.due?.milliseconds ?? .max, $1.id)
                }
                var found: [Dossier.ID] = []
                var sizes: [Int] = []
                var place: WorklistPlace?
                repeat {
                    let page = try Self.page(.give, .desk, world, after: place, connection)
                    found += page.rows.map(\.id)
                    sizes.append(page.rows.count)
                    place = try page.next.map { try #require(WorklistPlace($0.description)) }
                } while place != nil
                #expect(found == expected.map(\.id))
                #expect(sizes == [20, 20, 5])
                let counts = try Self.counts(.desk, world, connection)
                #expect(counts[.give] == 45 && counts[.newToday] == 45 && counts[.takeOver] == 0)
                #expect(counts[.sign] == nil, "a clerk has no such tab")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `each filter keeps what it names, in the page as in the counts`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let first = try world.receive(.days, connection)
                world.clock.advance(minutes: 1440)
                let second = try world.receive(.promised, connection)
                let day = World.start.day
                let filters: [(filter: WorklistFilter, ids: [Dossier.ID])] = [
                    (WorklistFilter(), [first.id, second.id]),
                    (WorklistFilter(office: world.desk), [first.id, second.id]),
                    (WorklistFilter(office: world.land), []),
                    (WorklistFilter(field: first.field), [first.id]),
                    (WorklistFilter(officer: world[.desk].principal.officer), [first.id, second.id]),
                    (WorklistFilter(officer: world[.land].principal.officer), []),
                    (WorklistFilter(status: .received), [first.id, second.id]),
                    (WorklistFilter(status: .inProgress), []),
                    (WorklistFilter(from: day.advanced(by: 1)), [second.id]),
                    (WorklistFilter(to: day), [first.id]),
                    (WorklistFilter(from: day, to: day.advanced(by: 1)), [first.id, second.id]),
                ]
                for (filter, ids) in filters {
                    let page = try Self.page(.mine, .desk, world, filter: filter, connection)
                    #expect(page.rows.map(\.id) == ids, "\(filter)")
                    let counts = try WorklistStore.counts(
                        of: world[.desk].principal,
                        filter: filter,
                        now: world.clock.now,
                        world.services.reference,
                        connection
                    )
                    #expect(counts[.mine] == ids.count, "\(filter)")
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `nobody of another agency has a row or a count, whatever lies there`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                for steps in [0, 1, 2, 3, 4, 5, 7, 10, 13] {
                    _ = try world.receive(.promised, steps: steps, connection)
                }
                _ = try world.receive(.promised, occurredAt: World.start, connection)
                world.clock.advance(minutes: 60 * 24 * 60)
                for seat in [World.SeatName.communeDesk, .communeJustice, .communeChair, .communeRecords] {
                    for tab in WorklistTab.allCases {
                        #expect(try Self.page(tab, seat, world, connection).rows.isEmpty, "\(tab) of \(seat)")
                    }
                    #expect(try Self.counts(seat, world, connection).values.allSatisfy { $0 == 0 })
                }
                // Nor does a post at an office of ours open it to somebody who may not see the agency's dossiers.
                let intruder = Principal(
                    officer: world[.desk].principal.officer,
                    agency: world.commune.id,
                    posts: world[.desk].principal.posts + world[.justiceHead].principal.posts
                )
                for tab in WorklistTab.allCases {
                    let page = try WorklistStore.page(
                        tab,
                        of: intruder,
                        now: world.clock.now,
                        world.services.reference,
                        connection
                    )
                    #expect(page.rows.isEmpty, "\(tab)")
                }
                #expect(try Self.page(.unconfirmed, .chair, world, connection).rows.count == 1)
            }
        }
    }
}
