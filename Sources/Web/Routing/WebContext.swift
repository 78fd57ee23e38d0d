public import Hummingbird
public import Logging
import NIOCore

/// What the HTTP server keeps of a request beside the request itself.
public struct WebContext: RequestContext {
    /// The server's own.
    public var coreContext: CoreRequestContextStorage
    /// Who asks; set before the routes are tried.
    var visitor: Visitor?
    /// The other end of the connection.
    let peer: String

    private struct Bare: RequestContextSource {
        let logger: Logger
    }

    /// Of a connection.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// Without a connection, for tests.
    public init(logger: Logger, peer: String = "127.0.0.1") {
        coreContext = CoreRequestContextStorage(source: Bare(logger: logger))
        self.peer = peer
    }
}
