import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// The registers of certifications of the officer's agency.
enum CertificationRoutes {
    /// Lines of a page.
    private static let most = 100
    /// Lines that one print holds.
    private static let mostPrinted = 2000

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.certifiedCopies) { request in
            var errors = FormErrors()
            let query = CertificationQuery(request.query, today: request.now.day, &errors)
            return try await page(query, request, errors)
        }
    }

    /// Two queries beside what the reference has not cached yet.
    private static func page(
        _ query: CertificationQuery,
        _ request: WebRequest,
        _ errors: FormErrors
    ) async throws -> Reply {
        let agency = try request.signedIn().agency
        let isPrinted = query.isPrinted && errors.isEmpty
        let limit = isPrinted ? mostPrinted : most
        let page = try await request.services.database.read { connection in
            let found = try CertificationStore.lines(
                of: agency.id,
                query.kind,
                query.days,
                after: isPrinted ? nil : query.after.map { ($0.year, $0.number) },
                limit: limit + 1,
                connection
            )
            return CertificationPage(
                query: query,
                agency: agency,
                lines: Array(found.prefix(limit)),
                hasMore: found.count > limit,
                sum: try CertificationStore.sum(of: agency.id, query.kind, query.days, connection),
                errors: errors,
                sent: request.query
            )
        }
        return request.page(query.kind.register, hasErrors: !errors.isEmpty, printsOnLoad: isPrinted) { page.content }
    }
}
