/// What a benchmark found: microseconds an operation, one value for each round.
struct Measurement: Sendable {
    let name: String
    /// By the wall's clock.
    let wall: [Double]
    /// Processor time of this process, in which SQLite works too.
    let processor: [Double]
    /// Processor time of the PostgreSQL server; empty on SQLite.
    let server: [Double]
    /// What it is held against, measured in the same run.
    let yardstick: (name: String, wall: Double)?

    var median: Double { Self.median(wall) }

    var best: Double { wall.min() ?? 0 }

    var medianProcessor: Double { Self.median(processor) }

    var medianServer: Double? { server.isEmpty ? nil : Self.median(server) }

    /// How many times the yardstick it takes: the one figure that a slower machine leaves as it is.
    var ratio: Double? { yardstick.map { $0.wall > 0 ? median / $0.wall : 0 } }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
