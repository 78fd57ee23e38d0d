import Addresses
import Documents
import Domain
import Markup
import Persistence
import Reading
import Web

/// The official forms: page, paper, spreadsheet.
enum FormRoutes {
    static func register(on routes: inout Routes, _ typesetter: Typesetter) throws {
        try routes.get(Places.reportForm) { request in try await request.counting { try await page(request) } }
        try routes.get(Places.reportFormPaper) { request in
            try await request.exporting {
                let model = try await model(request)
                let paper = FormPaper(model, isDemonstration: request.web.configuration.isDemonstration)
                return .bytes(
                    try await typesetter.pdf(paper.document),
                    mediaType: "application/pdf",
                    fileName: "\(model.query.fileName).pdf"
                )
            }
        }
        try routes.get(Places.reportFormSheet) { request in
            try await request.exporting {
                let model = try await model(request)
                let paper = FormPaper(model, isDemonstration: request.web.configuration.isDemonstration)
                return .download(try paper.spreadsheet(), named: model.query.fileName)
            }
        }
    }

    private static func model(_ request: WebRequest) async throws -> FormModel {
        let principal = try request.signedIn().principal
        var errors = FormErrors()
        let query = ReportQuery(request.query, today: request.now.day, &errors)
        let (reference, now) = (request.services.reference, request.now)
        return try await request.services.database.read { connection in
            try FormModel.read(query, for: principal, at: now, reference, connection)
        }
    }

    /// Ten queries beside what the reference has not cached yet: the scope, six walks, the fields, what was submitted.
    private static func page(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var errors = FormErrors()
        let query = ReportQuery(request.query, today: request.now.day, &errors)
        let (reference, now, refused) = (request.services.reference, request.now, errors)
        let page = try await request.services.database.read { connection in
            let model = try FormModel.read(query, for: principal, at: now, reference, connection)
            return FormPage(
                model: model,
                submitted: try SubmittedReportStore.versions(
                    query.kind,
                    of: model.agency.id,
                    query.scope,
                    query.span,
                    connection
                ),
                maySubmit: principal.holds(.reform) && model.agency.id == principal.agency,
                errors: refused,
                sent: request.query
            )
        }
        return request.page("\(query.kind.words)", hasErrors: !errors.isEmpty) { page.content }
    }
}
