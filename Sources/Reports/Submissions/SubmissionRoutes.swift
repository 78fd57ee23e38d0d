import Addresses
import Domain
import Ledger
import Markup
import Persistence
import Reading
import Web

/// The submission of a report: asks, and freezes.
enum SubmissionRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.reportSubmission) { request in
            try await request.counting { try await page(request, request.query, FormErrors(), hasChanged: false) }
        }
        try routes.post(Places.reportSubmission) { try await submit($0) }
    }

    private static func page(
        _ request: WebRequest,
        _ fields: Fields,
        _ errors: FormErrors,
        hasChanged: Bool
    ) async throws -> Reply {
        let principal = try request.signedIn().principal
        var errors = errors
        let query = ReportQuery(fields, today: request.now.day, &errors)
        let (reference, now) = (request.services.reference, request.now)
        let found = try await request.services.database.read { connection in
            let subject = try SubmissionSubject.read(query, for: principal, at: now, reference, connection)
            return (
                subject,
                try SubmittedReportStore.versions(
                    query.kind,
                    of: subject.agency.id,
                    query.scope,
                    query.span,
                    connection
                ),
                query.span.period.isRipe(on: now.day, try reference.calendar(of: subject.agency.id, connection))
            )
        }
        let submission: Submission.ID = request.services.newID()
        let page = SubmissionPage(
            subject: found.0,
            csrf: request.csrf,
            submission: submission.description,
            versions: found.1,
            isRipe: found.2,
            today: now.day,
            errors: errors,
            sent: fields,
            hasChanged: hasChanged
        )
        return request.page("Chốt và nộp báo cáo", isConflict: hasChanged, hasErrors: !errors.isEmpty) { page.content }
    }

    private static func submit(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var reader = FormReader(request.form)
        let note = reader.text(SubmissionPage.Name.note, max: 1000)
        var errors = reader.errors
        let query = ReportQuery(request.form, today: request.now.day, &errors)
        guard errors.isEmpty else { return try await page(request, request.form, errors, hasChanged: false) }
        let (services, now) = (request.services, request.now)
        let submission = Submission.ID(request.form["submission"])
        // One snapshot for all the figures; what is written afterwards is what was read in it.
        let (sent, subject) = try await services.database.read { connection in
            (
                try submission.flatMap { try Submission.location(of: $0, by: principal, connection) },
                try SubmissionSubject.read(query, for: principal, at: now, services.reference, connection)
            )
        }
        if let sent { return .seeOther(sent) }
        guard subject.digest == request.form[SubmissionPage.Name.digest] else {
            return try await page(request, request.form, FormErrors(), hasChanged: true)
        }
        let id: SubmittedReport.ID = services.newID()
        let location = try await services.database.write { connection in
            if let submission, let sent = try Submission.location(of: submission, by: principal, connection) {
                return sent
            }
            try SubmittedReportStore.submit(
                id,
                query.kind,
                of: subject.agency.id,
                query.scope,
                query.span,
                subject.content,
                note: note,
                by: principal.officer,
                at: now,
                connection
            )
            let location = Places.submittedReport(id)
            if let submission {
                try Submission.record(submission, location: location, by: principal, at: now, connection)
            }
            return location
        }
        return .seeOther(location)
    }
}
