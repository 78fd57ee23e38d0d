public import Domain
import Synchronization

/// A clock that stands still until a test sets it.
public final class TestClock: Sendable {
    private let moment: Mutex<Instant>

    /// A clock that shows the moment.
    public init(_ moment: Instant) {
        self.moment = Mutex(moment)
    }

    /// What it shows.
    public var now: Instant {
        get { moment.withLock { $0 } }
        set { moment.withLock { $0 = newValue } }
    }

    /// Puts it forward, or back by less than nothing.
    public func advance(minutes: Int) {
        moment.withLock { $0 = $0.adding(minutes: minutes) }
    }
}
