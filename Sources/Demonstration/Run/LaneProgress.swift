import Domain
import Synchronization

/// How far the lanes of a simulation are together: as far as the one with most days left.
final class LaneProgress: Sendable {
    private let total: Int
    private let left: Mutex<[Int]>

    /// The days that each lane has before it.
    init(days: [Int]) {
        total = days.max() ?? 0
        left = Mutex(days)
    }

    /// Notes that a lane has finished a day; nil while another lane is further behind.
    func finished(_ day: Day, in lane: Int) -> Progress? {
        left.withLock { left in
            let before = left.max() ?? 0
            left[lane] -= 1
            let most = left.max() ?? 0
            return most < before ? Progress(day: day, done: total - most, total: total) : nil
        }
    }
}
