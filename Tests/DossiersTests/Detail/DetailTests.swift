import Domain
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

@Suite struct DetailTests {
    private static func detail(
        _ code: DossierCode,
        _ seat: World.SeatName,
        _ world: World,
        _ connection: any Connection
    ) throws -> DossierDetail {
        try DetailStore.find(
            code,
            for: world[seat].principal,
            now: world.clock.now,
            world.services.reference,
            connection
        )
    }

    @Test(arguments: TestEngine.available)
    func `the page of a dossier tells all of its way, in at most eleven queries`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                var dossier = try world.receive(.promised, connection)
                while try world.next(for: dossier) != nil {
                    world.clock.advance(minutes: 5)
                    dossier = try world.advance(dossier, connection)
                }
                _ = try Self.detail(dossier.code, .desk, world, connection)
                let counting = CountedConnection(connection)
                let detail = try Self.detail(dossier.code, .desk, world, counting)
                // The reference asks for its revisions each time it is asked.
                #expect(counting.statements - counting.revisions <= 11)
                #expect(detail.dossier == dossier)
                #expect(detail.names.procedure == "Thủ tục promised" && detail.names.desk == detail.names.office)
                #expect(detail.names.competent == "Phòng Tư pháp" && detail.names.holder == nil)
                #expect(detail.applicant == World.nguyen && detail.owner == World.nguyen)
                #expect(detail.components.map(\.name) == ["Tờ khai", "Bản sao"])
                #expect(detail.components.map { $0.handedIn?.originals } == [1, 0])
                #expect(detail.components.allSatisfy { !$0.isReturned })
                #expect(
                    detail.holdings.first?.task == .receive && detail.holdings.allSatisfy { $0.holding.until != nil }
                )
                #expect(
                    detail.holdings.map(\.office) == [
                        "Bộ phận Tiếp nhận và Trả kết quả", "Phòng Tư pháp", "Phòng Tư pháp", "Phòng Tư pháp",
                        "Phòng Tư pháp", "Lãnh đạo UBND", "Lãnh đạo UBND", "Văn thư", "Văn thư",
                    ]
                )
                #expect(detail.timeline.count == dossier.sequence)
                #expect(detail.timeline.first?.sentence == "Tiếp nhận hồ sơ, giấy tiếp nhận và hẹn trả kết quả số 01")
                #expect(detail.timeline[1].sentence == "Chuyển hồ sơ đến Phòng Tư pháp")
                #expect(detail.timeline.last?.sentence == "Trả kết quả cho người nhận")
                #expect(detail.timeline.allSatisfy { !$0.officer.isEmpty && !$0.office.isEmpty && $0.remark == nil })
                #expect(detail.explanation?.due == dossier.due && detail.explanation?.explanation.isEmpty == false)
                #expect(detail.remainingDays == nil && detail.lateDays == nil && detail.transferDue == nil)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `what can be done is what the act then does, for everybody at every step`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                var dossier = try world.receive(.promised, connection)
                let names: [NextStep: AvailableAct.Name] = [
                    .give: .give, .takeOver: .takeOver, .assign: .assign, .submit: .submit, .approve: .approve,
                    .sign: .sign, .number: .number, .receiveResult: .receiveResult, .handOut: .handOut,
                ]
                while let (step, seat) = try world.next(for: dossier) {
                    for name in World.SeatName.allCases where world[name].principal.sees.contains(world.district.id) {
                        let detail = try Self.detail(dossier.code, name, world, connection)
                        let possible = Set(detail.acts.filter(\.isPossible).map(\.name))
                        #expect(detail.acts.count == AvailableAct.Name.allCases.count)
                        #expect(detail.acts.allSatisfy { $0.isPossible != ($0.objection != nil) })
                        guard let wanted = names[step] else { continue }
                        if world[name].principal == seat.principal {
                            #expect(possible.contains(wanted), "\(step) of \(name)")
                        }
                        let process = Set(names.values).subtracting([.assign, .submit])
                        let others = possible.intersection(process).subtracting([wanted])
                        #expect(others.isEmpty, "\(step): \(others) of \(name)")
                    }
                    dossier = try world.advance(dossier, connection)
                }
                let end = try Self.detail(dossier.code, .desk, world, connection)
                #expect(end.acts.filter(\.isPossible).allSatisfy { [.comment, .attachFile].contains($0.name) })
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a reason stands beside its event, and a late closure is explained before it is recomputed`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let withdrawn = try world.receive(.days, connection)
                _ = try world.act(.desk).withdraw(withdrawn.id, reason: "Đổi ý", connection)
                let detail = try Self.detail(withdrawn.code, .desk, world, connection)
                #expect(detail.timeline.last?.remark == "Đổi ý")
                #expect(detail.timeline.last?.sentence == "Trả lại hồ sơ theo đề nghị rút của người nộp")
                let open = try world.receive(.hours, connection)
                try world.declareClosure(on: Day(number: 17_820), connection)
                let stale = try Self.detail(open.code, .desk, world, connection)
                #expect(stale.isDueStale && stale.dossier.due == open.due)
                #expect(stale.explanation?.due == Instant(Day(number: 17_821), minute: 480))
                #expect(stale.explanation?.explanation.contains { $0.reason.contains("Bão số 9") } == true)
                _ = try DueRecomputation.next(by: world.act(.chair), connection)
                #expect(try !Self.detail(open.code, .desk, world, connection).isDueStale)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `an imported exchange of days moves the due days of all agencies, and each dossier says why`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            // Received on Monday 2018-10-15; Wednesday the 17th is exchanged for Saturday the 20th.
            let (wednesday, saturday) = (Day(number: 17_821), Day(number: 17_824))
            let database = world.services.database
            let received = try await database.write { connection in
                [try world.receive(.promised, connection), try world.receive(.communeDays, connection)]
            }
            let done = try await database.write { try world.receive(.hours, steps: 13, $0) }
            try await database.write {
                try world.importSwap(of: wednesday, for: saturday, reason: "Hoán đổi ngày làm việc", $0)
            }
            let count = try await DueRecomputation.run(world.services)
            #expect(count == 2)
            #expect(try await DueRecomputation.run(world.services) == 0)
            try await database.read { (connection) throws in
                for (before, seat) in zip(received, [World.SeatName.desk, .communeDesk]) {
                    let detail = try Self.detail(before.code, seat, world, connection)
                    #expect(!detail.isDueStale && detail.dossier.due == detail.explanation?.due)
                    let days = detail.explanation?.explanation.filter { $0.reason.contains("Hoán đổi") }.map(\.day)
                    #expect(days == [wednesday, saturday].filter { $0 <= detail.dossier.due?.day ?? $0 })
                    #expect(detail.timeline.last?.officer == "Hệ thống")
                    #expect(
                        detail.timeline.last?.sentence.hasPrefix("Tính lại thời hạn theo lịch làm việc mới") == true
                    )
                }
                #expect(try Self.detail(done.code, .desk, world, connection).dossier.due == done.due)
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `another agency's dossier is not there, nor is one that nobody has`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let dossier = try world.receive(.promised, connection)
                let own = try world.receive(.communeDays, connection)
                let missing = try #require(DossierCode("000.00.12.H33-181015-0999"))
                #expect(try Self.detail(own.code, .communeDesk, world, connection).dossier.id == own.id)
                #expect(try Self.detail(own.code, .reform, world, connection).dossier.id == own.id)
                for (code, seat) in [
                    (dossier.code, World.SeatName.communeDesk), (dossier.code, .communeChair), (own.code, .desk),
                    (own.code, .chair), (missing, .desk), (missing, .reform),
                ] {
                    #expect(throws: Problem.notFound) { try Self.detail(code, seat, world, connection) }
                }
            }
        }
    }
}

/// Counts what goes through it.
private final class CountedConnection: Connection {
    private let connection: any Connection
    private(set) var statements = 0
    private(set) var revisions = 0

    init(_ connection: any Connection) {
        self.connection = connection
    }

    var engine: Engine { connection.engine }

    func rows(_ sql: SQL) throws -> [Row] {
        count(sql)
        return try connection.rows(sql)
    }

    func run(_ sql: SQL) throws -> Int {
        count(sql)
        return try connection.run(sql)
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        count(sql)
        try connection.each(sql, body)
    }

    private func count(_ sql: SQL) {
        statements += 1
        if sql.text(for: engine).contains("FROM revision") { revisions += 1 }
    }
}
