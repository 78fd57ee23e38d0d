import Synchronization

/// New identities as the program makes them: version 7, rising, the rest by chance.
struct SystemRandom: Sendable {
    private final class Count: Sendable {
        let value = Atomic(UInt64(0))
    }

    private let count = Count()

    /// The next 128 bits.
    func next() -> UInt128 {
        // One step a microsecond from 2019-01-02 on; the order is what matters to an index.
        let step = count.value.add(1, ordering: .relaxed).newValue
        let milliseconds = 1_546_394_400_000 + step / 1000
        let chance = UInt64.random(in: 0..<1 << 62)
        return UInt128(milliseconds) << 80 | 7 << 76 | UInt128(step % 1000) << 64 | 2 << 62 | UInt128(chance)
    }
}
