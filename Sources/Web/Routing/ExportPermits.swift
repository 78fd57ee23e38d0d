import Synchronization

/// How many long reports and exports the process makes at once: each keeps a thread that reads for as long as it
/// takes, and everybody else needs one too.
final class ExportPermits: Sendable {
    /// Far fewer than threads that read, for officers and for visitors together.
    private static let limit = 2

    private let taken = Mutex(0)

    /// Whether there was one left.
    func take() -> Bool {
        taken.withLock { taken in
            guard taken < Self.limit else { return false }
            taken += 1
            return true
        }
    }

    /// Gives it back.
    func give() { taken.withLock { $0 -= 1 } }
}

extension WebRequest {
    /// Makes a long report, an export or a print, unless as many are being made as may be.
    ///
    /// Officers and visitors are counted apart, so that the public cannot keep officers from their reports.
    ///
    /// - Throws: `WebProblem.crowdedExports`, and what `make` throws.
    public func exporting<T>(_ make: () async throws -> T) async throws -> T {
        let permits = officer == nil ? web.publicExports : web.exports
        guard permits.take() else { throw WebProblem.crowdedExports(seconds: 30) }
        defer { permits.give() }
        return try await make()
    }
}
