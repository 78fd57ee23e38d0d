import Domain
import Persistence
import Reports
import TestSupport
import Testing

/// Lists behind figures, and whose figures they are.
@Suite struct ListAndScopeTests {
    @Test(arguments: TestEngine.available)
    func `pages of a list follow each other without gap or repetition`(_ engine: Engine) async throws {
        let period = try #require(ReportPeriod(from: Ground.day, to: Ground.day.advanced(by: 120)))
        try await Ground.with(engine) { database in
            try await database.write { try Ground.replace(Ground.samples(3, 80), $0) }
            let (pages, all) = try await database.read { connection in
                var pages: [FigureRow] = []
                while true {
                    let page = try FigureStore.list(
                        .total,
                        of: Ground.agencies,
                        in: period,
                        after: pages.last?.place,
                        limit: 7,
                        connection
                    )
                    pages += page
                    guard page.count == 7 else { break }
                }
                return (pages, try FigureStore.list(.total, of: Ground.agencies, in: period, limit: 500, connection))
            }
            #expect(pages.count > 50)
            #expect(pages == all)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the list behind one cell of a table has as many rows as the cell says`(_ engine: Engine) async throws {
        let period = try #require(
            ReportPeriod(from: Ground.day.advanced(by: 20), to: Ground.day.advanced(by: 60))
        )
        try await Ground.with(engine) { database in
            try await database.write { try Ground.replace(Ground.samples(5, 80), $0) }
            for dimension in FigureDimension.allCases {
                for measure in [Measure.total, .openLate, .resolvedEarly] {
                    try await database.read { connection in
                        let counts = try FigureStore.counts(
                            measure,
                            of: Ground.agencies,
                            in: period,
                            by: dimension,
                            connection
                        )
                        #expect(!counts.isEmpty)
                        for (key, count) in counts {
                            let rows = try FigureStore.list(
                                measure,
                                of: Ground.agencies,
                                in: period,
                                cells: [FigureCell(dimension, key)],
                                limit: 500,
                                connection
                            )
                            #expect(rows.count == count)
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `each scope means its agencies`(_ engine: Engine) async throws {
        try await Ground.with(engine) { database in
            let expected: [FigureScope: [UInt128]] = [
                .own: [1], .counter: [1, 4], .withSubordinates: [1, 2, 3], .subordinates: [2, 3], .vertical: [4],
            ]
            for scope in FigureScope.allCases {
                let agencies = try await database.read {
                    try ScopeStore.agencies(scope, of: Agency.ID(bits: 1), $0)
                }
                #expect(agencies.map(\.bits) == expected[scope], "\(scope)")
            }
        }
    }
}
