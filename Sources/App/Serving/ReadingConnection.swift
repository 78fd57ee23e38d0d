import HummingbirdCore
import Logging
import NIOCore

/// An HTTP connection whose requests are answered where they read: without a change of thread for each look at the
/// database.
///
/// Only connections prefer those threads. With the whole group of services on them, one process in fifty that ended
/// hung for ever: there a lock of the group and one of Swift's tasks are taken in both orders.
struct ReadingConnection: ServerChildChannel {
    let http: HTTP1Channel
    /// The database's threads, where it has any.
    let executor: (any TaskExecutor)?

    /// A server of such connections, with limits to what a request's head may hold.
    static func server(on executor: (any TaskExecutor)?) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            let configuration = HTTP1Channel.Configuration(
                idleTimeout: .seconds(75),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 << 10,
                    maxHeaderListSize: 32 << 10,
                    maxHeaderFieldCount: 100
                )
            )
            return Self(http: HTTP1Channel(responder: responder, configuration: configuration), executor: executor)
        }
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        http.setup(channel: channel, logger: logger)
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await withTaskExecutorPreference(executor) { await http.handle(value: value, logger: logger) }
    }
}
