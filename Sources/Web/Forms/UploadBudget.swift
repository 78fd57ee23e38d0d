import Synchronization

/// How many bytes of uploads the process holds at once: each lies in memory until it is answered.
final class UploadBudget: Sendable {
    /// Requests that may be as large as a request can be.
    private static let largest = 4
    /// Below that a form is as cheap as any other.
    private static let small = 1 << 20

    private let taken = Mutex(0)

    /// Sets bytes aside; nil when too many are in use.
    func take(_ bytes: Int, of limit: Int) -> Int? {
        guard bytes > Self.small else { return 0 }
        return taken.withLock { taken in
            guard taken + bytes <= Self.largest * limit else { return nil }
            taken += bytes
            return bytes
        }
    }

    /// Gives them back.
    func give(_ bytes: Int) { taken.withLock { $0 -= bytes } }
}
