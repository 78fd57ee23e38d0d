import Domain

/// Finds for each wanted outcome a procedure, a day of reception and a day of the end that bring it about.
struct Planner {
    let agency: String
    let calendar: WorkCalendar
    /// The period's first and last day.
    let from: Day
    let to: Day
    let offers: [PlannedOffer]
    /// Working days before the period, oldest first; empty when the law before it is not known.
    let before: [Day]
    /// Working days of the period.
    let days: [Day]
    private var generator: SeededGenerator
    private let totalWeight: Int

    /// Minutes of the day at which the counter receives: both sessions, but for the last half hour.
    private static let receptionMinutes = [420..<645, 780..<DayRound.close]
    /// Up to here a dossier goes on its way the same day (NĐ 61/2018 Đ18).
    private static let handoverMinute = DayRound.handoverDeadline
    /// Working days that a carried-over dossier may have come in before the period.
    private static let carriedDays = 15

    init(agency: String, calendar: WorkCalendar, from: Day, to: Day, offers: [PlannedOffer], seed: UInt64) {
        self.agency = agency
        self.calendar = calendar
        self.from = from
        self.to = to
        self.offers = offers
        days = (from...to).filter { calendar.counts($0) }
        let earliest = max(Law.firstDay, from.advanced(by: -40))
        before = earliest < from ? (earliest..<from).filter { calendar.counts($0) }.suffix(Self.carriedDays) : []
        generator = SeededGenerator(seed: seed)
        totalWeight = offers.reduce(0) { $0 + $1.weight }
    }

    /// A dossier with that outcome.
    ///
    /// - Throws: `ScenarioError.infeasible` when a thousand tries, and then every day, found none.
    mutating func plan(
        _ fate: Fate,
        carried: Bool,
        channel: Channel,
        place: ReceptionPlace = .desk
    ) throws(ScenarioError) -> PlannedDossier {
        let candidates = carried ? before : days
        guard !candidates.isEmpty else {
            if carried { throw .nothingBefore(Law.firstDay, agency: agency) }
            throw .infeasible(outcome: fate.figure, agency: agency)
        }
        for attempt in 0..<4000 {
            let offer = pickOffer(anyOf: attempt > 1000)
            let day = candidates[generator.below(candidates.count)]
            if let found = attempted(fate, offer, on: day, carried: carried, channel: channel, place: place) {
                return found
            }
        }
        for day in candidates {
            for offer in offers {
                if let found = attempted(fate, offer, on: day, carried: carried, channel: channel, place: place) {
                    return found
                }
            }
        }
        throw .infeasible(outcome: fate.figure, agency: agency)
    }

    /// A number below the bound.
    mutating func chance(_ bound: Int) -> Int { generator.below(bound) }

    private mutating func attempted(
        _ fate: Fate,
        _ offer: PlannedOffer,
        on day: Day,
        carried: Bool,
        channel: Channel,
        place: ReceptionPlace
    ) -> PlannedDossier? {
        let received = moment(on: day)
        guard let due = try? calendar.due(for: offer.term, from: received) else { return nil }
        let dueDay = due.dueDay
        let open = opening(of: received)
        let earliest = max(open.day, carried ? days.first ?? from : open.day)
        var finished: Day?
        var withdrawn: Day?
        switch fate {
        case .openInTerm:
            guard dueDay.map({ $0 > to }) ?? true, carried || dueDay != nil else { return nil }
        case .openLate:
            guard let dueDay, dueDay <= to else { return nil }
        case .withdrawn:
            withdrawn = someDay(from: earliest, through: min(to, earliest.advanced(by: 10)))
            guard withdrawn != nil else { return nil }
        case .early, .onTime, .late:
            guard let end = endDay(fate, due, earliest: earliest) else { return nil }
            finished = end
            let verdict = Verdict.of(finished: Instant(end, minute: DayRound.close), due: due.due, term: offer.term)
            guard verdict.rawValue == fate.rawValue else { return nil }
        }
        return PlannedDossier(
            offer: offer,
            channel: channel,
            place: place,
            quantity: 1,
            received: received,
            opened: open.day <= to ? open : nil,
            finished: finished,
            handedOut: finished.flatMap { fetchDay(after: $0) },
            withdrawn: withdrawn
        )
    }

    private mutating func endDay(_ fate: Fate, _ due: DueDate, earliest: Day) -> Day? {
        guard let dueDay = due.dueDay else { return nil }
        switch fate {
        case .early: return signingDay(from: earliest, through: min(to, dueDay.advanced(by: -1)))
        case .onTime: return dueDay <= to && dueDay >= earliest ? dueDay : nil
        case .late:
            return someDay(from: max(earliest, dueDay.advanced(by: 1)), through: min(to, dueDay.advanced(by: 14)))
        case .openInTerm, .openLate, .withdrawn: return nil
        }
    }

    /// Results that are not pressing are signed on two days of the week, Tuesday and Friday, as far as they allow.
    private mutating func signingDay(from first: Day, through last: Day) -> Day? {
        guard first <= last else { return nil }
        let days = (first...last).filter { calendar.counts($0) }
        let signing = days.filter { $0.weekday == .tuesday || $0.weekday == .friday }
        let choice = signing.isEmpty ? days : signing
        return choice.isEmpty ? nil : choice[generator.below(choice.count)]
    }

    private mutating func someDay(from first: Day, through last: Day) -> Day? {
        guard first <= last else { return nil }
        let days = (first...last).filter { calendar.counts($0) }
        return days.isEmpty ? nil : days[generator.below(days.count)]
    }

    /// Most people come the same day or soon; a few leave the result lying.
    private mutating func fetchDay(after finished: Day) -> Day? {
        let roll = generator.below(100)
        if roll < 60 { return finished }
        if roll >= 98 { return nil }
        return someDay(from: finished.advanced(by: 1), through: min(to, finished.advanced(by: 7)))
    }

    private mutating func moment(on day: Day) -> Instant {
        let session = Self.receptionMinutes[generator.below(2)]
        return Instant(day, minute: session.lowerBound + generator.below(session.count))
    }

    private func opening(of received: Instant) -> (day: Day, morning: Bool) {
        if received.minute <= Self.handoverMinute { return (received.day, false) }
        return (calendar.workingDay(1, after: received.day) ?? received.day.advanced(by: 1), true)
    }

    private mutating func pickOffer(anyOf evenly: Bool) -> PlannedOffer {
        if evenly { return offers[generator.below(offers.count)] }
        var roll = generator.below(totalWeight)
        for offer in offers {
            roll -= offer.weight
            if roll < 0 { return offer }
        }
        return offers[0]
    }
}
