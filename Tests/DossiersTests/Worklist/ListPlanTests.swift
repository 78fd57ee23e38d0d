import Domain
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

/// No list and no search looks at every dossier: the plans of both engines over six thousand.
@Suite struct ListPlanTests {
    @Test(arguments: TestEngine.available)
    func `no worklist, no search, no register and no overview scans a large table`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { try Crowd.fill(world, 6000, $0) }
            let principal = world[.desk].principal
            let now = Instant(Crowd.knownDay, minute: 600)
            let everywhere = Principal(
                officer: principal.officer,
                agency: principal.agency,
                posts: [world.desk, world.justice, world.leadership].flatMap { office in
                    Role.allCases.map { Post(office: office, role: $0) }
                }
            )
            let conditions = WorklistConditions(
                principal: everywhere,
                now: now,
                nextWorkingDay: now.day.advanced(by: 1)
            )
            let place = WorklistPlace(key: now, id: Identifier(bits: 7))
            let leader = LeaderStore.Statements(
                principal: principal,
                now: now,
                nextWorkingDay: now.day.advanced(by: 1)
            )
            try await world.services.database.read { connection in
                // Six thousand rows fit a few pages, which PostgreSQL reads sooner than an index: what scans even so
                // has no index to go by.
                if engine == .postgres { try connection.run("SET LOCAL enable_seqscan = off") }
                var statements: [(String, SQL)] = []
                for tab in WorklistTab.allCases {
                    for after in [nil, place] {
                        let filter = WorklistFilter(officer: principal.officer, status: .inProgress)
                        statements.append(
                            (
                                "\(tab)",
                                WorklistStore.pageStatement(
                                    tab,
                                    conditions,
                                    filter: after == nil ? filter : WorklistFilter(),
                                    after: after
                                )
                            )
                        )
                    }
                    let count = WorklistStore.countStatement([tab], conditions, filter: WorklistFilter())
                    statements.append(("count of \(tab)", count))
                }
                for (typed, _) in FortyQueries.all {
                    if let statement = SearchStore.statement(SearchQuery(typed), principal) {
                        statements.append((typed, statement))
                    }
                }
                let days = now.day.advanced(by: -3)...now.day
                statements += [
                    ("register", RegisterStore.statement(principal.agency, days, nil, principal, limit: 51)),
                    (
                        "register, next page",
                        RegisterStore.statement(
                            principal.agency,
                            days,
                            RegisterRow.Place(day: days.lowerBound, number: 3),
                            principal,
                            limit: 51
                        )
                    ),
                    ("hand-over list", HandoverListStore.statement(world.desk, world.justice, now.day, principal)),
                    ("loads", leader.loads), ("uncollected", leader.uncollected),
                ]
                for (name, list) in [
                    ("late", leader.late), ("due soon", leader.dueSoon), ("awaiting", leader.awaitingTakeOver),
                    ("oldest uncollected", leader.oldestUncollected),
                ] {
                    let statement = WorklistRows.statement(10, list.condition, list.order, principal, now)
                    statements.append((name, statement))
                }
                for (name, statement) in statements {
                    let plan = try Self.plan(statement, connection)
                    #expect(Self.scans(plan).isEmpty, "\(name): \(plan)")
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `neither the page of a dossier nor the intake screen scans a large table`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let dossier = try await world.services.database.write { connection in
                try Crowd.fill(world, 6000, connection)
                return try world.receive(.days, connection)
            }
            let principal = world[.desk].principal
            let day = dossier.receivedAt.day
            try await world.services.database.read { base in
                if engine == .postgres { try base.run("SET LOCAL enable_seqscan = off") }
                let connection = ExplainingConnection(base)
                let reference = Reference()
                _ = try DetailStore.find(
                    dossier.code,
                    for: principal,
                    now: dossier.receivedAt,
                    reference,
                    connection
                )
                _ = try IntakeStore.recent(principal, on: day, connection)
                let procedures = try IntakeStore.procedures(of: principal, on: day, connection)
                for procedure in procedures {
                    _ = try IntakeStore.choice(procedure, nil, on: day, reference, connection)
                }
                #expect(connection.plans.count > 12 && !procedures.isEmpty)
                for plan in connection.plans { #expect(Self.scans(plan).isEmpty, "\(plan)") }

                // From the person, and not through a month of the agency's receptions.
                connection.plans = []
                let similar = try IntakeStore.similar(
                    number: "371234567",
                    procedure: dossier.procedure,
                    to: principal,
                    on: day,
                    connection
                )
                #expect(!similar.isEmpty)
                let plan = try #require(connection.plans.first)
                #expect(Self.scans(plan).isEmpty, "\(plan)")
                #expect(plan.contains { $0.contains("dossier_applicant") }, "\(plan)")
            }
        }
    }

    private static func scans(_ plan: [String]) -> [String] {
        plan.filter { line in
            // Whole words: “SCAN p” is not “SCAN piece”.
            large.contains { "\(line) ".contains("\($0) ") }
        }
    }

    private static let large: [String] =
        ["dossier", "party", "participation", "search_entry", "event", "holding"]
        .map { "Seq Scan on \($0)" } + [
            "SCAN d", "SCAN dossier", "SCAN p", "SCAN party", "SCAN participation", "SCAN e", "SCAN h",
            "SCAN visible_part",
        ]

    fileprivate static func plan(_ statement: SQL, _ connection: any Connection) throws -> [String] {
        switch connection.engine {
        case .sqlite: try connection.rows("EXPLAIN QUERY PLAN \(statement)").map { try $0.text("detail") }
        case .postgres: try connection.rows("EXPLAIN \(statement)").map { try $0.text("QUERY PLAN") }
        }
    }
}

/// Keeps the plan of each statement that goes through it.
private final class ExplainingConnection: Connection {
    private let base: any Connection
    var plans: [[String]] = []

    init(_ base: any Connection) { self.base = base }

    var engine: Engine { base.engine }

    func rows(_ sql: SQL) throws -> [Row] {
        plans.append(try ListPlanTests.plan(sql, base))
        return try base.rows(sql)
    }

    func run(_ sql: SQL) throws -> Int { try base.run(sql) }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        plans.append(try ListPlanTests.plan(sql, base))
        try base.each(sql, body)
    }
}
