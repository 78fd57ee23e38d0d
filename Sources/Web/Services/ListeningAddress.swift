import Synchronization

/// Where the program listens, which is known once its port is open.
final class ListeningAddress: Sendable {
    private let text = Mutex("http://localhost")

    var origin: String { text.withLock { $0 } }

    func set(_ origin: String) { text.withLock { $0 = origin } }
}
