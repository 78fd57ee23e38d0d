import Domain

/// A dossier of a test: what happened to it, told once, from which a row, a history and a slow count are made.
struct Sample {
    /// The ids of agencies, fields and the like are small numbers.
    var number: UInt128
    var agency: UInt128 = 1
    var field: UInt128 = 11
    var procedure: UInt128 = 21
    var competent: UInt128 = 31
    var unit = Offer.Unit.dossier
    var quantity = 1
    var channel = Channel.direct
    var place = ReceptionPlace.desk
    var received: Day
    /// The due day, and each later one with the day on which it was changed at 10:00.
    var due: Day?
    var changes: [(on: Day, due: Day?)] = []
    /// Day and kind of the end, entered at 16:00.
    var closed: Day?
    var closing: Closing?
    var verdict: Verdict?
    var handedOut: Day?
    /// Officers who held it, with the day from which.
    var holders: [(officer: UInt128, office: UInt128, from: Day)] = []

    /// A dossier of the first hundred days from `start`, with anything that may happen in them.
    static func random(_ number: Int, from start: Day, _ random: inout SeededGenerator) -> Sample {
        let received = start.advanced(by: Int.random(in: 0...90, using: &random))
        var sample = Sample(number: 1000 + UInt128(number), received: received)
        sample.agency = UInt128.random(in: 1...3, using: &random)
        sample.field = UInt128.random(in: 11...14, using: &random)
        sample.procedure = UInt128.random(in: 21...26, using: &random)
        sample.competent = UInt128.random(in: 31...33, using: &random)
        sample.unit = random.chance(90) ? .dossier : .copy
        sample.quantity = sample.unit == .dossier ? 1 : Int.random(in: 1...9, using: &random)
        sample.channel = Channel.allCases.randomElement(using: &random) ?? .direct
        sample.place = ReceptionPlace.allCases.randomElement(using: &random) ?? .desk
        sample.due = random.chance(90) ? received.advanced(by: Int.random(in: 0...20, using: &random)) : nil
        sample.end(&random)
        let last = sample.closed ?? start.advanced(by: 100)
        for day in received..<max(last, received) where random.chance(3) {
            let due = random.chance(85) ? received.advanced(by: Int.random(in: 0...30, using: &random)) : nil
            sample.changes.append((day, due))
        }
        for day in received...last where day == received || random.chance(5) {
            let office = UInt128.random(in: 31...33, using: &random)
            sample.holders.append((UInt128.random(in: 41...43, using: &random), office, day))
        }
        return sample
    }

    private mutating func end(_ random: inout SeededGenerator) {
        guard random.chance(75) else { return }
        let day = received.advanced(by: Int.random(in: 0...30, using: &random))
        closed = day
        closing = random.chance(70) ? .finished : Closing.allCases.randomElement(using: &random)
        guard closing == .finished else { return }
        verdict = Verdict.allCases.randomElement(using: &random)
        handedOut = random.chance(70) ? day.advanced(by: Int.random(in: 0...20, using: &random)) : nil
    }

    /// The dossier as it was known when the day was over; nil when it was not there yet.
    func asKnown(after day: Day) -> Sample? {
        guard received <= day else { return nil }
        var past = self
        past.changes = changes.filter { $0.on <= day }
        past.holders = holders.filter { $0.from <= day }
        if let handedOut, handedOut > day { past.handedOut = nil }
        if let closed, closed > day {
            past.closed = nil
            past.closing = nil
            past.verdict = nil
        }
        return past
    }

    /// The due day now.
    var dueNow: Day? { changes.isEmpty ? due : changes[changes.count - 1].due }
}
