import Domain
import Persistence
import Reports
import TestSupport
import Testing

/// Rules 31 and 32 and all measures over random histories and cut-offs, held against slow and obvious counts.
@Suite struct RandomHistoryTests {
    private static let seeds = 1...12

    @Test(arguments: TestEngine.available)
    func `each measure counts and lists what the slow count finds`(_ engine: Engine) async throws {
        try await Ground.with(engine) { database in
            for seed in Self.seeds {
                let samples = Ground.samples(seed)
                try await database.write { try Ground.replace(samples, $0) }
                for period in Ground.periods(seed) {
                    for measure in Measure.allCases {
                        let expected = samples.filter { $0.counts(in: measure, period) }.map(\.code).sorted()
                        let (count, listed) = try await database.read { connection in
                            (
                                try FigureStore.count(measure, of: Ground.agencies, in: period, connection),
                                try FigureStore.list(
                                    measure,
                                    of: Ground.agencies,
                                    in: period,
                                    limit: 1000,
                                    connection
                                ).map(\.code)
                            )
                        }
                        #expect(count == expected.count, "seed \(seed), \(measure), \(period)")
                        #expect(listed.sorted() == expected, "seed \(seed), \(measure), \(period)")
                    }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `rule 31: the identities hold for each row of each dimension and in totals`(_ engine: Engine) async throws {
        try await Ground.with(engine) { database in
            for seed in Self.seeds {
                try await database.write { try Ground.replace(Ground.samples(seed), $0) }
                for period in Ground.periods(seed).prefix(2) {
                    let totals = try await Self.figures(database, period)
                    #expect(totals.check().isEmpty, "seed \(seed)")
                    for dimension in FigureDimension.allCases {
                        let rows = try await database.read {
                            try FigureStore.figures(of: Ground.agencies, in: period, by: dimension, $0)
                        }
                        for (key, row) in rows {
                            #expect(row.check().isEmpty, "seed \(seed), \(dimension) \(String(describing: key))")
                        }
                        #expect(Figures.sum(rows.values) == totals, "seed \(seed), \(dimension)")
                    }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `rule 32: what is carried over is what was open, for identical filters`(_ engine: Engine) async throws {
        try await Ground.with(engine) { database in
            for seed in Self.seeds {
                try await database.write { try Ground.replace(Ground.samples(seed), $0) }
                let periods = Ground.periods(seed)
                for (previous, next) in zip(periods, periods.dropFirst()) {
                    for dimension in [FigureDimension.agency, .field, .procedure, .office] {
                        let (before, after) = try await database.read { connection in
                            (
                                try FigureStore.figures(of: Ground.agencies, in: previous, by: dimension, connection),
                                try FigureStore.figures(of: Ground.agencies, in: next, by: dimension, connection)
                            )
                        }
                        for key in Set(before.keys).union(after.keys) {
                            let row = after[key] ?? Figures()
                            #expect(row.follows(before[key] ?? Figures()), "seed \(seed), \(dimension)")
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `the standings told from the histories give the same figures as the SQL`(_ engine: Engine) async throws {
        try await Ground.with(engine) { database in
            for seed in Self.seeds {
                let samples = Ground.samples(seed)
                try await database.write { try Ground.replace(samples, $0) }
                for period in Ground.periods(seed) {
                    let courses = samples.map { sample in
                        let history = sample.history
                        return (
                            before: Standing.of(history, at: period.start),
                            after: Standing.of(history, at: period.cutoff)
                        )
                    }
                    let told = Figures(of: courses, in: period)
                    let counted = try await Self.figures(database, period)
                    #expect(told.differences(from: counted) == [], "seed \(seed), \(period)")
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a past cut-off does not move when later things happen`(_ engine: Engine) async throws {
        try await Ground.with(engine) { database in
            for seed in Self.seeds {
                let samples = Ground.samples(seed)
                for period in Ground.periods(seed) {
                    let known = samples.compactMap { $0.asKnown(after: period.to) }
                    try await database.write { try Ground.replace(known, $0) }
                    let then = try await Self.figures(database, period)
                    try await database.write { try Ground.replace(samples, $0) }
                    let now = try await Self.figures(database, period)
                    #expect(now.differences(from: then) == [], "seed \(seed), \(period)")
                }
            }
        }
    }

    private static func figures(_ database: any Database, _ period: ReportPeriod) async throws -> Figures {
        try await database.read { try FigureStore.figures(of: Ground.agencies, in: period, $0) }
    }
}
