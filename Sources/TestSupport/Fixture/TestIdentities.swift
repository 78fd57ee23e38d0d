public import Domain
import Synchronization

/// Identities in a row, so that a test meets the same ones each time.
public final class TestIdentities: Sendable {
    private let space: UInt128
    private let last = Mutex<UInt128>(0)

    /// Identities of one space; those of two spaces never meet.
    public init(space: Int) {
        self.space = UInt128(space) << 64
    }

    /// The next one's bits.
    public func next() -> UInt128 {
        last.withLock { last in
            last += 1
            return space | last
        }
    }

    /// The next one.
    public func nextID<Entity>() -> Identifier<Entity> {
        Identifier(bits: next())
    }
}
