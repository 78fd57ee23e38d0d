import Domain
import Persistence
import Reading
import Synchronization

/// Recognises visitors: one query by key a request, and the officer behind it from memory, under the agencies'
/// revision and the day.
final class Doorkeeper: Sendable {
    private struct Key: Hashable {
        let officer: Officer.ID
        let day: Day
    }

    private struct Known {
        var revision = -1
        var officers: [Key: SignedIn] = [:]
    }

    private let known = Mutex(Known())

    /// Officers come and days go; beyond this many the memory begins anew.
    private static let limit = 50_000
    /// A request within so many minutes of the last one noted is not written down.
    private static let touchMinutes = 5

    /// The officer whose session the token opens; nil when there is none, it has run out, or the officer is not in
    /// force today.
    func signedIn(_ token: SessionToken, _ web: WebServices) async throws -> SignedIn? {
        let now = web.services.now()
        let digest = token.digest
        let lifetime = web.configuration.lifetime
        let found = try await web.services.database.read { connection -> (SignedIn, Instant)? in
            guard let session = try Sessions.find(digest, lifetime, now: now, connection) else { return nil }
            let key = Key(officer: session.officer, day: now.day)
            if let signedIn = self.recall(key, at: session.revision) { return (signedIn, session.seenAt) }
            guard let signedIn = try web.principal(session.officer, now.day, connection) else { return nil }
            self.remember(signedIn, as: key, at: session.revision)
            return (signedIn, session.seenAt)
        }
        guard let (signedIn, seenAt) = found else { return nil }
        if now >= seenAt.adding(minutes: Self.touchMinutes) {
            // Where nothing can be written, as on a full disk, officers can still read.
            try? await web.services.database.write { try Sessions.touch(digest, now: now, $0) }
        }
        return signedIn
    }

    private func recall(_ key: Key, at revision: Int) -> SignedIn? {
        known.withLock { $0.revision == revision ? $0.officers[key] : nil }
    }

    private func remember(_ signedIn: SignedIn, as key: Key, at revision: Int) {
        known.withLock { known in
            // An older snapshot than what is kept is not kept.
            guard revision >= known.revision else { return }
            if revision > known.revision || known.officers.count >= Self.limit {
                known = Known(revision: revision)
            }
            known.officers[key] = signedIn
        }
    }
}
