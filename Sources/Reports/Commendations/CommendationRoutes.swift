import Addresses
import Documents
import Domain
import Ledger
import Markup
import Persistence
import Reading
import Web

/// The register of commendations: list, entry, correction, removal, export.
enum CommendationRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.commendations) { try await list($0) }
        try routes.get(Places.commendationsSheet) { try await export($0, .xlsx) }
        try routes.get(Places.commendationsLines) { try await export($0, .csv) }
        try routes.get(Places.newCommendation) { newPage($0, Fields(), FormErrors()) }
        try routes.post(Places.newCommendation) { try await enter($0) }
        try routes.get(Places.commendation) { try await page($0, $1) }
        try routes.post(Places.commendation) { try await correct($0, $1) }
        try routes.post(Places.commendationRemoval) { try await remove($0, $1) }
    }

    /// One query beside what the reference has not cached yet.
    private static func list(_ request: WebRequest) async throws -> Reply {
        let officer = try request.signedIn()
        var errors = FormErrors()
        let query = CommendationQuery(request.query, today: request.now.day, &errors)
        guard let period = query.period else { throw Problem.notFound }
        let commendations = try await request.services.database.read { connection in
            try CommendationStore.list(of: [officer.principal.agency], in: period, connection)
        }
        let page = CommendationsPage(
            query: query,
            agency: officer.agency,
            commendations: commendations,
            isKeeper: officer.principal.holds(.reform),
            errors: errors,
            sent: request.query
        )
        return request.page("Khen thưởng", hasErrors: !errors.isEmpty) { page.content }
    }

    private static func export(_ request: WebRequest, _ format: Sheet.Format) async throws -> Reply {
        let officer = try request.signedIn()
        var errors = FormErrors()
        let query = CommendationQuery(request.query, today: request.now.day, &errors)
        guard let period = query.period else { throw Problem.notFound }
        let file = try await request.services.database.read { connection in
            let writer = try SheetWriter(format, title: "Khen thưởng năm \(query.year)")
            try writer.begin(
                Sheet(
                    "Khen thưởng",
                    titles: ["Khen thưởng trong thực hiện cơ chế một cửa năm \(query.year)", officer.agency.name],
                    columns: [
                        Sheet.Column("STT", width: 6), Sheet.Column("Đối tượng"),
                        Sheet.Column("Tập thể, cá nhân", width: 40), Sheet.Column("Thành tích", width: 70),
                        Sheet.Column("Quyết định số", width: 24), Sheet.Column("Ngày quyết định"),
                    ]
                )
            )
            let list = try CommendationStore.list(of: [officer.principal.agency], in: period, connection)
            for (index, commendation) in list.enumerated() {
                try writer.append([
                    .whole(index + 1), .text(commendation.recipientKind.message.vietnamese),
                    .text(commendation.recipient), .text(commendation.merit), .text(commendation.decision),
                    .day(commendation.decidedOn),
                ])
            }
            return try writer.finish()
        }
        return .download(file, named: "khen-thuong-\(query.year)")
    }

    private static func newPage(_ request: WebRequest, _ fields: Fields, _ errors: FormErrors) -> Reply {
        let submission: Submission.ID = request.services.newID()
        let sent = fields["submission"]
        let page = NewCommendationPage(
            fields: fields,
            errors: errors,
            csrf: request.csrf,
            submission: sent.isEmpty ? submission.description : sent
        )
        return request.page("Nhập khen thưởng", hasErrors: !errors.isEmpty) { page.content }
    }

    private static func enter(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var errors = FormErrors()
        guard let form = CommendationForm.read(request.form, today: request.now.day, &errors) else {
            return newPage(request, request.form, errors)
        }
        let (now, isDemonstration) = (request.now, request.web.configuration.isDemonstration)
        let submission = Submission.ID(request.form["submission"])
        let id: Commendation.ID = request.services.newID()
        let location = try await request.services.database.write { connection in
            if let submission, let sent = try Submission.location(of: submission, by: principal, connection) {
                return sent
            }
            try CommendationStore.record(
                form.commendation(id, of: principal.agency, isDemonstration ? .demonstration : .published),
                connection
            )
            let location = CommendationQuery(year: form.day.year).path
            if let submission {
                try Submission.record(submission, location: location, by: principal, at: now, connection)
            }
            return location
        }
        return .seeOther(location)
    }

    private static func page(
        _ id: Commendation.ID,
        _ request: WebRequest,
        _ errors: FormErrors = FormErrors(),
        isConflict: Bool = false
    ) async throws -> Reply {
        let principal = try request.signedIn().principal
        let record = try await request.services.database.read { connection in
            try CommendationStore.find(id, of: principal.agency, connection)
        }
        let page = CommendationPage(
            record: record,
            fields: request.form.names.isEmpty
                ? CommendationFields.fields(of: record.commendation) : filled(request, record),
            errors: errors,
            csrf: request.csrf,
            isConflict: isConflict
        )
        return request.page("Khen thưởng", isConflict: isConflict, hasErrors: !errors.isEmpty) { page.content }
    }

    /// What was typed; the form of the removal carries nothing of the other one.
    private static func filled(_ request: WebRequest, _ record: CommendationRecord) -> Fields {
        guard request.form.has(CommendationPage.removalReason) else { return request.form }
        var pairs: [(name: String, value: String)] = [
            (CommendationPage.removalReason, request.form[CommendationPage.removalReason])
        ]
        let stored = CommendationFields.fields(of: record.commendation)
        pairs += stored.names.map { (name: $0, value: stored[$0]) }
        return Fields(pairs)
    }

    private static func correct(_ id: Commendation.ID, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var errors = FormErrors()
        let form = CommendationForm.read(request.form, today: request.now.day, &errors)
        var reader = FormReader(request.form)
        let reason = reader.text(CommendationForm.Name.reason, required: "Nhập lý do đính chính", max: 500)
        for error in reader.errors.items { errors.refuse(error.field, error.message) }
        guard let form, let reason, errors.isEmpty else { return try await page(id, request, errors) }
        let (now, version) = (request.now, reader.integer(CommendationForm.Name.version) ?? 0)
        return try await changing(id, request) { connection in
            let record = try CommendationStore.find(id, of: principal.agency, connection)
            let changed = form.commendation(id, of: principal.agency, record.commendation.provenance)
            // Sent twice, it finds its own work done.
            if changed == record.commendation, record.version == version + 1 { return }
            try CommendationStore.correct(
                changed,
                seen: version,
                reason: reason,
                by: principal.officer,
                at: now,
                connection
            )
        }
    }

    private static func remove(_ id: Commendation.ID, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var reader = FormReader(request.form)
        let reason = reader.text(CommendationPage.removalReason, required: "Nhập lý do thu hồi", max: 500)
        guard let reason, reader.errors.isEmpty else { return try await page(id, request, reader.errors) }
        let (now, version) = (request.now, reader.integer(CommendationForm.Name.version) ?? 0)
        return try await changing(id, request) { connection in
            let record = try CommendationStore.find(id, of: principal.agency, connection)
            if record.removedAt != nil, record.version == version + 1 { return }
            try CommendationStore.remove(
                id,
                of: principal.agency,
                seen: version,
                reason: reason,
                by: principal.officer,
                at: now,
                connection
            )
        }
    }

    private static func changing(
        _ id: Commendation.ID,
        _ request: WebRequest,
        _ change: @escaping @Sendable (any Connection) throws -> Void
    ) async throws -> Reply {
        do {
            try await request.services.database.write(change)
        } catch Problem.conflict {
            return try await page(id, request, isConflict: true)
        }
        return .seeOther(Places.commendation(id))
    }
}
