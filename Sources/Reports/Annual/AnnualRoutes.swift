import Addresses
import Documents
import Domain
import Markup
import Persistence
import Reading
import Web

/// The yearly section: page, paper, letter.
enum AnnualRoutes {
    static func register(on routes: inout Routes, _ typesetter: Typesetter) throws {
        try routes.get(Places.annualReport) { request in try await request.counting { try await page(request) } }
        try routes.get(Places.annualReportTally) { request in try await request.counting { try await tally(request) } }
        try routes.get(Places.annualReportPaper) { request in
            try await request.exporting {
                let (paper, name) = try await paper(request)
                return .bytes(
                    try await typesetter.pdf(paper.document),
                    mediaType: "application/pdf",
                    fileName: "\(name).pdf"
                )
            }
        }
        try routes.get(Places.annualReportLetter) { request in
            try await request.exporting {
                let (paper, name) = try await paper(request)
                return .bytes(
                    try paper.document.letter(),
                    mediaType: Document.letterMediaType,
                    fileName: "\(name).docx",
                    inline: false
                )
            }
        }
    }

    private static func paper(_ request: WebRequest) async throws -> (AnnualPaper, String) {
        let principal = try request.signedIn().principal
        var errors = FormErrors()
        let query = ReportQuery(request.query, today: request.now.day, kind: .annual, &errors)
        let (reference, now) = (request.services.reference, request.now)
        let model = try await request.services.database.read { connection in
            try AnnualModel.read(query, for: principal, at: now, reference, connection)
        }
        let paper = AnnualPaper(
            report: model.report,
            writing: model.writing,
            isDemonstration: request.web.configuration.isDemonstration
        )
        return (paper, model.query.fileName)
    }

    private static func tally(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var errors = FormErrors()
        let report = ReportQuery(request.query, today: request.now.day, kind: .annual, &errors)
        guard let query = AnnualTallyQuery(report, request.query) else { throw Problem.notFound }
        let (reference, today) = (request.services.reference, request.now.day)
        let page = try await request.services.database.read { connection in
            try AnnualTallyPage.read(query, for: principal, on: today, reference, connection)
        }
        return request.page(query.tally.message) { page.content }
    }

    private static func page(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var errors = FormErrors()
        let query = ReportQuery(request.query, today: request.now.day, kind: .annual, &errors)
        let (reference, now, refused) = (request.services.reference, request.now, errors)
        let page = try await request.services.database.read { connection in
            let model = try AnnualModel.read(query, for: principal, at: now, reference, connection)
            return AnnualPage(
                model: model,
                submitted: try SubmittedReportStore.versions(
                    .annual,
                    of: model.agency.id,
                    query.scope,
                    query.span,
                    connection
                ),
                errors: refused,
                sent: request.query
            )
        }
        return request.page("Báo cáo năm", hasErrors: !errors.isEmpty) { page.content }
    }
}
