import Addresses
import Documents
import Domain
import Markup
import Persistence
import Reading
import Web

/// A report as it was submitted: page, paper, spreadsheet.
enum SubmittedRoutes {
    static func register(on routes: inout Routes, _ typesetter: Typesetter) throws {
        try routes.get(Places.submittedReport) { id, request in
            try await request.counting { try await page(id, request) }
        }
        try routes.get(Places.submittedReportChanges) { id, request in
            try await request.counting { try await changes(id, request) }
        }
        try routes.get(Places.submittedReportPaper) { id, request in
            try await request.exporting {
                let (report, agencies) = try await frozen(id, request)
                let paper = FormPaper(
                    frozen: report,
                    agencies,
                    isDemonstration: request.web.configuration.isDemonstration
                )
                return .bytes(
                    try await typesetter.pdf(paper.document),
                    mediaType: "application/pdf",
                    fileName: "\(name(report)).pdf"
                )
            }
        }
        try routes.get(Places.submittedReportSheet) { id, request in
            try await request.exporting {
                let (report, agencies) = try await frozen(id, request)
                let paper = FormPaper(
                    frozen: report,
                    agencies,
                    isDemonstration: request.web.configuration.isDemonstration
                )
                return .download(try paper.spreadsheet(), named: name(report))
            }
        }
    }

    private static func name(_ report: SubmittedReport) -> String {
        let query = ReportQuery(report.kind, agency: nil, scope: report.scope, span: report.span)
        return "\(query.fileName)-lan-\(report.version)"
    }

    private static func frozen(
        _ id: SubmittedReport.ID,
        _ request: WebRequest
    ) async throws -> (SubmittedReport, ReportingAgencies) {
        let principal = try request.signedIn().principal
        let (reference, today) = (request.services.reference, request.now.day)
        return try await request.services.database.read { connection in
            let (report, _, agency) = try find(id, for: principal, on: today, reference, connection)
            return (report, try ReportingAgencies.find(agency.code, for: principal, on: today, reference, connection))
        }
    }

    /// The report, whether it is as it was submitted, and whose it is.
    ///
    /// - Throws: `Problem.notFound` for one of an agency that is neither the own nor below it.
    private static func find(
        _ id: SubmittedReport.ID,
        for principal: Principal,
        on today: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> (SubmittedReport, isIntact: Bool, Agency) {
        let mine = try ReportingAgencies.find(nil, for: principal, on: today, reference, connection).all
        let (report, isIntact) = try SubmittedReportStore.find(id, of: mine.map(\.id), connection)
        guard let agency = mine.first(where: { $0.id == report.agency }) else { throw Problem.notFound }
        return (report, isIntact, agency)
    }

    private static func page(_ id: SubmittedReport.ID, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        let (reference, now) = (request.services.reference, request.now)
        let page = try await request.services.database.read { connection in
            let (report, isIntact, agency) = try find(id, for: principal, on: now.day, reference, connection)
            let scope = try ScopeStore.agencies(report.scope, of: agency.id, connection)
            return SubmittedPage(
                report: report,
                isIntact: isIntact,
                agency: agency,
                officer: try OfficerName.find(report.submittedBy, connection),
                versions: try SubmittedReportStore.versions(
                    report.kind,
                    of: report.agency,
                    report.scope,
                    report.span,
                    connection
                ),
                present: try present(report, scope, on: now.day, connection),
                links: FigureLinks(
                    principal: principal,
                    agency: agency,
                    scope: report.scope,
                    agencies: scope,
                    span: report.span
                ),
                now: now
            )
        }
        return request.page("Báo cáo đã nộp") { page.content }
    }

    private static func changes(_ id: SubmittedReport.ID, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        let (reference, today, place) = (
            request.services.reference, request.now.day, LaterEventsPage.place(request.query)
        )
        let page = try await request.services.database.read { connection in
            let (report, _, agency) = try find(id, for: principal, on: today, reference, connection)
            return try LaterEventsPage.read(
                report,
                of: agency,
                from: place,
                for: principal,
                on: today,
                reference,
                connection
            )
        }
        return request.page("Việc ghi vào sổ sau lúc nộp") { page.content }
    }

    /// The same figures as they are counted now.
    private static func present(
        _ report: SubmittedReport,
        _ scope: [Agency.ID],
        on today: Day,
        _ connection: any Connection
    ) throws -> SubmittedReport.Content {
        let period = report.span.period.seen(on: today)
        let fields = try FormStore.sheet(scope, in: period, connection)
        guard let units = report.content.units else { return SubmittedReport.Content(fields: fields) }
        let figures = try FigureStore.figures(
            of: units.rows.map { Agency.ID(bits: $0.key.bits) },
            in: period,
            by: .agency,
            connection
        )
        return SubmittedReport.Content(
            fields: fields,
            units: FigureSheet(
                units.rows.map { row in
                    FigureSheet.Row(
                        key: row.key,
                        name: row.name,
                        level: row.level,
                        figures: figures[FigureDimension.Key(bits: row.key.bits)] ?? Figures()
                    )
                }
            )
        )
    }
}

/// An officer's name, whoever it was.
enum OfficerName {
    static func find(_ id: Officer.ID, _ connection: any Connection) throws -> String {
        try connection.row("SELECT name FROM read_officer WHERE id = \(id)")?.text("name") ?? ""
    }
}
