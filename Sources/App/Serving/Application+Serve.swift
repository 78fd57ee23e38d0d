import Documents
import Foundation
import Hummingbird
import Logging
import Persistence
import Reading
import ServiceLifecycle
import UnixSignals
import Web

extension Application {
    /// `serve`: answers browsers until SIGTERM or SIGINT, then finishes what has begun and closes the database.
    ///
    /// An empty database gets its schema; one that is behind, or somebody else's, is refused, and so is one whose
    /// settings could lose an acknowledged act. `announce` is told the address once the port is open.
    ///
    /// - Throws: `Failure` only.
    public static func serve(
        _ config: ServeConfig,
        announce: @escaping @Sendable (String) -> Void
    ) async throws(Failure) {
        try config.makeFolders()
        try await run(config.database, for: .fill) { application in
            try await application.listen(config, announce)
        }
    }

    /// Seconds that open requests get after SIGTERM.
    private static let patience = 30
    private static let connectionLimit = 2000

    private func listen(_ config: ServeConfig, _ announce: @escaping @Sendable (String) -> Void) async throws {
        let logger = Logger(label: "motcua") { _ in LineLogHandler() }
        let demonstration = try await services.database.read { try Setting.demonstration.value($0) }
        var services = services
        if let clock = config.clock {
            guard demonstration != nil else {
                throw Failure(.usage, "--clock chỉ dùng với cơ sở dữ liệu minh họa")
            }
            services = services.starting(at: clock)
        }
        let web = Site.web(
            services,
            WebConfiguration(
                filesFolder: config.filesFolder,
                hasSecureCookies: config.hasSecureCookies,
                isDemonstration: config.isDemonstration || demonstration != nil,
                trustsProxy: config.trustsProxy,
                publicAddress: config.publicAddress,
                initialPasswordDays: config.initialPasswordDays
            )
        )
        ExportFile.removeLeftovers()
        let store = FileStore(folder: config.filesFolder, newBits: services.newBits)
        if demonstration != nil { try await keepForms(in: store) }
        let server = Hummingbird.Application(
            responder: try Site.responder(web),
            server: ReadingConnection.server(on: services.database.executor),
            configuration: ApplicationConfiguration(
                address: .hostname(config.host, port: config.port),
                availableConnectionsDelegate: .maximum(Self.connectionLimit, logger: logger)
            ),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? config.port
                let host = config.host.contains(":") ? "[\(config.host)]" : config.host
                let origin = "http://\(host):\(port)"
                web.listens(at: origin)
                if config.lacksPublicAddress {
                    logger.warning(
                        "no --public-address: links and QR codes on papers lead to where this program listens",
                        metadata: ["address": .string(origin)]
                    )
                }
                announce(origin + "/")
            },
            logger: logger
        )
        var group = ServiceGroupConfiguration(
            services: [.init(service: server)]
                + Self.upkeep(services, store, logger).map {
                    .init(service: $0, successTerminationBehavior: .ignore)
                },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = .seconds(Self.patience)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch {
            // Such as “Address already in use”: words of the system, without data.
            throw Failure(.unavailable, "không mở được \(config.host):\(config.port) (\(error))")
        }
    }
}
