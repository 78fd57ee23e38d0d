/// Measures bodies in rounds, after one round that does not count.
struct Meter: Sendable {
    let rounds: Int
    /// The server's clock, if there is a server.
    let server: ServerClock?

    /// Measures the body, which does so many operations each time it is called.
    func measure(
        _ name: String,
        operations: Int,
        against yardstick: Measurement? = nil,
        _ body: () async throws -> Void
    ) async throws -> Measurement {
        var wall: [Double] = []
        var processor: [Double] = []
        var serverTime: [Double] = []
        try await body()
        for _ in 0..<rounds {
            // The server's clock is read first here and last below: reading it takes two milliseconds of this process.
            let before = server?.processor
            let start = (wall: Clocks.wall, processor: Clocks.processor)
            try await body()
            wall.append((Clocks.wall - start.wall) / Double(operations))
            processor.append((Clocks.processor - start.processor) / Double(operations))
            if let server, let before {
                serverTime.append((server.processor - before) / Double(operations))
            }
        }
        return Measurement(
            name: name,
            wall: wall,
            processor: processor,
            server: serverTime,
            yardstick: yardstick.map { ($0.name, $0.median) }
        )
    }

    /// Measures work that only computes, done so many times a round.
    func compute(
        _ name: String,
        operations: Int,
        against yardstick: Measurement? = nil,
        _ work: () throws -> some Any
    ) async throws -> Measurement {
        try await measure(name, operations: operations, against: yardstick) {
            for _ in 0..<operations { keep(try work()) }
        }
    }
}

/// Takes a value so that the compiler cannot leave out what made it.
@_optimize(none)
func keep(_ value: some Any) {
    withExtendedLifetime(value) {}
}
