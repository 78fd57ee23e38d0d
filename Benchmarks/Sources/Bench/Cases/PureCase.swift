import Domain
import Ledger
import Persistence
import Reading

/// What is computed without a database: coding, chain, projection, fold, due days.
struct PureCase {
    let world: World

    func measure(_ meter: Meter) async throws {
        let yardstick = try await meter.compute("a thousand steps of xorshift", operations: 1000) {
            (0..<1000).reduce(into: UInt64(Clocks.wall) | 1) { state, _ in
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
            }
        }
        Table.add(yardstick)
        try await measureLedger(meter, yardstick)
        try await measureCalendar(meter, yardstick)
    }

    private func measureLedger(_ meter: Meter, _ yardstick: Measurement) async throws {
        let agency = world.clerk.agency
        let engine = world.services.database.engine
        let (stored, book) = try await world.services.database.write { connection in
            let longest = try connection.row(
                """
                SELECT d.id FROM read_dossier d JOIN read_event e ON e.dossier = d.id AND e.sequence = d.sequence
                WHERE d.agency = \(agency) ORDER BY d.sequence DESC, d.id LIMIT 1
                """
            )
            guard let id = try longest?.id("id", of: Dossier.self) else { throw Problem.notFound }
            let rows = try connection.rows("SELECT * FROM read_event WHERE dossier = \(id) ORDER BY sequence")
            return (rows, try Ledger.open(bookOf: agency, now: world.services.now(), connection))
        }
        let silent = SilentConnection(engine: engine)
        let replay = SilentConnection(engine: engine, answer: stored)
        let id: Dossier.ID = world.services.newID()
        let history = try History.of(id, replay)
        guard let first = history.first, let dossier = fold(history) else { throw Problem.notFound }
        let stamp = Stamp(principal: world.clerk, office: world.desk, at: book.at, occurredAt: nil)
        let reception = [Entry(id: dossier.id, before: nil, stamp: stamp, events: [first.event])]
        let all = [Entry(id: dossier.id, before: nil, stamp: stamp, events: history.map(\.event))]
        let count = "\(history.count) events"
        Table.add(
            try await meter.compute("decode \(count)", operations: 300, against: yardstick) {
                try History.of(id, replay)
            }
        )
        Table.add(try await meter.compute("fold \(count)", operations: 3000, against: yardstick) { fold(history) })
        Table.add(
            try await meter.compute("append a reception without a database", operations: 1000, against: yardstick) {
                try Ledger.append(reception, to: book, silent)
            }
        )
        Table.add(
            try await meter.compute("append \(count) without a database", operations: 300, against: yardstick) {
                try Ledger.append(all, to: book, silent)
            }
        )
    }

    private func measureCalendar(_ meter: Meter, _ yardstick: Measurement) async throws {
        let calendar = try await world.services.database.read { connection in
            try world.services.reference.calendar(of: world.clerk.agency, connection)
        }
        let received = Instant(World.today, minute: 540)
        for term in [Term.hours(minutes: 240), .workingDays(halves: 30), .months(1)] {
            Table.add(
                try await meter.compute("due date of \(term)", operations: 3000, against: yardstick) {
                    try calendar.due(for: term, from: received)
                }
            )
        }
    }

    private func fold(_ history: [RecordedEvent]) -> Dossier? {
        guard let first = history.first, var dossier = Dossier.begun(by: first)?.dossier else { return nil }
        for event in history.dropFirst() { keep(dossier.apply(event)) }
        return dossier
    }
}
