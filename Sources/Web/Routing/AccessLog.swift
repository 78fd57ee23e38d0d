import HTTPTypes
import Hummingbird
import Logging

/// A line for each request, by the address's template: no code, name or query of anybody stands in it.
enum AccessLog {
    static func write(
        _ request: Request,
        _ response: Response,
        _ incident: String?,
        since start: ContinuousClock.Instant,
        _ context: WebContext
    ) {
        guard context.logger.logLevel <= .info else { return }
        let took = start.duration(to: .now).components
        let microseconds = took.seconds * 1_000_000 + took.attoseconds / 1_000_000_000_000
        var metadata: Logger.Metadata = [
            "method": .string(request.method.rawValue),
            "route": .string(context.endpointPath ?? "-"),
            "status": .stringConvertible(response.status.code),
            "ms": .string("\(microseconds / 1000).\((microseconds % 1000) / 100)"),
        ]
        if let incident { metadata["incident"] = .string(incident) }
        context.logger.info("request", metadata: metadata)
    }
}
