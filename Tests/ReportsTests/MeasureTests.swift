import Domain
import Persistence
import Reports
import TestSupport
import Testing

/// What a measure means, one example each.
@Suite struct MeasureTests {
    private static let received = Ground.day.advanced(by: 30)

    private static func figures(_ samples: [Sample], _ engine: Engine, _ days: ClosedRange<Int>, today: Int = 10_000)
        async throws -> Figures
    {
        let whole = try #require(
            ReportPeriod(from: Ground.day.advanced(by: days.lowerBound), to: Ground.day.advanced(by: days.upperBound))
        )
        let period = whole.seen(on: Ground.day.advanced(by: today))
        var figures = Figures()
        try await Ground.with(engine) { database in
            try await database.write { try Ground.replace(samples, $0) }
            figures = try await database.read { try FigureStore.figures(of: Ground.agencies, in: period, $0) }
        }
        return figures
    }

    @Test(arguments: TestEngine.available)
    func `rule 34: a late pick-up never makes a dossier late that was finished on time`(_ engine: Engine) async throws {
        var sample = Sample(number: 1000, received: Self.received, due: Self.received.advanced(by: 5))
        sample.closed = Self.received.advanced(by: 5)
        sample.closing = .finished
        sample.verdict = .onTime
        sample.handedOut = Self.received.advanced(by: 60)
        let figures = try await Self.figures([sample], engine, 0...40)
        #expect(figures[.resolvedOnTime] == 1)
        #expect(figures[.resolvedLate] == 0)
        #expect(figures[.uncollected] == 1)
        let later = try await Self.figures([sample], engine, 41...100)
        #expect(later.resolved == 0)
        #expect(later[.uncollected] == 0)
    }

    @Test(arguments: TestEngine.available)
    func `rule 35: the columns of 2017 and of 2020 come from the same events`(_ engine: Engine) async throws {
        let figures = try await Self.figures(Ground.samples(7), engine, 20...60)
        let old = FigureForm.of2017.headings
        let new = FigureForm.of2020.headings
        func count(_ headings: [FigureForm.Heading], _ number: Int) throws -> Int {
            try #require(headings.first { $0.number == number }).count(in: figures)
        }
        #expect(try count(new, 3) > 0)
        #expect(try count(old, 3) == count(new, 3))
        #expect(try count(old, 3) == count(old, 4) + count(old, 5))
        #expect(try count(old, 6) == count(old, 7) + count(old, 8))
        #expect(try count(old, 9) == count(old, 10) + count(old, 11))
        #expect(try count(old, 7) == count(new, 8) + count(new, 9))
        #expect(try count(new, 3) == count(new, 4) + count(new, 5) + count(new, 6))
        #expect(try count(new, 7) == count(new, 8) + count(new, 9) + count(new, 10))
        #expect(try count(new, 11) == count(new, 12) + count(new, 13))
        #expect(try count(new, 3) == count(new, 7) + count(new, 11) + count(new, 14))
    }

    @Test(arguments: TestEngine.available)
    func `at a cut-off the due day counts as it was known then`(_ engine: Engine) async throws {
        var sample = Sample(number: 1000, received: Self.received, due: Ground.day.advanced(by: 35))
        sample.changes = [
            (Ground.day.advanced(by: 41), Ground.day.advanced(by: 50)), (Ground.day.advanced(by: 51), nil),
        ]
        #expect(try await Self.figures([sample], engine, 0...34)[.openInTerm] == 1)
        #expect(try await Self.figures([sample], engine, 0...35)[.openLate] == 1)
        #expect(try await Self.figures([sample], engine, 0...40)[.openLate] == 1)
        #expect(try await Self.figures([sample], engine, 0...41)[.openInTerm] == 1)
        #expect(try await Self.figures([sample], engine, 0...50)[.openLate] == 1)
        #expect(try await Self.figures([sample], engine, 0...51)[.openInTerm] == 1)
    }

    @Test(arguments: TestEngine.available)
    func `while a period runs nothing is late that is due today or later`(_ engine: Engine) async throws {
        let sample = Sample(number: 1000, received: Self.received, due: Ground.day.advanced(by: 35))
        for (today, isLate) in [(31, false), (35, false), (36, true), (61, true)] {
            let figures = try await Self.figures([sample], engine, 0...60, today: today)
            #expect(figures[.openInTerm] == (isLate ? 0 : 1), "day \(today)")
            #expect(figures[.openLate] == (isLate ? 1 : 0), "day \(today)")
            #expect(figures.check() == [])
        }
        // What is over stays as it was at its end.
        #expect(try await Self.figures([sample], engine, 0...34, today: 60)[.openInTerm] == 1)
    }

    @Test(arguments: TestEngine.available)
    func `a mistaken reception is outside the figures once it is cancelled, counted apart`(
        _ engine: Engine
    ) async throws {
        var sample = Sample(number: 1000, received: Self.received)
        sample.closed = Ground.day.advanced(by: 45)
        sample.closing = .cancelled
        let before = try await Self.figures([sample], engine, 0...44)
        #expect((before.received, before.open, before[.cancelled]) == (1, 1, 0))
        let within = try await Self.figures([sample], engine, 0...45)
        #expect((within.total, within[.cancelled], within.withdrawn) == (0, 1, 0))
        let after = try await Self.figures([sample], engine, 45...60)
        #expect((after.carriedOver, after.withdrawn, after[.cancelledCarriedOver]) == (1, 1, 1))
    }

    @Test(arguments: TestEngine.available)
    func `certified copies are counted apart, in visits and copies`(_ engine: Engine) async throws {
        let samples = [3, 4].map { quantity in
            var sample = Sample(number: 1000 + UInt128(quantity), received: Self.received)
            sample.unit = .copy
            sample.quantity = quantity
            return sample
        }
        let period = try #require(ReportPeriod(from: Ground.day, to: Ground.day.advanced(by: 60)))
        try await Ground.with(engine) { database in
            try await database.write { try Ground.replace(samples, $0) }
            let (figures, copies) = try await database.read { connection in
                (
                    try FigureStore.figures(of: Ground.agencies, in: period, connection),
                    try FigureStore.copies(of: Ground.agencies, in: period, by: .agency, connection)
                )
            }
            #expect((figures.total, figures[.visits]) == (0, 2))
            #expect(copies == [FigureDimension.Key(bits: 1): 7])
        }
    }
}
