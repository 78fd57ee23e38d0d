import Domain
import Ledger
public import Persistence
import Reading

/// Counts the due dates of open dossiers anew after a change of the calendar (DESIGN §6).
public enum DueRecomputation {
    /// Dossiers that one transaction takes, so that desks never wait long.
    public static let chunk = 500

    private static let dayCounting = Citation("BLDS 2015", "Đ147-148")

    /// Recomputes the next open dossiers of the act's agency that lag behind the calendar.
    ///
    /// - Returns: how many there were; call again until it is 0.
    public static func next(by act: Act, _ connection: any Connection) throws -> Int {
        let agency = act.principal.agency
        let revision = try act.reference.calendar(of: agency, connection).revision
        let ids = try connection.rows(
            """
            SELECT id FROM read_dossier
            WHERE agency = \(agency) AND closed_on IS NULL AND calendar_revision < \(revision)
            ORDER BY id LIMIT \(chunk)
            """
        ).map { try $0.id("id", of: Dossier.self) }
        guard !ids.isEmpty else { return 0 }
        let outcome = try act.perform(onAll: ids, basis: { _ in dayCounting }, connection) { dossier, setting, _ in
            guard
                let event = try dossier.recomputeDue(under: setting.calendar, revision: setting.calendarRevision)
            else { throw DossierObjection.closed }
            return event
        }
        return outcome.done.count
    }
}
