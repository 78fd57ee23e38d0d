import Domain
import Persistence
import TestSupport
import Testing

@testable import Reports

/// No figure looks at every dossier: the plans of both engines over six thousand rows of twenty agencies.
@Suite struct PlanTests {
    @Test(arguments: TestEngine.available)
    func `no count and no list scans the dossiers`(_ engine: Engine) async throws {
        let period = try #require(
            ReportPeriod(from: Ground.day.advanced(by: 600), to: Ground.day.advanced(by: 630))
        )
        try await Ground.with(engine) { database in
            try await database.write { connection in
                try Self.fill(connection)
                try connection.run("ANALYZE")
            }
            try await database.read { connection in
                let agency = try #require(try connection.row("SELECT a FROM dossier_plan_agency LIMIT 1"))
                let agencies = [try agency.id("a", of: Agency.self)]
                for measure in Measure.allCases {
                    try Self.expectNoScan(FigureStore.countStatement(measure, agencies, period), measure, connection)
                    try Self.expectNoScan(FigureStore.listStatement([measure], agencies, period), measure, connection)
                    for agency in agencies {
                        for statement in FigureStore.exportStatements([measure], agency, period) {
                            try Self.expectNoScan(statement, measure, connection)
                        }
                    }
                    for dimension in FigureDimension.allCases {
                        let statement = FigureStore.countStatement(measure, agencies, period, by: dimension)
                        try Self.expectNoScan(statement, measure, connection)
                    }
                }
                let papers = AnnualTally.receipts.statement(agencies, period, after: nil, limit: 50)
                try Self.expectNoScan(papers, .received, connection)
                for dimension in FigureDimension.allCases {
                    for walk in FigureWalk.walks(of: agencies, in: period, by: [dimension]) {
                        try Self.expectNoScan(walk.statement, .total, connection)
                    }
                }
            }
        }
    }

    @Test func `a year by agency, field and office is counted from the indexes without looking at a dossier`()
        async throws
    {
        try await Ground.with(.sqlite) { database in
            let period = try #require(ReportPeriod(from: Ground.day, to: Ground.day.advanced(by: 365)))
            for dimensions in [[], [.agency], [.agency, .field], [.office]] as [[FigureDimension]] {
                let walks = FigureWalk.walks(of: Ground.agencies, in: period, by: dimensions)
                #expect(walks.count == 6)
                // What was open at the cut-off and has ended since is looked at: its due day was another one then, perhaps.
                // By office so is what is open or not fetched: it is few.
                let covered = dimensions == [.office] ? [0, 1] : [0, 1, 2, 4, 5]
                for walk in covered.map({ walks[$0] }) {
                    let plan = try await database.read { try Self.plan(walk.statement, $0) }
                    #expect(plan.contains { $0.contains("USING COVERING INDEX dossier_") }, "\(plan)")
                }
            }
        }
    }

    @Test func `what is open comes from the index of open dossiers, not from all that was ever received`() async throws
    {
        try await Ground.with(.sqlite) { database in
            let period = try #require(ReportPeriod(from: Ground.day, to: Ground.day.advanced(by: 30)))
            let plan = try await database.read { connection in
                try Self.plan(FigureStore.countStatement(.open, Ground.agencies, period), connection)
            }
            #expect(plan.contains { $0.contains("dossier_due") }, "\(plan)")
            #expect(plan.contains { $0.contains("dossier_closed") }, "\(plan)")
            #expect(!plan.contains { $0.contains("dossier_received") }, "\(plan)")
        }
    }

    private static func expectNoScan(_ statement: SQL, _ measure: Measure, _ connection: any Connection) throws {
        let plan = try plan(statement, connection)
        let scans = plan.filter { line in
            line.contains("Seq Scan on dossier") || line.contains("Seq Scan on holding")
                || line.hasSuffix("SCAN d") || line.contains("SCAN d ") || line.contains("SCAN dossier")
                || line.contains("SCAN h") && !line.contains("SCAN halves")
        }
        #expect(scans.isEmpty, "\(measure): \(plan)")
        #expect(plan.contains { $0.contains("dossier_") }, "\(measure): \(plan)")
    }

    private static func plan(_ statement: SQL, _ connection: any Connection) throws -> [String] {
        switch connection.engine {
        case .sqlite: try connection.rows("EXPLAIN QUERY PLAN \(statement)").map { try $0.text("detail") }
        case .postgres: try connection.rows("EXPLAIN \(statement)").map { try $0.text("QUERY PLAN") }
        }
    }

    /// Three years of dossiers, nine of ten closed, each held once.
    private static func fill(_ connection: any Connection) throws {
        let newID: SQL = "\(sqlite: "randomblob(16)", postgres: "gen_random_uuid()")"
        try connection.run("CREATE TABLE dossier_plan_agency AS SELECT \(newID) AS a WHERE 1 = 0")
        for _ in 0..<20 { try connection.run("INSERT INTO dossier_plan_agency (a) SELECT \(newID)") }
        try connection.run(
            """
            INSERT INTO agency (id, name, level, kind, sessions, provenance, valid_from)
            SELECT a, 'UBND xã', 3, 'committee', '', 'demonstration', 0 FROM dossier_plan_agency
            """
        )
        try connection.run(
            """
            WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 299)
            INSERT INTO dossier (
                id, code, register_number, agency, field, procedure, procedure_version, procedure_case, offer,
                workflow, desk, competent, unit, quantity, channel, place, law, applicant, applicant_version, owner,
                owner_version, received_at, received_on, clock_from, term, status, step, office, due_on,
                calendar_revision, closed_at, closed_on, closing, verdict, handed_out_at, handed_out_on, unconfirmed,
                sequence
            )
            SELECT \(newID), CAST(a AS TEXT) || '-' || CAST(i AS TEXT), i, a, a, a, a, a, a, a, a, a, 'dossier', 1, 1,
                'desk', 1, a, 1, a, 1, 0, \(Ground.day.number) + i * 4, 0, '', 4, 1, a, \(Ground.day.number) + i * 4 + 5,
                1, CASE WHEN i % 10 > 0 THEN 0 END, CASE WHEN i % 10 > 0 THEN \(Ground.day.number) + i * 4 + 3 END,
                CASE WHEN i % 10 > 0 THEN 'finished' END, CASE WHEN i % 10 > 0 THEN 'early' END,
                CASE WHEN i % 10 > 1 THEN 0 END, CASE WHEN i % 10 > 1 THEN \(Ground.day.number) + i * 4 + 4 END, 0, 1
            FROM dossier_plan_agency CROSS JOIN n
            """
        )
        try connection.run(
            """
            INSERT INTO holding (dossier, sequence, office, officer, step, from_at)
            SELECT id, 1, office, office, 1, 0 FROM dossier
            """
        )
    }
}
