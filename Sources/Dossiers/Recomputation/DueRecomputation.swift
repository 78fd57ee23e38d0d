public import Domain
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
    /// Nobody's hand does it: the program stands as who acts, at a desk of the agency. Those whose term the calendar does
    /// not reach stay as they are until it does.
    ///
    /// - Returns: how many were counted.
    public static func run(_ services: Services, chunk: Int = chunk) async throws -> Int {
        var count = 0
        for (agency, desk) in try await services.database.read({ try desksBehind(services.reference, $0) }) {
            let program = Principal(officer: .program, agency: agency, posts: [])
            var last: Dossier.ID?
            repeat {
                // Each chunk is an act of its own moment.
                let (act, after) = (Act(by: program, at: desk, services), last)
                let step = try await services.database.write { try next(after: after, by: act, chunk: chunk, $0) }
                count += step.count
                last = step.last
            } while last != nil
        }
        return count
    }

    /// Agencies with open dossiers from before the last change of any calendar, each with a desk of such a dossier.
    private static func desksBehind(
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [Agency.ID: Office.ID] {
        let revision = try reference.revisions(connection).calendar
        let rows = try connection.rows(
            """
            SELECT DISTINCT agency, desk FROM read_dossier
            WHERE closed_on IS NULL AND calendar_revision < \(revision) ORDER BY agency, desk
            """
        ).map { (try $0.id("agency", of: Agency.self), try $0.id("desk", of: Office.self)) }
        return Dictionary(rows) { first, _ in first }
    }

    /// Recomputes the next open dossiers of the act's agency that lag behind the calendar, in the order of their ids.
    ///
    /// - Returns: how many could be counted, and the last that was looked at, to go on behind it; nil at the end.
    @discardableResult
    public static func next(
        after last: Dossier.ID? = nil,
        by act: Act,
        chunk: Int = chunk,
        _ connection: any Connection
    ) throws -> (count: Int, last: Dossier.ID?) {
        let agency = act.principal.agency
        let revision = try act.reference.calendar(of: agency, connection).revision
        let ids = try connection.rows(
            """
            SELECT id FROM read_dossier
            WHERE agency = \(agency) AND closed_on IS NULL AND calendar_revision < \(revision)
                AND id > \(last ?? Dossier.ID(bits: 0))
            ORDER BY id LIMIT \(chunk)
            """
        ).map { try $0.id("id", of: Dossier.self) }
        guard let last = ids.last else { return (0, nil) }
        let outcome = try act.perform(onAll: ids, basis: { _ in dayCounting }, connection) { dossier, setting, _ in
            guard
                let event = try dossier.recomputeDue(under: setting.calendar, revision: setting.calendarRevision)
            else { throw DossierObjection.closed }
            return event
        }
        return (outcome.done.count, last)
    }
}

extension Officer.ID {
    /// The program itself, where what is done only follows from something else that was done.
    static let program = Officer.ID(bits: 0)
}
