import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading

/// What is going to be submitted: the figures of this moment.
struct SubmissionSubject {
    let query: ReportQuery
    let agency: Agency
    let scope: FigureScope
    let content: SubmittedReport.Content
    /// What the one who confirms has seen: the figures and the writer's words.
    let digest: String

    /// Reads the figures of this moment. An officer submits for the own agency only.
    ///
    /// - Throws: `Problem.notFound` for another agency.
    static func read(
        _ query: ReportQuery,
        for principal: Principal,
        at now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> SubmissionSubject {
        guard query.kind == .annual else {
            let model = try FormModel.read(query, for: principal, at: now, reference, connection)
            guard model.agency.id == principal.agency else { throw Problem.notFound }
            return try SubmissionSubject(query, model.agency, SubmittedReport.Content(fields: model.sheet))
        }
        let model = try AnnualModel.read(query, for: principal, at: now, reference, connection)
        guard model.agency.id == principal.agency else { throw Problem.notFound }
        let units = model.units
        return try SubmissionSubject(
            query,
            model.agency,
            SubmittedReport.Content(
                fields: model.fields,
                units: units,
                text: model.report.text(model.writing)
            ),
            written: model.written
        )
    }

    private init(
        _ query: ReportQuery,
        _ agency: Agency,
        _ content: SubmittedReport.Content,
        written: String? = nil
    ) throws {
        self.query = query
        self.agency = agency
        scope = query.scope
        self.content = content
        // The words of a report say the minute they were read, which is no change; its writer's words are.
        digest = try SubmittedContent(
            SubmittedReport.Content(fields: content.fields, units: content.units, text: written)
        ).digest
    }

    /// What is submitted, for the one who confirms.
    var items: [SummaryItem] {
        let sum = content.fields.sum
        let count = VietnameseNumber.grouped
        return [
            SummaryItem("Báo cáo", text: query.kind.words), SummaryItem("Đơn vị báo cáo", text: agency.name),
            SummaryItem("Phạm vi", text: scope.words(for: agency.name)),
            SummaryItem("Kỳ báo cáo", text: FormModel.periodWords(query.span)),
            SummaryItem(
                "Tiếp nhận",
                text: "\(count(sum.total)) (kỳ trước \(count(sum.carriedOver)), mới \(count(sum.received)))"
            ),
            SummaryItem(
                "Đã giải quyết",
                text:
                    "\(count(sum.resolved)) (đúng hẹn \(count(sum.resolvedInTime)), quá hạn \(count(sum[.resolvedLate])))"
            ),
            SummaryItem(
                "Đang giải quyết",
                text: "\(count(sum.open)) (trong hạn \(count(sum[.openInTerm])), quá hạn \(count(sum[.openLate])))"
            ),
        ]
    }

    /// Where the report is shown.
    var back: String { query.path(query.kind == .annual ? Places.annualReport : Places.reportForm) }
}
