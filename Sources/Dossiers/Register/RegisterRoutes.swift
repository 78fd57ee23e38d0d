import Addresses
import Components
import Documents
import Domain
import Markup
import Persistence
import Reading
import Web

/// The register as page and paper.
enum RegisterRoutes {
    /// Lines that one print holds: a stack of about 150 sheets.
    static let mostPrinted = 2000

    static func register(on routes: inout Routes, _ typesetter: Typesetter) throws {
        try routes.get(Places.register) { request in
            var errors = FormErrors()
            let query = RegisterQuery(request.query, today: request.now.day, &errors)
            return try await page(query, request, errors)
        }
        try routes.get(Places.registerPaper) { request in
            var errors = FormErrors()
            let query = RegisterQuery(request.query, today: request.now.day, &errors)
            guard errors.isEmpty else { return try await page(query, request, errors) }
            if let paper = try await request.exporting({ try await paper(query, request, typesetter) }) { return paper }
            errors.refuse(
                RegisterQuery.Name.to,
                "Có hơn \(VietnameseNumber.grouped(mostPrinted)) hồ sơ; chọn khoảng ngày ngắn hơn để in"
            )
            return try await page(query, request, errors)
        }
    }

    /// The print; nil when the lines are too many for one.
    private static func paper(_ query: RegisterQuery, _ request: WebRequest, _ typesetter: Typesetter) async throws
        -> Reply?
    {
        guard let (agency, entries) = try await entries(query, request) else { return nil }
        let model = RegisterModel(
            head: PaperHead(of: agency, issuer: "Bộ phận Tiếp nhận và Trả kết quả", request),
            book: nil,
            from: query.days.lowerBound,
            to: query.days.upperBound,
            entries: entries
        )
        return .bytes(
            try await typesetter.pdf(RegisterPaper.document(model)),
            mediaType: "application/pdf",
            fileName: "so-theo-doi-\(query.days.lowerBound)-\(query.days.upperBound).pdf"
        )
    }

    /// A page of lines: one query beside what the reference has not cached yet.
    private static func page(_ query: RegisterQuery, _ request: WebRequest, _ errors: FormErrors) async throws -> Reply
    {
        let principal = try request.signedIn().principal
        let reference = request.services.reference
        let page = try await request.services.database.read { connection in
            let agency = query.agency ?? principal.agency
            let found = try RegisterStore.page(of: agency, query.days, after: query.after, for: principal, connection)
            guard let shown = try reference.agency(agency, connection) else { throw Problem.notFound }
            return RegisterPage(
                query: query,
                agency: shown,
                agencies: try reference.agencies(principal.sees, connection),
                rows: found.rows,
                hasMore: found.hasMore,
                errors: errors,
                sent: request.query
            )
        }
        return request.page("Sổ theo dõi hồ sơ", hasErrors: !errors.isEmpty) { page.content }
    }

    /// Every line of the days; nil when they are too many for one print.
    private static func entries(
        _ query: RegisterQuery,
        _ request: WebRequest
    ) async throws -> (Agency, [RegisterModel.Entry])? {
        let principal = try request.signedIn().principal
        let reference = request.services.reference
        do {
            return try await request.services.database.read { connection in
                let id = query.agency ?? principal.agency
                guard principal.sees.contains(id), let agency = try reference.agency(id, connection) else {
                    throw Problem.notFound
                }
                var entries: [RegisterModel.Entry] = []
                try RegisterStore.each(of: id, query.days, for: principal, connection) { row in
                    guard entries.count < mostPrinted else { throw TooMany() }
                    entries.append(RegisterModel.Entry(row))
                }
                return (agency, entries)
            }
        } catch is TooMany {
            return nil
        }
    }

    private struct TooMany: Error {}
}
