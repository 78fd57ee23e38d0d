public import Domain
import Synchronization

/// Makes identities: UUID version 7 (RFC 9562, 6.2 method 2), each greater than the one before in this process.
public final class IdentifierSource: Sendable {
    private struct State {
        var milliseconds: UInt64 = 0
        /// The 74 bits below the time.
        var tail: UInt128 = 0
    }

    private let state = Mutex(State())
    private let now: @Sendable () -> Instant
    private let random: @Sendable () -> UInt64

    private static let tailLimit = UInt128(1) << 74

    /// A source over a clock and chance.
    public init(now: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> UInt64) {
        self.now = now
        self.random = random
    }

    /// The next 128 bits.
    public func next() -> UInt128 {
        let time = UInt64(clamping: now().milliseconds)
        return state.withLock { state in
            if time > state.milliseconds {
                state.milliseconds = time
                state.tail = (UInt128(random()) << 64 | UInt128(random())) % Self.tailLimit
            } else {
                // Same millisecond, or the clock went back: a random step upwards keeps the order.
                state.tail += UInt128(random() >> 32) + 1
                if state.tail >= Self.tailLimit {
                    state.milliseconds += 1
                    state.tail %= Self.tailLimit
                }
            }
            let high = state.tail >> 62
            let low = state.tail & (1 << 62 - 1)
            return UInt128(state.milliseconds & 0xFFFF_FFFF_FFFF) << 80 | 7 << 76 | high << 64 | 2 << 62 | low
        }
    }
}
