import Foundation

/// The two clocks that count: the wall's, and this process's processor time.
enum Clocks {
    /// Microseconds since some moment, never going back.
    static var wall: Double { microseconds(CLOCK_MONOTONIC) }

    /// Microseconds of processor time that all threads of this process have used, in user and kernel mode.
    static var processor: Double { microseconds(CLOCK_PROCESS_CPUTIME_ID) }

    private static func microseconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
}
