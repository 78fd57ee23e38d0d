import Catalogue
public import Domain
import Foundation
import Persistence
import Reading
import Reports

/// Runs a scenario: agencies, a period, and figures that come back exactly.
public struct Simulation: Sendable {
    /// What was run.
    public struct Summary: Sendable {
        /// The agencies with their codes, in the scenario's order.
        public let agencies: [AgencyCode]
        /// Dossiers received, carried-over ones included.
        public let dossiers: Int
        /// Visits for certified copies, counted apart.
        public let visits: Int
    }

    private let services: Services
    private let clock: SimulatedClock
    private let people: People
    private let seed: UInt64
    private let from: Day
    private let to: Day
    /// From when agencies, procedures and offers are in force.
    private let since: Day

    init(database: any Database, seed: UInt64, from: Day, to: Day) throws {
        self.seed = seed
        self.from = from
        self.to = to
        since = Law.firstDay
        clock = SimulatedClock(Instant(since))
        let identities = SeededIdentities(seed: seed, clock: clock)
        services = Services(
            database: database,
            reference: Reference(),
            now: { [clock] in clock.now },
            newBits: identities.next
        )
        people = try People(seed: seed)
    }

    /// Sets the agencies up, plans every dossier and runs the days.
    ///
    /// - Throws: `DemonstrationError`, `ScenarioError`, `DatabaseError`.
    func run(
        _ sites: [Site],
        preparing prepare: @escaping @Sendable ([SimulatedAgency], Services, any Connection) throws -> Void,
        _ progress: @escaping @Sendable (Progress) async -> Void
    ) async throws -> Summary {
        let agencies = try await services.database.write { [self] connection in
            guard try connection.integer("SELECT COUNT(*) FROM read_dossier") == 0,
                try connection.integer("SELECT COUNT(*) FROM read_agency") == 0
            else { throw DemonstrationError.databaseInUse }
            // In the first transaction: a run that was broken off is a demonstration too.
            try Setting.demonstration.set("\(from) – \(to)", connection)
            let agencies = try build(sites, connection)
            try prepare(agencies, services, connection)
            return agencies
        }
        let calendars = try await services.database.read { [self] connection in
            try agencies.map { try services.reference.calendar(of: $0.agency.id, connection) }
        }
        var plans: [[PlannedDossier]] = []
        for (index, site) in sites.enumerated() {
            plans.append(try plan(site, of: agencies[index], under: calendars[index], number: index))
        }
        try await run(lanes(agencies, plans), progress)
        for (agency, site) in zip(agencies, sites) { try await verify(site.figures, of: agency.agency.id) }
        let visits = plans.joined().count { $0.offer.isOneTouch }
        return Summary(
            agencies: agencies.map(\.agency.code),
            dossiers: plans.joined().count - visits,
            visits: visits
        )
    }

    /// Agencies do not meet in each other's books, so two lanes of about equal work run side by side. Each has a clock
    /// and identities of its own, so that what it writes follows from the seed alone.
    private func lanes(_ agencies: [SimulatedAgency], _ plans: [[PlannedDossier]]) -> [YearRun] {
        var lanes: [(acts: Int, agencies: [Int])] = [(0, []), (0, [])]
        let acts = plans.map { $0.reduce(0) { $0 + $1.offer.offer.workflow.steps.count } }
        for agency in agencies.indices.sorted(by: { (acts[$1], $0) < (acts[$0], $1) }) {
            let lightest = lanes[1].acts < lanes[0].acts ? 1 : 0
            lanes[lightest].acts += acts[agency]
            lanes[lightest].agencies.append(agency)
        }
        return lanes.enumerated().filter { !$1.agencies.isEmpty }.map { number, lane in
            let clock = SimulatedClock(clock.now)
            let identities = SeededIdentities(seed: seed &+ UInt64(number + 1) &* 7_368_787, clock: clock)
            return YearRun(
                services: Services(
                    database: services.database,
                    reference: services.reference,
                    now: { clock.now },
                    newBits: identities.next
                ),
                clock: clock,
                agencies: lane.agencies.map { agencies[$0] },
                plans: lane.agencies.map { plans[$0] },
                people: people
            )
        }
    }

    /// Runs the lanes side by side.
    private func run(_ lanes: [YearRun], _ progress: @escaping @Sendable (Progress) async -> Void) async throws {
        let reached = LaneProgress(days: lanes.map(\.dayCount))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, lane) in lanes.enumerated() {
                group.addTask {
                    try await lane.run { day in
                        if let advance = reached.finished(day, in: number) { await progress(advance) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// The figures, counted as any report counts them, are those that were asked for.
    private func verify(_ wanted: Scenario.AgencyFigures, of agency: Agency.ID) async throws {
        guard let period = ReportPeriod(from: from, to: to) else { throw ScenarioError.period(wanted.name) }
        let figures = try await services.database.read { connection in
            try FigureStore.figures(of: [agency], in: period, connection)
        }
        let expected: [(Measure, Int)] = [
            (.carriedOver, wanted.carriedOver), (.receivedOnline, wanted.receivedOnline),
            (.receivedDirect, wanted.receivedDirect), (.resolvedEarly, wanted.resolvedEarly),
            (.resolvedOnTime, wanted.resolvedOnTime), (.resolvedLate, wanted.resolvedLate),
            (.openInTerm, wanted.openInTerm), (.openLate, wanted.openLate), (.withdrawn, wanted.withdrawn),
        ]
        for (measure, count) in expected where figures[measure] != count {
            throw DemonstrationError.figuresDiffer("\(wanted.name): \(measure) \(figures[measure]) ≠ \(count)")
        }
    }

    private func build(_ sites: [Site], _ connection: any Connection) throws -> [SimulatedAgency] {
        try CalendarStore.seedNational(connection)
        guard let bytes = Asset.bytes(named: "procedures-2018.json") else {
            throw DemonstrationError.assetMissing("procedures-2018.json")
        }
        do {
            let file = try ImportFile(bytes).taking(effectFrom: since)
            _ = try ProcedureImport(demonstration: true, now: clock.now, newID: services.newBits).run(file, connection)
        } catch let refusal as ImportRefusal {
            throw DemonstrationError.importRefused(refusal.problems.first?.description ?? "")
        }
        var entries: [Agency.Level: [CatalogueEntry]] = [:]
        for level in [Agency.Level.district, .commune] {
            entries[level] = try CatalogueEntry.all(level, on: since, services.reference, connection)
        }
        let builder = WorldBuilder(services: services, people: people, since: since, connection: connection)
        var agencies: [SimulatedAgency] = []
        for site in sites {
            var (agency, offices) = try builder.agency(site.blueprint(among: agencies))
            // A province has no procedures of its own in the shipped set: it offers the district's.
            let level: Agency.Level = site.level == .commune ? .commune : .district
            agency.offers = try builder.offers(of: agency, offices: offices, procedures: entries[level] ?? [])
            agencies.append(agency)
        }
        for index in agencies.indices {
            let own = agencies[index].agency
            // A number that nobody has.
            let (phone, address) = ("0000 \(100_000 + index)", "Trụ sở \(own.name) (địa chỉ minh họa)")
            let contact = Contact(
                phone: phone,
                address: address,
                feedback: Contact.Feedback(address: address, phone: phone, email: "phananh-\(index)@vinhthuan.example")
            )
            try ContactStore.set(contact, of: own.id, by: nil, at: clock.now, connection)
            if own.level == .commune {
                try HamletStore.set(
                    people.hamlets(of: own, number: index),
                    of: own.id,
                    by: nil,
                    at: clock.now,
                    connection
                )
            }
            let below = agencies.map(\.agency).filter { $0.parent == own.id }
            agencies[index].places = (below.isEmpty ? [own] : below).map { $0.name.trimmingPrefix("UBND ") }
                .map { String($0) }
        }
        return agencies
    }

    private func plan(
        _ site: Site,
        of agency: SimulatedAgency,
        under calendar: WorkCalendar,
        number: Int
    ) throws -> [PlannedDossier] {
        let dossierOffers = agency.offers.filter { !$0.isOneTouch && $0.weight > 0 }
        var planner = Planner(
            agency: agency.agency.name,
            calendar: calendar,
            from: from,
            to: to,
            offers: dossierOffers,
            seed: seed &+ UInt64(number) &* 1_000_003
        )
        var plans: [PlannedDossier] = []
        for wish in site.wishes(seed: seed &+ UInt64(number)) {
            plans.append(try planner.plan(wish.fate, carried: wish.carried, channel: wish.channel))
        }
        plans += planner.visits(site.visits, among: agency.offers.filter(\.isOneTouch))
        return plans
    }
}
