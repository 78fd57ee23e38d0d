import Logging
import Persistence

/// A failure that somebody has to look into: what the visitor is told is its name, what it was is in the log.
enum Incident {
    /// Ten digits that can be read out.
    static func name(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Writes the kind of error without what it says of data: a database's own words may quote a row.
    static func log(_ error: any Error, as name: String, _ logger: Logger) {
        let kind = (error as? DatabaseError)?.description ?? String(reflecting: type(of: error))
        logger.error("incident", metadata: ["incident": .string(name), "kind": .string(kind)])
    }
}
