public import Domain
import Foundation
public import Persistence
public import Reading

extension Services {
    /// The real ones: the machine's clock and chance, over an open database.
    public static func live(_ database: any Database) -> Services {
        let ids = IdentifierSource(now: systemNow) { UInt64.random(in: .min ... .max) }
        return Services(database: database, reference: Reference(), now: systemNow, newBits: { ids.next() })
    }

    /// The machine's clock.
    @Sendable public static func systemNow() -> Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
}
