import Domain
import Dossiers
@testable import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@Suite struct ChainTests {
    @Test(arguments: TestEngine.available)
    func `what was written is found whole`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.writeHistories()
            let (chains, projections) = try await world.services.database.read { connection in
                (try LedgerCheck.chains(connection), try LedgerCheck.projections(connection))
            }
            #expect(chains.isEmpty)
            #expect(projections.isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an event is never changed, removed or truncated`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.writeHistories()
            var attempts: [SQL] = ["UPDATE event SET kind = 'given' WHERE position = 1", "DELETE FROM event"]
            if engine == .postgres { attempts.append("TRUNCATE event") }
            for attempt in attempts {
                await #expect(throws: DatabaseError(.refused)) {
                    try await world.services.database.write { try $0.run(attempt) }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `one altered byte is named by book and position`(engine: Engine) async throws {
        let id = Dossier.ID(bits: 77)
        let alterations: [SQL] = [
            "payload = replace(payload, '0', '1')", "payload = payload || ' '", "kind = 'givem'", "version = 2",
            "at = at + 1", "occurred_at = at", "principal = \(id)", "office = \(id)", "dossier = \(id)",
            "basis = 'NĐ 61/2018/NĐ-CP, Đ19'", "basis = ''", "sequence = 99",
        ]
        try await World.with(engine) { world in
            try await world.writeHistories()
            try await world.services.database.write { try $0.dropTriggers() }
            for alteration in alterations {
                let faults = try await world.faults {
                    try $0.run("UPDATE event SET \(alteration) WHERE book = \(world.district.id) AND position = 5")
                }
                #expect(faults.contains(.altered(book: world.district.id, position: 5)))
            }
            let hash = [UInt8](repeating: 7, count: 32)
            let faults = try await world.faults {
                try $0.run("UPDATE event SET hash = \(hash) WHERE book = \(world.district.id) AND position = 5")
            }
            #expect(
                faults.prefix(2) == [
                    .altered(book: world.district.id, position: 5), .altered(book: world.district.id, position: 6),
                ]
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `a removed row, a cut tail and one put on are named`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.writeHistories()
            let book = world.district.id
            let last = try await world.services.database.write { connection in
                try connection.dropTriggers()
                return try connection.integer("SELECT position FROM book WHERE agency = \(book)")
            }
            let removed = try await world.faults {
                try $0.run("DELETE FROM event WHERE book = \(book) AND position IN (4, 5)")
            }
            #expect(removed == [.missing(book: book, from: 4, through: 5)])
            let cut = try await world.faults {
                try $0.run("DELETE FROM event WHERE book = \(book) AND position > \(last - 2)")
            }
            #expect(cut == [.tail(book: book, expected: last, found: last - 2)])
            let cutWithBook = try await world.faults { connection in
                try connection.run("DELETE FROM event WHERE book = \(book) AND position > \(last - 2)")
                try connection.run("UPDATE book SET position = \(last - 2) WHERE agency = \(book)")
            }
            #expect(cutWithBook == [.tail(book: book, expected: last - 2, found: last - 2)])
            let putOn = try await world.faults { connection in
                try connection.run(
                    """
                    INSERT INTO event (dossier, sequence, book, position, kind, version, at, principal, office,
                        payload, hash)
                    SELECT dossier, 98, book, \(last + 1), kind, version, at, principal, office, payload, hash
                    FROM event WHERE book = \(book) AND position = \(last)
                    """
                )
            }
            #expect(putOn.contains(.altered(book: book, position: last + 1)))
            #expect(putOn.contains(.tail(book: book, expected: last, found: last + 1)))
        }
    }

    @Test(arguments: TestEngine.available)
    func `people can be forgotten, the chain stays valid`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.writeHistories()
            let faults = try await world.faults { connection in
                try connection.run("DELETE FROM party")
                try connection.run("DELETE FROM remark")
            }
            #expect(faults.isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the moment of entry never goes back within a book`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let moments = try await world.services.database.write { connection in
                let first = try world.receive(.days, connection)
                world.clock.advance(minutes: -120)
                let second = try world.receive(.days, connection)
                let commune = try world.receive(.communeDays, connection)
                world.clock.advance(minutes: 121)
                let third = try world.receive(.days, connection)
                return [first, second, third, commune].map(\.receivedAt)
            }
            let start = World.start
            #expect(moments == [start, start, start.adding(minutes: 1), start.adding(minutes: -120)])
        }
    }
}

extension Connection {
    /// Takes the guards away, as somebody with the database's password could.
    func dropTriggers() throws {
        switch engine {
        case .sqlite:
            try run("DROP TRIGGER event_is_never_changed")
            try run("DROP TRIGGER event_is_never_removed")
        case .postgres:
            try run("DROP TRIGGER event_is_never_changed ON event")
            try run("DROP TRIGGER event_is_never_truncated ON event")
        }
    }
}

extension World {
    private struct Undo: Error {}

    /// What the check of chains finds after a change, which is undone.
    func faults(after change: @escaping @Sendable (any Connection) throws -> Void) async throws -> [LedgerFault] {
        let found = Found<[LedgerFault]>()
        await #expect(throws: Undo.self) {
            try await services.database.write { connection in
                try change(connection)
                found.value = try LedgerCheck.chains(connection)
                throw Undo()
            }
        }
        return found.value ?? []
    }
}
