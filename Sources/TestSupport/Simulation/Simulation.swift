import struct Demonstration.SeededGenerator
import Domain
import Dossiers
import Ledger
import Persistence
import Reading

/// A desk's life by a seed: officers, acts legal and not, a clock that jumps, late closures, crashes.
///
/// The same seed makes the same choices on either engine and in any world.
public struct Simulation {
    private let world: World
    private var generator: SeededGenerator
    private var dossiers: [Dossier.ID] = []
    private var cutOffs: [(at: Instant, counts: [StandingKind: Int])] = []
    private(set) var failures: [String] = []

    /// Plays the seed in the world.
    ///
    /// - Returns: what turned out wrong; nothing if all invariants held.
    public static func play(seed: UInt64, in world: World, steps: Int = 24) async throws -> [String] {
        var simulation = Simulation(world: world, generator: SeededGenerator(seed: seed))
        for _ in 0..<steps { try await simulation.step() }
        try await simulation.verify()
        return simulation.failures
    }

    private init(world: World, generator: SeededGenerator) {
        self.world = world
        self.generator = generator
    }

    private mutating func step() async throws {
        if chance(25) { world.clock.advance(minutes: jump()) }
        if chance(8) { try await rememberCutOff() }
        let step = choose()
        let isCrash = chance(10)
        let limit = isCrash ? Int.random(in: 0...12, using: &generator) : .max
        let world = world
        do {
            let received = try await world.services.database.write { connection in
                let crashing = CrashingConnection(connection, after: limit)
                let received = try step.perform(in: world, crashing)
                if isCrash { throw CrashingConnection.Crash() }
                return received
            }
            if let received { dossiers.append(received) }
        } catch is CrashingConnection.Crash {
        } catch is DossierObjection {
        } catch is Problem {
        } catch {
            failures.append("\(step): \(error)")
        }
    }

    private mutating func choose() -> SimulatedStep {
        guard let id = dossiers.randomElement(using: &generator) else { return receive() }
        let seat = World.SeatName.allCases.randomElement(using: &generator) ?? .desk
        switch Int.random(in: 0..<100, using: &generator) {
        case 0..<18: return receive()
        case 18..<23: return .endIntake(Intake.Outcome.allCases.randomElement(using: &generator) ?? .guidance, .desk)
        case 23..<60: return .advance(id)
        case 60..<66:
            let note = SimulatedNote.allCases.randomElement(using: &generator) ?? .comment
            return .note(note, id, chance(60) ? .desk : seat)
        case 66..<68: return .oneTouch(chance(80) ? .copies : .days, .desk, payable: chance(50) ? 0 : 3_000)
        case 68..<80:
            let ids = dossiers.filter { _ in chance(40) } + [id]
            return .meddle(
                NextStep.allCases.randomElement(using: &generator) ?? .give,
                seat,
                ids,
                occurredAt: past()
            )
        case 80..<85: return .correct(id, chance(70) ? .desk : seat, correction())
        case 85..<87: return .cancel(id, chance(70) ? .chair : seat)
        case 87..<90: return .withdraw(id, chance(70) ? .desk : seat)
        case 90..<93: return .confirm(dossiers, chance(70) ? .chair : seat)
        case 93..<96: return .close(world.clock.now.day.advanced(by: Int.random(in: -2...9, using: &generator)))
        default: return .recompute(.chair)
        }
    }

    private mutating func receive() -> SimulatedStep {
        let name = World.OfferName.allCases.randomElement(using: &generator) ?? .days
        let seat = name == .communeDays ? World.SeatName.communeDesk : chance(90) ? .desk : .justice
        return .receive(name, seat, occurredAt: past(), quantity: Int.random(in: 0...3, using: &generator))
    }

    private mutating func correction() -> CorrectionForm {
        switch Int.random(in: 0..<6, using: &generator) {
        case 5: .details(ReceptionDetails(content: "Nội dung", sets: Int.random(in: 0...2, using: &generator)))
        case 0: .applicant(World.nguyen)
        case 1: .owner(World.nguyen)
        case 2: .channel(Channel.allCases.randomElement(using: &generator) ?? .post)
        case 3: .place(ReceptionPlace.allCases.randomElement(using: &generator) ?? .mobile)
        default: .quantity(Int.random(in: 0...3, using: &generator))
        }
    }

    /// Mostly now; sometimes up to a day before, or a little in the future, which must be refused.
    private mutating func past() -> Instant? {
        chance(85) ? nil : world.clock.now.adding(minutes: Int.random(in: -1440...60, using: &generator))
    }

    /// Minutes to three days forward, or up to a day back.
    private mutating func jump() -> Int {
        chance(75) ? Int.random(in: 1...4320, using: &generator) : Int.random(in: -1440 ... -1, using: &generator)
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &generator) < percent
    }

    /// What stands in the district's figures at the last midnight that its book has passed.
    private mutating func rememberCutOff() async throws {
        let district = world.district.id
        cutOffs.append(
            try await histories { connection in
                // Entries never go back: nothing to come lies before the book's last moment, whatever the clock says.
                try connection.integer("SELECT last_at FROM book WHERE agency = \(district)")
            } then: { last, histories in
                let cutOff = Instant(Instant(milliseconds: Int64(last)).day)
                return (cutOff, Self.counts(histories, of: district, at: cutOff))
            }
        )
    }

    private mutating func verify() async throws {
        let world = world
        let dossiers = dossiers
        let (codes, seen, faults, standings) = try await histories { connection in
            (
                try connection.rows(
                    """
                    SELECT code FROM read_dossier WHERE agency IN (\(world.district.id), \(world.commune.id))
                    ORDER BY length(code), code
                    """
                ).map { try $0.text("code") },
                try DossierReader.each(
                    counting: visible(to: world[.communeChair].principal, dossier: "d.id"),
                    connection
                ),
                try LedgerCheck.chains(connection) + LedgerCheck.projections(connection),
                try SimulatedCounts(agencies: [world.district.id, world.commune.id], connection)
            )
        } then: { found, histories in
            (found.0, found.1, found.2, (found.3, histories))
        }
        if !faults.isEmpty { failures.append("check: \(faults)") }
        if codes.count != dossiers.count { failures.append("\(codes.count) dossiers instead of \(dossiers.count)") }
        failures += Self.gaps(in: codes)
        failures += try await world.services.database.read { try world.registerGaps($0) }
        let (sql, histories) = standings
        let communal = histories.filter { Self.agency(of: $0) == world.commune.id }.count
        if seen != communal { failures.append("the commune sees \(seen) dossiers instead of \(communal)") }
        let end = Instant(milliseconds: .max / 2)
        if Self.counts(histories, at: end) != sql.counts {
            failures.append("the projection counts \(sql.counts), the histories \(Self.counts(histories, at: end))")
        }
        let district = world.district.id
        for cutOff in cutOffs where Self.counts(histories, of: district, at: cutOff.at) != cutOff.counts {
            failures.append("the figures of \(cutOff.at) moved")
        }
    }

    /// Reads in one snapshot what `read` wants and every history, and makes something of both.
    private func histories<Read: Sendable, Made: Sendable>(
        _ read: @escaping @Sendable (any Connection) throws -> Read,
        then make: @escaping @Sendable (Read, [[RecordedEvent]]) throws -> Made
    ) async throws -> Made {
        let dossiers = dossiers
        return try await world.services.database.read { connection in
            try make(read(connection), dossiers.map { try History.of($0, connection) })
        }
    }

    /// How many stand where at the cut-off, of one agency or of all; what came later is nowhere yet.
    private static func counts(
        _ histories: [[RecordedEvent]],
        of agency: Agency.ID? = nil,
        at cutOff: Instant
    ) -> [StandingKind: Int] {
        var counts: [StandingKind: Int] = [:]
        for history in histories where agency == nil || agency == self.agency(of: history) {
            counts[StandingKind(Standing.of(history, at: cutOff)), default: 0] += 1
        }
        counts[.absent] = nil
        return counts
    }

    private static func agency(of history: [RecordedEvent]) -> Agency.ID? {
        guard case .received(let reception) = history.first?.event else { return nil }
        return reception.agency
    }

    /// Each day's numbers of each agency run from 1 without a gap.
    private static func gaps(in codes: [String]) -> [String] {
        var last: [Substring: Int] = [:]
        return codes.compactMap { code in
            let parts = code.split(separator: "-")
            let day = code.dropLast(parts.last.map { $0.count + 1 } ?? 0)
            let number = parts.last.flatMap { Int($0) } ?? 0
            defer { last[day] = number }
            return number == (last[day] ?? 0) + 1 ? nil : "\(code) does not follow \(last[day] ?? 0)"
        }
    }
}
