import Domain
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

@Suite struct SearchTests {
    @Test(arguments: TestEngine.available)
    func `forty things that people type find whom they mean, among four thousand`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { try Crowd.fill(world, 4000, $0) }
            try await world.services.database.read { connection in
                for (typed, key) in FortyQueries.all {
                    let result = try world.find(typed, connection)
                    let expected = key.flatMap { Crowd.code(of: $0, world) }
                    #expect(result.hits.first?.code.description == expected, "\(typed)")
                    #expect(Set(result.hits.map(\.id)).count == result.hits.count, "\(typed)")
                }
                #expect(FortyQueries.all.count >= 40)
                let many = try world.find("trần", connection)
                #expect(many.hits.count == SearchStore.pageSize && many.hasMore)
                #expect(many.hits.first?.owner == "Trần Thị Hoà", "the newest first")
                let one = try world.find("0912345678", connection)
                #expect(!one.hasMore && one.hits.count == 1)
                #expect(one.hits[0].procedure == "Thủ tục promised" && one.hits[0].kind == .number)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `each officer finds what the own agency takes part in, a reform office what the agencies below do too`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { try Crowd.fill(world, 300, $0) }
            try await world.services.database.read { connection in
                for typed in ["Lâm Ngọc Xuyến", "0944555666", "371777888", "181224-0009", "xuyến"] {
                    func finds(_ seat: World.SeatName) throws -> Bool {
                        try world.find(typed, as: seat, connection)
                            .hits
                            .contains { $0.code.description == Crowd.code(of: "xuyen", world) }
                    }
                    let who = try [World.SeatName.desk, .chair, .communeDesk, .reform].filter { try finds($0) }
                    #expect(who == [.communeDesk, .reform], "\(typed)")
                }
                let stranger = Principal(officer: Identifier(bits: 9), agency: Identifier(bits: 9), posts: [])
                for (typed, _) in FortyQueries.all {
                    #expect(
                        try SearchStore.find(typed, for: stranger, world.services.reference, connection).hits.isEmpty,
                        "\(typed)"
                    )
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a dossier is found in the act's own transaction, and by what was mended`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                func codes(_ typed: String) throws -> [DossierCode] {
                    try world.find(typed, connection).hits
                        .map(\.code)
                }
                let dossier = try world.receive(.days, connection)
                #expect(try codes("0912345678") == [dossier.code])
                #expect(try codes("đạt") == [dossier.code])
                let mended = PartyDescription(name: "Nguyễn Văn Đức", phone: "0912345679")
                _ = try world.act(.desk).correct(dossier.id, .applicant(mended), connection)
                for typed in ["đạt", "0912345678", "371234567"] { #expect(try codes(typed).isEmpty, "\(typed)") }
                for typed in ["duc nguyen", "0912345679"] { #expect(try codes(typed) == [dossier.code], "\(typed)") }
                _ = try world.act(.desk).give([dossier.id], connection)
                let before = try connection.rows("SELECT dossier, CAST(tokens AS TEXT) AS t FROM search_entry")
                try SearchIndex.rebuild(connection)
                let after = try connection.rows("SELECT dossier, CAST(tokens AS TEXT) AS t FROM search_entry")
                #expect(try before.map { try $0.text("t") } == after.map { try $0.text("t") })
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a party that was destroyed the index keeps nothing but the code`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let dossier = try world.receive(.days, connection)
                let other = try world.receive(.days, connection)
                try connection.run("DELETE FROM party WHERE id = \(dossier.applicant.party)")
                try SearchIndex.forget(dossier.applicant.party, connection)
                for typed in ["đạt", "nguyễn văn đạt", "0912345678", "371234567", "345678"] {
                    let hits = try world.find(typed, connection).hits
                    #expect(hits.map(\.code) == [other.code], "\(typed)")
                }
                let hits = try world.find(dossier.code.description, connection).hits
                #expect(hits.map(\.id) == [dossier.id] && hits[0].owner == nil)
                let tokens = try connection.rows(
                    "SELECT CAST(tokens AS TEXT) AS t FROM search_entry WHERE dossier = \(dossier.id)"
                )
                #expect(try tokens.allSatisfy { try !$0.text("t").contains("wdat") })
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `what was there before the index is filled in chunk by chunk`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                try Crowd.fill(world, 700, connection)
                #expect(try !SearchIndex.isMissing(connection))
                try connection.run("DELETE FROM search_entry")
                #expect(try SearchIndex.isMissing(connection))
                var chunks = 0
                var last: Dossier.ID?
                repeat {
                    last = try SearchIndex.fill(after: last, connection)
                    chunks += 1
                } while last != nil
                #expect(chunks == 3)
                #expect(try connection.integer("SELECT COUNT(*) FROM search_entry") == 700 + Crowd.known.count)
                let result = try world.find("nguyen", connection)
                #expect(result.hits.first?.owner == "Nguyễn Văn Đạt", "the newest first, as before")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `no sign that is typed can become one of the index's own`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                _ = try world.receive(.days, connection)
                for typed in [
                    "\"", "' OR '1", "dat\" OR \"w", "a:* | b", "NEAR(dat)", "đạt & !x", "(((", "\\", "{dat}", "-dat",
                    "^", "dat*",
                ] {
                    let hits = try world.find(typed, as: .communeDesk, connection).hits
                    #expect(hits.isEmpty, "\(typed)")
                }
            }
        }
    }
}

extension World {
    /// What the one who sits there finds.
    fileprivate func find(
        _ typed: String,
        as seat: SeatName = .desk,
        _ connection: any Connection
    ) throws -> SearchResult {
        try SearchStore.find(typed, for: self[seat].principal, services.reference, connection)
    }
}
