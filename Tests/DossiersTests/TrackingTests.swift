import Catalogue
import Domain
import Dossiers
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@Suite struct TrackingTests {
    @Test(arguments: TestEngine.available)
    func `rule 51: a code shows the degree of completion, code and key the rest`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let dossier = try world.receive(.promised, steps: 3, connection)
                let other = try world.receive(.days, connection)
                let key = try #require(try Tracking.key(of: dossier.id, connection))
                try ContactStore.set(
                    Contact(phone: "0297 123"),
                    of: world.district.id,
                    by: nil,
                    at: world.clock.now,
                    connection
                )
                #expect(try Tracking.progress(dossier.code, connection) == .inProgress)
                #expect(try Tracking.progress(try #require(DossierCode("H33-181015-9999")), connection) == nil)
                #expect(try Tracking.find(dossier.code, key, connection) == dossier.id)
                #expect(try Tracking.find(other.code, key, connection) == nil)
                let status = try #require(
                    try Tracking.status(
                        of: dossier.id,
                        now: world.clock.now,
                        world.services.reference,
                        connection
                    )
                )
                #expect(status.status == .inProgress)
                #expect(status.office == "Phòng Tư pháp")
                #expect(status.desk == "Bộ phận Tiếp nhận và Trả kết quả")
                #expect(status.step == 3 && status.steps == 7)
                #expect(status.appointment?.day == dossier.due?.day)
                #expect(status.explanation.last?.day == dossier.due?.day)
                #expect(status.bring == [.receipt, .identityPaper, .authorisation])
                #expect(!status.isLate && status.receiver == nil && status.phone == "0297 123")
                let late = try Tracking.status(
                    of: dossier.id,
                    now: try #require(dossier.due).adding(minutes: 24 * 60),
                    world.services.reference,
                    connection
                )
                #expect(late?.isLate == true)
                let done = try world.receive(.days, steps: 14, connection)
                let handed = try Tracking.status(
                    of: done.id,
                    now: world.clock.now,
                    world.services.reference,
                    connection
                )
                #expect(handed?.receiver == "N.V.Đ.")
                #expect(handed?.bring.isEmpty == true)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `wrong keys are counted by code and by client, and forgotten after a while`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let dossier = try world.receive(.days, connection)
                let second = try world.receive(.days, connection)
                let key = try #require(try Tracking.key(of: dossier.id, connection))
                let wrong = try #require(TrackingKey("ZZZZZZ"))
                func look(_ code: DossierCode, _ key: TrackingKey, _ client: String = "a") throws -> TrackingAnswer {
                    try Tracking.look(code, key, client: client, now: world.clock.now, connection)
                }
                for _ in 0..<20 { #expect(try look(dossier.code, key) == .found(dossier.id)) }
                for _ in 0..<Tracking.attemptsOfCode { #expect(try look(dossier.code, wrong) == .unknown) }
                let end = World.start.adding(minutes: Tracking.windowMinutes)
                #expect(try look(dossier.code, key) == .tooMany(until: end), "the right one too, or guessing goes on")
                #expect(try look(dossier.code, key, "b") == .tooMany(until: end))
                #expect(try look(second.code, wrong) == .unknown, "another code is not locked")
                let unknown = try (0..<40).map { index in
                    try look(try #require(DossierCode("H33-181015-\(1000 + index)")), wrong, "c")
                }
                #expect(unknown.filter { $0 == .unknown }.count == Tracking.attemptsOfClient)
                #expect(unknown.last == .tooMany(until: end))
                world.clock.advance(minutes: Tracking.windowMinutes)
                #expect(try look(dossier.code, key) == .found(dossier.id))
                #expect(
                    try connection.integer("SELECT COUNT(*) FROM tracking_attempt WHERE count > 0") == 0,
                    "old windows are gone"
                )
            }
        }
    }

    @Test func `a key is read as people type it, and spelled without what is read wrong`() {
        let key = TrackingKey(identityBits: 0x0198_7654_3210_7FFF_8123_4567_89AB_CDEF)
        #expect(TrackingKey(key.description.lowercased()) == key)
        #expect(key.description.count == 6)
        #expect(!key.description.contains { "0O1IL".contains($0) })
        #expect(
            TrackingKey(identityBits: 0x0198_7654_3210_7FFF_C123_4567_89AB_CDEF) == key,
            "the bits that are not random do not matter"
        )
        #expect(TrackingKey("12345") == nil)
    }
}
