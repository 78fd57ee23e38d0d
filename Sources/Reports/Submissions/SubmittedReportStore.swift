public import Domain
public import Persistence
import Reading

/// The table `submitted_report`: rows are added and never changed.
public enum SubmittedReportStore {
    /// Keeps a report as it is submitted, as the next version of its kind, scope and period.
    ///
    /// - Throws: `Problem.conflict` when somebody else submitted the same at this moment.
    public static func submit(
        _ id: SubmittedReport.ID,
        _ kind: SubmittedReport.Kind,
        of agency: Agency.ID,
        _ scope: FigureScope,
        _ span: ReportSpan,
        _ content: SubmittedReport.Content,
        note: String?,
        by officer: Officer.ID,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        let stored = try SubmittedContent(content)
        let last = try connection.integer(
            "SELECT COALESCE(MAX(version), 0) AS n FROM submitted_report WHERE \(same(kind, agency, scope, span))"
        )
        do {
            try connection.run(
                """
                INSERT INTO submitted_report (
                    id, agency, kind, scope, year, part, reckoning, version, law, content, digest, note,
                    submitted_at, submitted_by
                ) VALUES (
                    \(id), \(agency), \(kind.rawValue), \(scope.rawValue), \(span.year), \(span.part.code),
                    \(span.reckoning.rawValue), \(last + 1), \(kind.law), \(stored.text), \(stored.digest),
                    \(note.sqlValue), \(moment), \(officer)
                )
                """
            )
        } catch let error as DatabaseError {
            guard case .unique = error.kind else { throw error }
            throw Problem.conflict
        }
    }

    /// The report, of one of the agencies. One query.
    ///
    /// - Throws: `Problem.notFound` when there is none, or it is another agency's.
    public static func find(
        _ id: SubmittedReport.ID,
        of agencies: [Agency.ID],
        _ connection: any Connection
    ) throws -> (report: SubmittedReport, isIntact: Bool) {
        guard
            let row = try connection.row(
                """
                SELECT id, agency, kind, scope, year, part, reckoning, version, law, content, digest, note,
                    submitted_at, submitted_by
                FROM submitted_report WHERE id = \(id) AND agency IN (\(list: agencies))
                """
            )
        else { throw Problem.notFound }
        let stored = try row.text("content")
        let digest = try row.text("digest")
        let report = SubmittedReport(
            id: id,
            agency: try row.id("agency", of: Agency.self),
            kind: try row.choice("kind", of: SubmittedReport.Kind.self),
            scope: try row.choice("scope", of: FigureScope.self),
            span: try row.span(),
            version: try row.integer("version"),
            law: try row.text("law"),
            content: try SubmittedContent.content(stored),
            digest: digest,
            note: try row.textIfPresent("note"),
            submittedAt: try row.instant("submitted_at"),
            submittedBy: try row.id("submitted_by", of: Officer.self)
        )
        return (report, SubmittedContent.digest(stored) == digest)
    }

    /// What the agencies submitted, the newest first, at most `limit`. One query.
    public static func list(
        of agencies: [Agency.ID],
        limit: Int = 30,
        _ connection: any Connection
    ) throws -> [SubmittedSummary] {
        try summaries("s.agency IN (\(list: agencies))", limit, connection)
    }

    /// Every version of the same report, the newest first. One query.
    public static func versions(
        _ kind: SubmittedReport.Kind,
        of agency: Agency.ID,
        _ scope: FigureScope,
        _ span: ReportSpan,
        _ connection: any Connection
    ) throws -> [SubmittedSummary] {
        try summaries(same(kind, agency, scope, span), 100, connection)
    }

    private static func same(
        _ kind: SubmittedReport.Kind,
        _ agency: Agency.ID,
        _ scope: FigureScope,
        _ span: ReportSpan
    ) -> SQL {
        """
        agency = \(agency) AND kind = \(kind.rawValue) AND scope = \(scope.rawValue) AND year = \(span.year)
            AND part = \(span.part.code) AND reckoning = \(span.reckoning.rawValue)
        """
    }

    private static func summaries(
        _ condition: SQL,
        _ limit: Int,
        _ connection: any Connection
    ) throws -> [SubmittedSummary] {
        try connection.rows(
            """
            SELECT s.id, s.kind, s.scope, s.year, s.part, s.reckoning, s.version, s.submitted_at,
                a.name AS agency_name, o.name AS officer_name
            FROM (SELECT * FROM submitted_report s WHERE \(condition)) AS s
            JOIN read_agency a ON a.id = s.agency
            LEFT JOIN read_officer o ON o.id = s.submitted_by
            ORDER BY s.submitted_at DESC, s.id DESC LIMIT \(limit)
            """
        ).map(SubmittedSummary.init)
    }
}
