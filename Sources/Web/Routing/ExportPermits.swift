import Synchronization

/// How many long answers of one sort the process makes at once: each keeps a thread that reads for as long as it takes,
/// and everybody else needs one too. Long is what can take more than 100 ms among 100,000 dossiers.
final class ExportPermits: Sendable {
    /// Far fewer than threads that read: there are two sorts for officers and one for visitors.
    private static let limit = 2
    /// Tenths of a second that a page of figures waits: most are made in less.
    private static let patience = 30

    private let taken = Mutex(0)

    /// Whether there was one left.
    func take() -> Bool {
        taken.withLock { taken in
            guard taken < Self.limit else { return false }
            taken += 1
            return true
        }
    }

    /// Whether there was one left, or one came free soon.
    func takeSoon() async throws -> Bool {
        for _ in 0..<Self.patience {
            if take() { return true }
            try await Task.sleep(for: .milliseconds(100))
        }
        return take()
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

    /// Makes a page of figures, once one of the few that may be made at once is free; who waits three seconds in vain is
    /// refused.
    ///
    /// Officers' pages are counted apart from their exports, which take far longer.
    ///
    /// - Throws: `WebProblem.crowdedExports`, and what `make` throws.
    public func counting<T>(_ make: () async throws -> T) async throws -> T {
        let permits = officer == nil ? web.publicExports : web.figures
        guard try await permits.takeSoon() else { throw WebProblem.crowdedExports(seconds: 30) }
        defer { permits.give() }
        return try await make()
    }
}
