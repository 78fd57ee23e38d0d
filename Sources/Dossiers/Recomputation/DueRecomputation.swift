import Domain
import Ledger
public import Persistence
public import Reading

/// Counts the due dates of open dossiers anew after a change of the calendar (DESIGN §6).
public enum DueRecomputation {
    /// Dossiers that one transaction takes, so that desks never wait long.
    public static let chunk = 500

    private static let dayCounting = Citation("BLDS 2015", "Đ147-148")

    /// Recomputes every open dossier of every agency that lags behind its calendar, a chunk in a transaction.
    ///
    /// Nobody's hand does it: the program stands as who acts, at the desk that promised the day.
    ///
    /// - Returns: how many there were.
    public static func run(_ services: Services) async throws -> Int {
        var count = 0
        for (agency, desk) in try await services.database.read(desksBehind) {
            let program = Principal(officer: .program, agency: agency, posts: [])
            var done: Int
            repeat {
                // Each chunk is an act of its own moment.
                let act = Act(by: program, at: desk, services)
                done = try await services.database.write { try next(by: act, $0) }
                count += done
            } while done > 0
        }
        return count
    }

    /// Agencies with open dossiers from before the last change of any calendar, each with a desk of such a dossier.
    private static func desksBehind(_ connection: any Connection) throws -> [Agency.ID: Office.ID] {
        let revision = try Reference().revisions(connection).calendar
        let rows = try connection.rows(
            """
            SELECT DISTINCT agency, desk FROM read_dossier
            WHERE closed_on IS NULL AND calendar_revision < \(revision) ORDER BY agency, desk
            """
        ).map { (try $0.id("agency", of: Agency.self), try $0.id("desk", of: Office.self)) }
        return Dictionary(rows) { first, _ in first }
    }

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

extension Officer.ID {
    /// The program itself, where what is done only follows from something else that was done.
    static let program = Officer.ID(bits: 0)
}
