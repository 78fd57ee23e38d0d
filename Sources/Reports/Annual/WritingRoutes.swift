import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// What the writer of a yearly report adds, of the own agency only.
enum WritingRoutes {
    private static let saved = "da-luu"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.annualReportWriting) { request in
            var errors = FormErrors()
            let query = ReportQuery(request.query, today: request.now.day, kind: .annual, &errors)
            return try await page(request, query)
        }
        try routes.post(Places.annualReportWriting) { try await save($0) }
    }

    /// The query that the form was made for.
    private static func query(of request: WebRequest) -> ReportQuery {
        let pairs = request.form.names.filter { $0.hasPrefix("q-") }
            .map { (name: String($0.dropFirst(2)), value: request.form[$0]) }
        var errors = FormErrors()
        return ReportQuery(Fields(pairs), today: request.now.day, kind: .annual, &errors)
    }

    private static func save(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        let query = query(of: request)
        let (reference, now) = (request.services.reference, request.now)
        let late = try await request.services.database.read { connection in
            try Self.late(query, principal, now, reference, connection)
        }
        var errors = FormErrors()
        guard let form = WritingForm.read(request.form, late: late.map(\.code), &errors) else {
            return try await page(request, query, typed: request.form, errors: errors)
        }
        do {
            try await request.services.database.write { connection in
                try WritingStore.write(
                    form.texts,
                    of: principal.agency,
                    query.span.year,
                    revision: form.revision,
                    by: principal.officer,
                    at: now,
                    connection
                )
            }
        } catch Problem.conflict {
            return try await page(request, query, typed: request.form, isConflict: true)
        }
        return .seeOther(query.path(Places.annualReportWriting) + "&\(saved)=1")
    }

    private static func late(
        _ query: ReportQuery,
        _ principal: Principal,
        _ now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [AnnualReport.LateDossier] {
        guard let agency = try reference.agency(principal.agency, connection) else { throw Problem.notFound }
        return try AnnualReportStore.late(agency, in: query.span.period, connection)
    }

    private static func page(
        _ request: WebRequest,
        _ query: ReportQuery,
        typed: Fields? = nil,
        errors: FormErrors = FormErrors(),
        isConflict: Bool = false
    ) async throws -> Reply {
        let principal = try request.signedIn().principal
        let (reference, now, csrf) = (request.services.reference, request.now, request.csrf)
        let wasSaved = request.query.has(saved)
        let page = try await request.services.database.read { connection in
            guard let agency = try reference.agency(principal.agency, connection) else { throw Problem.notFound }
            let late = try Self.late(query, principal, now, reference, connection)
            let (writing, revision, history) = try WritingStore.read(agency.id, query.span.year, connection)
            var shown: [String: String] = [:]
            for field in AnnualWriting.Field.all(late: late.map(\.code)) {
                let present = field == .day ? writing.day?.vietnamese : writing[field]
                shown[field.name] = typed.map { $0[field.name] } ?? present
            }
            return WritingPage(
                query: query,
                agency: agency,
                late: late,
                shown: shown,
                present: writing,
                revision: revision,
                history: history,
                csrf: csrf,
                errors: errors,
                isConflict: isConflict,
                wasSaved: wasSaved
            )
        }
        return request.page("Phần người soạn nhập", isConflict: isConflict, hasErrors: !errors.isEmpty) { page.content }
    }
}
