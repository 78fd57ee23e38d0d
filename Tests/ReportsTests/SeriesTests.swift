import Domain
import Persistence
import Reports
import TestSupport
import Testing

/// Several periods, several dimensions and narrowed figures are the same counts, asked differently.
@Suite struct SeriesTests {
    @Test(arguments: TestEngine.available)
    func `a series of periods counts what each period counts alone`(_ engine: Engine) async throws {
        try await Ground.with(engine) { database in
            for seed in 1...4 {
                try await database.write { try Ground.replace(Ground.samples(seed), $0) }
                let periods = Ground.periods(seed)
                try await database.read { connection in
                    let series = try FigureStore.series(of: Ground.agencies, in: periods, connection)
                    for (period, figures) in zip(periods, series) {
                        let alone = try FigureStore.figures(of: Ground.agencies, in: period, connection)
                        #expect(figures.differences(from: alone) == [], "seed \(seed), \(period)")
                    }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `figures by two dimensions are those of one narrowed to the other`(_ engine: Engine) async throws {
        let period = try #require(ReportPeriod(from: Ground.day.advanced(by: 20), to: Ground.day.advanced(by: 60)))
        try await Ground.with(engine) { database in
            try await database.write { try Ground.replace(Ground.samples(9, 120), $0) }
            try await database.read { connection in
                let agencies = Ground.agencies
                let cells = try FigureStore.figures(of: agencies, in: period, by: [.channel, .officer], connection)
                #expect(cells.count > 6)
                for (keys, figures) in cells {
                    let narrowed = try FigureStore.figures(
                        of: agencies,
                        in: period,
                        by: [.officer],
                        cells: [FigureCell(.channel, keys[0])],
                        connection
                    )
                    #expect(narrowed[[keys[1]]] == figures)
                    var listed = 0
                    try FigureStore.each(
                        [.total],
                        of: agencies,
                        in: period,
                        cells: [FigureCell(.channel, keys[0]), FigureCell(.officer, keys[1])],
                        connection
                    ) { _ in listed += 1 }
                    #expect(listed == figures.total)
                }
            }
        }
    }
}
