import Domain
import Synchronization

/// A clock that stands where the simulation put it.
final class SimulatedClock: Sendable {
    private let moment: Mutex<Instant>

    init(_ start: Instant) {
        moment = Mutex(start)
    }

    /// The moment it shows.
    var now: Instant { moment.withLock { $0 } }

    /// Puts it to another moment.
    func set(_ instant: Instant) {
        moment.withLock { $0 = instant }
    }
}

/// Identities of version 7 that follow from a seed and the simulated clock.
final class SeededIdentities: Sendable {
    private let state: Mutex<(generator: SeededGenerator, count: UInt64)>
    private let clock: SimulatedClock

    init(seed: UInt64, clock: SimulatedClock) {
        state = Mutex((SeededGenerator(seed: seed), 0))
        self.clock = clock
    }

    /// The next identity: 48 bits of milliseconds, version 7, a counter that keeps the order, and random bits.
    func next() -> UInt128 {
        let milliseconds = UInt128(UInt64(bitPattern: clock.now.milliseconds) & 0xFFFF_FFFF_FFFF)
        return state.withLock { state in
            state.count &+= 1
            let low = state.generator.next() >> 2
            return milliseconds << 80 | 7 << 76 | UInt128(state.count & 0xFFF) << 64 | 1 << 63 | UInt128(low)
        }
    }
}
