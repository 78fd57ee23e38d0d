import Addresses
import Domain
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

/// Due days counted anew when nobody has declared the days off of the next year.
@Suite struct RecomputationTests {
    /// Three dossiers whose ten days lead into 2019, then one of eight hours; on 25 December the district is closed.
    private static func dossiers(_ world: World) async throws -> (long: [Dossier], short: Dossier) {
        world.clock.now = Instant(Day(number: 17_889), minute: 480)
        return try await world.services.database.write { connection in
            let long = try (0..<3).map { _ in try world.receive(.promised, connection) }
            let short = try world.receive(.hours, connection)
            try connection.run("DELETE FROM calendar_declaration WHERE day > \(Day(number: 17_896))")
            try world.declareClosure(on: Day(number: 17_890), connection)
            return (long, short)
        }
    }

    @Test(arguments: TestEngine.available)
    func `dossiers whose term cannot be counted do not hold up those behind them`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let (long, short) = try await Self.dossiers(world)
            #expect(try await DueRecomputation.run(world.services, chunk: 2) == 1)
            #expect(try await DueRecomputation.run(world.services, chunk: 2) == 0)
            try await world.services.database.read { connection in
                var due: [Dossier.ID: Instant?] = [:]
                try DossierReader.each(where: "1 = 1", connection) { due[$0.id] = $0.due }
                #expect(due[short.id] == Instant(Day(number: 17_891), minute: 480))
                #expect(long.allSatisfy { due[$0.id] == $0.due })
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `where the term cannot be counted the page shows the day that was promised`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let long = try await Self.dossiers(world).long[0]
            var desk = try await TestSite(world).browser(as: .desk)
            let page = try await desk.get(Places.dossier(long.code))
            let day = try #require(long.due?.day.vietnamese)
            #expect(page.text.contains("Đang tính lại thời hạn"))
            #expect(page.text.contains(day), "\(day)")
            #expect(!page.text.contains("không quy định") && !page.text.contains("đã tính theo lịch mới"))
        }
    }
}
