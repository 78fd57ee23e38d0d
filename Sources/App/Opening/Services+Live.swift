public import Domain
import Foundation
public import Persistence
public import Reading

extension Services {
    /// The real ones: the machine's clock and chance, over an open database.
    public static func live(_ database: any Database) -> Services { live(database, now: systemNow) }

    /// The same with a clock that begins at that moment and goes on from there, for demonstrations of a past day.
    public func starting(at moment: Instant) -> Services {
        let ahead = moment.milliseconds - Self.systemNow().milliseconds
        return .live(database) { Instant(milliseconds: Self.systemNow().milliseconds + ahead) }
    }

    private static func live(_ database: any Database, now: @escaping @Sendable () -> Instant) -> Services {
        let ids = IdentifierSource(now: now) { UInt64.random(in: .min ... .max) }
        return Services(database: database, reference: Reference(), now: now, newBits: { ids.next() })
    }

    /// The machine's clock.
    @Sendable public static func systemNow() -> Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
}
