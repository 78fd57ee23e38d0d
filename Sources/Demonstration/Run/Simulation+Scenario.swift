import Domain
public import Persistence

extension Simulation {
    /// Runs a scenario from a file (`motcua simulate`).
    ///
    /// - Throws: `ScenarioError` when the scenario is wrong, before anything is written.
    public static func run(
        _ scenario: Scenario,
        on database: any Database,
        _ progress: @escaping @Sendable (Progress) async -> Void
    ) async throws -> Summary {
        guard let from = Day(scenario.from), let to = Day(scenario.to), from <= to else {
            throw ScenarioError.period("\(scenario.from) – \(scenario.to)")
        }
        guard from >= Law.firstDay,
            to <= (Day(year: NationalCalendar.years.upperBound, month: 12, day: 31) ?? Law.firstDay)
        else {
            throw ScenarioError.period("\(scenario.from) – \(scenario.to)")
        }
        let sites = try sites(of: scenario)
        if from == Law.firstDay, let early = scenario.agencies.first(where: { $0.carriedOver > 0 }) {
            throw ScenarioError.nothingBefore(from, agency: early.name)
        }
        let simulation = try Simulation(database: database, seed: scenario.seed, from: from, to: to)
        return try await simulation.run(sites, preparing: { _, _, _ in }, progress)
    }

    private static func sites(of scenario: Scenario) throws(ScenarioError) -> [Site] {
        var places: [AgencyCode: Int] = [:]
        var sites: [Site] = []
        for figures in scenario.agencies {
            guard let code = AgencyCode(figures.code), places[code] == nil else { throw .code(figures.code) }
            if let wrong = figures.counts.first(where: { $0.value < 0 }) {
                throw .negative(wrong.name, agency: figures.name)
            }
            guard figures.incoming == figures.outcomes else {
                throw .sums(agency: figures.name, incoming: figures.incoming, outcomes: figures.outcomes)
            }
            var parent: Int?
            if let text = figures.parent {
                guard let place = AgencyCode(text).flatMap({ places[$0] }) else {
                    throw .parent(text, of: figures.name)
                }
                parent = place
            }
            places[code] = sites.count
            let level: Agency.Level =
                switch figures.level {
                case .province: .province
                case .district: .district
                case .commune: .commune
                }
            sites.append(
                Site(
                    code: code,
                    name: figures.name,
                    level: level,
                    parent: parent,
                    codeProvenance: .demonstration,
                    offices: level == .commune ? Blueprint.commune : Blueprint.departments,
                    figures: figures,
                    visits: 0
                )
            )
        }
        return sites
    }
}
