public import Domain
public import Persistence
import Reading

/// Acts of posting and of taking down (NĐ 63/2010/NĐ-CP Đ17).
public enum PostingStore {
    /// Puts versions up at the moment.
    public static func post(_ postings: [Posting], at moment: Instant, _ connection: any Connection) throws {
        try Revision.catalogue.bump(connection)
        for posting in postings {
            try connection.run(
                """
                INSERT INTO posting (id, agency, version, place, officer, posted_at)
                VALUES (\(posting.id), \(posting.agency), \(posting.version), \(posting.place.composed),
                    \(posting.officer.sqlValue), \(moment))
                """
            )
        }
    }

    /// Takes a version down; what was taken down before keeps its moment.
    ///
    /// - Returns: whether it hung there.
    @discardableResult
    public static func remove(_ posting: Posting.ID, at moment: Instant, _ connection: any Connection) throws -> Bool {
        try Revision.catalogue.bump(connection)
        return try connection.run(
            "UPDATE posting SET removed_at = \(moment) WHERE id = \(posting) AND removed_at IS NULL"
        ) > 0
    }

    /// What must hang on the agency's board on the day and does so: posted versions that are in force (rule 40).
    public static func onBoard(
        of agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> [ProcedureVersion.ID] {
        let end = Instant(day.advanced(by: 1))
        return try connection.rows(
            """
            SELECT DISTINCT v.id FROM posting p JOIN procedure_version v ON v.id = p.version
            WHERE p.agency = \(agency) AND p.posted_at < \(end)
                AND (p.removed_at IS NULL OR p.removed_at >= \(end))
                AND v.published_at IS NOT NULL AND \(.holds("v.effective_from", "v.effective_to", on: day))
            ORDER BY v.id
            """
        ).map { try $0.id("id", of: ProcedureVersion.self) }
    }
}
