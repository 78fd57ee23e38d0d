import Domain
import Persistence
import Reading

/// A form with all that page, paper and spreadsheet say of it.
struct FormModel {
    let query: ReportQuery
    let form: FigureForm
    let agencies: ReportingAgencies
    let links: FigureLinks
    let sheet: FigureSheet
    /// When it was read.
    let extractedAt: Instant

    var agency: Agency { agencies.chosen }
    var span: ReportSpan { query.span }
    var scopeWords: String { query.scope.words(for: agency.name) }

    /// The form's title.
    static let title = "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC"

    /// `Kỳ báo cáo: quý III năm 2018 (từ ngày 01/07/2018 đến ngày 30/09/2018)`.
    static func periodWords(_ span: ReportSpan) -> String {
        "\(span.words) (từ ngày \(span.period.from.vietnamese) đến ngày \(span.period.to.vietnamese))"
    }

    /// Reads it in one transaction: the agencies from the reference, their scope, then `FormStore`.
    static func read(
        _ query: ReportQuery,
        for principal: Principal,
        at now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> FormModel {
        guard let form = query.kind.form else { throw Problem.notFound }
        let agencies = try ReportingAgencies.find(query.agency, for: principal, on: now.day, reference, connection)
        let scope = try ScopeStore.agencies(query.scope, of: agencies.chosen.id, connection)
        return FormModel(
            query: query,
            form: form,
            agencies: agencies,
            links: FigureLinks(
                principal: principal,
                agency: agencies.chosen,
                scope: query.scope,
                agencies: scope,
                span: query.span
            ),
            sheet: try FormStore.sheet(scope, in: query.span.period.seen(on: now.day), connection),
            extractedAt: now
        )
    }
}
