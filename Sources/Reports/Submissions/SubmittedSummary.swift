public import Domain
import Persistence
import Reading

/// A submitted report as lists show it.
public struct SubmittedSummary: Hashable, Sendable {
    /// The report's identity.
    public let id: SubmittedReport.ID
    /// What was submitted.
    public let kind: SubmittedReport.Kind
    /// The name of the reporting agency.
    public let agency: String
    /// Whose dossiers it counts.
    public let scope: FigureScope
    /// Its period.
    public let span: ReportSpan
    /// 1 for the first, and on.
    public let version: Int
    /// When.
    public let submittedAt: Instant
    /// Who.
    public let officer: String

    init(_ row: Row) throws {
        id = try row.id("id", of: SubmittedReport.self)
        kind = try row.choice("kind", of: SubmittedReport.Kind.self)
        agency = try row.text("agency_name")
        scope = try row.choice("scope", of: FigureScope.self)
        span = try row.span()
        version = try row.integer("version")
        submittedAt = try row.instant("submitted_at")
        officer = try row.textIfPresent("officer_name") ?? ""
    }
}

extension Row {
    /// The period in the columns `part`, `year` and `reckoning`.
    func span() throws -> ReportSpan {
        let reckoning = try choice("reckoning", of: ReportPeriod.Reckoning.self)
        guard let part = ReportSpan.Part(code: try text("part")),
            let span = ReportSpan(part, of: try integer("year"), reckoning)
        else { throw DatabaseError(.decoding("part")) }
        return span
    }
}
