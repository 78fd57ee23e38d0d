import Dispatch
import Synchronization

/// Holds a body on its database's thread until the test lets it go.
final class Gate: Sendable {
    private let opened = DispatchSemaphore(value: 0)
    private let isReached = Atomic(false)

    /// Called by the body: blocks its thread, which is none of a task's.
    func wait() {
        isReached.store(true, ordering: .releasing)
        opened.wait()
    }

    /// Returns when the body stands at the gate.
    func reached() async {
        while !isReached.load(ordering: .acquiring) { await Task.yield() }
    }

    func open() {
        opened.signal()
    }
}
