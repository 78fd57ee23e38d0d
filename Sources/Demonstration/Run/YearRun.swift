import Domain
import Dossiers
import Persistence
import Reading

/// Runs planned dossiers day by day through the same acts as a desk, one transaction a day.
struct YearRun {
    let services: Services
    let clock: SimulatedClock
    let agencies: [SimulatedAgency]
    private let days: [DayPlan]
    private let people: People

    /// What one agency does on one day: indices of its planned dossiers.
    struct AgencyDay {
        var received: [Int] = []
        var openedInMorning: [Int] = []
        var openedAtClose: [Int] = []
        var finished: [Int] = []
        var handedOut: [Int] = []
        var withdrawn: [Int] = []
    }

    /// One day of all agencies.
    struct DayPlan {
        let day: Day
        var agencies: [Int: AgencyDay] = [:]
    }

    private let plans: [[PlannedDossier]]

    init(
        services: Services,
        clock: SimulatedClock,
        agencies: [SimulatedAgency],
        plans: [[PlannedDossier]],
        people: People
    ) {
        self.services = services
        self.clock = clock
        self.agencies = agencies
        self.people = people
        self.plans = plans.map { $0.sorted { $0.received < $1.received } }
        days = Self.schedule(self.plans)
    }

    /// Number of days with any work.
    var dayCount: Int { days.count }

    /// Runs every day.
    func run(_ progress: (Day) async throws -> Void) async throws {
        var live: [[Int: Dossier]] = Array(repeating: [:], count: agencies.count)
        for plan in days {
            let before = live
            live = try await services.database.write { [self] connection in
                var live = before
                let revisions = try services.reference.revisions(connection)
                for (agency, work) in plan.agencies.sorted(by: { $0.key < $1.key }) {
                    let desk = DeskDay(
                        run: self,
                        agency: agencies[agency],
                        plans: plans[agency],
                        people: people,
                        revisions: revisions
                    )
                    try desk.work(work, on: plan.day, &live[agency], connection)
                }
                return live
            }
            try await progress(plan.day)
        }
    }

    private static func schedule(_ plans: [[PlannedDossier]]) -> [DayPlan] {
        var days: [Day: DayPlan] = [:]
        func add(_ day: Day, _ agency: Int, _ list: WritableKeyPath<AgencyDay, [Int]>, _ dossier: Int) {
            days[day, default: DayPlan(day: day)].agencies[agency, default: AgencyDay()][keyPath: list].append(dossier)
        }
        for (agency, dossiers) in plans.enumerated() {
            for (index, dossier) in dossiers.enumerated() {
                add(dossier.received.day, agency, \.received, index)
                if let opened = dossier.opened {
                    add(opened.day, agency, opened.morning ? \.openedInMorning : \.openedAtClose, index)
                }
                if let finished = dossier.finished { add(finished, agency, \.finished, index) }
                if let fetched = dossier.handedOut { add(fetched, agency, \.handedOut, index) }
                if let withdrawn = dossier.withdrawn { add(withdrawn, agency, \.withdrawn, index) }
            }
        }
        return days.values.sorted { $0.day < $1.day }
    }
}
