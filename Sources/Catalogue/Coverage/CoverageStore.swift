public import Domain
public import Persistence
import Reading

/// The four sets of a desk's coverage, each one query (DESIGN §5).
public enum CoverageStore {
    /// The coverage of an agency over a period of whole days, announcements and boards as on its last day.
    ///
    /// - Returns: nil when there is no such agency.
    public static func coverage(
        of agency: Agency.ID,
        in period: ClosedRange<Day>,
        _ connection: any Connection
    ) throws -> Coverage? {
        let day = period.upperBound
        let end = Instant(day.advanced(by: 1))
        guard let row = try connection.row("SELECT level FROM agency WHERE id = \(agency)") else { return nil }
        let announced = try procedures(
            """
            SELECT DISTINCT v.procedure FROM procedure_version v JOIN procedure p ON p.id = v.procedure
            WHERE p.level = \(row.level("level").rawValue) AND v.published_at IS NOT NULL
                AND \(.holds("v.effective_from", "v.effective_to", on: day))
            """,
            connection
        )
        let ready = try procedures(
            """
            SELECT DISTINCT v.procedure FROM posting n JOIN procedure_version v ON v.id = n.version
            JOIN offer o ON o.procedure = v.procedure AND o.agency = n.agency
            WHERE n.agency = \(agency) AND n.posted_at < \(end) AND (n.removed_at IS NULL OR n.removed_at >= \(end))
                AND \(.holds("v.effective_from", "v.effective_to", on: day))
                AND o.mode <> 'outside' AND \(.holds("o.valid_from", "o.valid_to", on: day))
            """,
            connection
        )
        let used = try procedures(
            "SELECT DISTINCT d.procedure FROM read_dossier d WHERE \(received(by: agency, in: period))",
            connection
        )
        let elsewhere = try procedures(
            """
            SELECT DISTINCT d.procedure FROM read_dossier d
            WHERE \(received(by: agency, in: period)) AND d.place <> 'desk'
            """,
            connection
        )
        return Coverage(announced: announced, ready: ready, used: used, atDesk: used.subtracting(elsewhere))
    }

    /// Dossiers received in the period; a reception made by mistake is none.
    private static func received(by agency: Agency.ID, in period: ClosedRange<Day>) -> SQL {
        """
        d.agency = \(agency) AND d.received_on BETWEEN \(period.lowerBound) AND \(period.upperBound)
            AND (d.closing IS NULL OR d.closing <> 'cancelled')
        """
    }

    private static func procedures(_ sql: SQL, _ connection: any Connection) throws -> Set<Procedure.ID> {
        Set(try connection.rows(sql).map { try $0.id("procedure", of: Procedure.self) })
    }
}
