import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// Where slips are mended, receptions undone, dossiers taken back, and late entries confirmed.
enum MendingRoutes {
    /// In the query after a correction.
    private static let done = "xong"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.correction) { code, request in
            request.query.has(done) ? try await corrected(code, request) : try await correction(code, request)
        }
        try routes.post(Places.correction) { code, request in try await correct(code, request) }
        try routes.get(Places.cancellation) { try await page(.cancellation, $0, $1) }
        try routes.post(Places.cancellation) { try await end(.cancellation, $0, $1) }
        try routes.get(Places.withdrawal) { try await page(.withdrawal, $0, $1) }
        try routes.post(Places.withdrawal) { try await end(.withdrawal, $0, $1) }
        try routes.post(Places.confirmation) { code, request in
            let post = try DossierPost(request, code)
            return try await DetailRoutes.answer(.confirmBackEntries, code, request) {
                try await post.perform { act, dossier, connection in
                    try act.confirmBackEntries([dossier.id], connection).only()
                }
            }
        }
    }

    private static func detail(_ code: DossierCode, _ request: WebRequest) async throws -> DossierDetail {
        let (principal, now) = (try request.signedIn().principal, request.now)
        let reference = request.services.reference
        return try await request.services.database.read {
            try DetailStore.find(code, for: principal, now: now, reference, $0)
        }
    }

    // MARK: Correction

    private static func correct(_ code: DossierCode, _ request: WebRequest) async throws -> Reply {
        let post = try DossierPost(request, code)
        var reader = FormReader(request.form)
        guard let form = CorrectionFields(&reader, of: try await detail(code, request)) else {
            return try await correction(code, request, reader.errors)
        }
        let changes = form.changes
        let refused = { (objection: DossierObjection) in
            try await correction(code, request, objection: objection)
        }
        var isDone = false
        let reply = try await DetailRoutes.answer(.correct, code, request, refused: refused) {
            try await post.perform { act, dossier, connection in
                guard !changes.isEmpty else { throw DossierObjection.nothingToCorrect }
                for change in changes { _ = try act.correct(dossier.id, change, connection) }
            }
            isDone = true
        }
        return isDone ? .seeOther("\(Places.correction(code))?\(done)=1") : reply
    }

    private static func correction(
        _ code: DossierCode,
        _ request: WebRequest,
        _ errors: FormErrors = FormErrors(),
        objection: DossierObjection? = nil
    ) async throws -> Reply {
        let page = CorrectionPage(
            detail: try await detail(code, request),
            csrf: request.csrf,
            submission: request.services.newID(),
            now: request.now,
            fields: request.form.has(CorrectionFields.Who.applicant.name) ? request.form : nil,
            errors: errors,
            objection: objection
        )
        return request.page(
            "Đính chính \(code.description)",
            hasErrors: !errors.isEmpty || objection != nil
        ) { page.content }
    }

    private static func corrected(_ code: DossierCode, _ request: WebRequest) async throws -> Reply {
        let detail = try await detail(code, request)
        let count = detail.timeline.count { $0.recorded.event.isCorrection }
        let page = CorrectedPage(detail: detail, count: count)
        return request.page("Đính chính \(code.description)") { page.content }
    }

    // MARK: Cancellation, withdrawal

    private static func end(
        _ ending: ReasonPage.Ending,
        _ code: DossierCode,
        _ request: WebRequest
    ) async throws -> Reply {
        let post = try DossierPost(request, code)
        var reader = FormReader(request.form)
        let typed = reader.text(ReasonPage.reason, required: "Ghi lý do", max: 1000)
        let held = ending == .withdrawal ? ReasonPage.originals(of: try await detail(code, request)) : []
        if !held.isEmpty, !request.form.has(ReasonPage.returned) {
            reader.refuse(ReasonPage.returned, "Trả lại bản chính cho người nộp rồi đánh dấu")
        }
        guard let typed, reader.errors.isEmpty else { return try await page(ending, code, request, reader.errors) }
        let names = held.map(\.name).joined(separator: "; ")
        let reason = names.isEmpty ? typed : typed + "\nĐã trả lại bản chính: " + names
        let refused = { (objection: DossierObjection) in
            try await page(ending, code, request, objection: objection)
        }
        return try await DetailRoutes.answer(ending.act, code, request, refused: refused) {
            try await post.perform { act, dossier, connection in
                switch ending {
                case .cancellation: _ = try act.cancel(dossier.id, reason: reason, connection)
                case .withdrawal: _ = try act.withdraw(dossier.id, reason: reason, connection)
                }
            }
        }
    }

    private static func page(
        _ ending: ReasonPage.Ending,
        _ code: DossierCode,
        _ request: WebRequest,
        _ errors: FormErrors = FormErrors(),
        objection: DossierObjection? = nil
    ) async throws -> Reply {
        let page = ReasonPage(
            ending: ending,
            detail: try await detail(code, request),
            csrf: request.csrf,
            submission: request.services.newID(),
            fields: request.form.has(ReasonPage.reason) ? request.form : nil,
            errors: errors,
            objection: objection
        )
        return request.page(
            "Hồ sơ \(code.description)",
            hasErrors: !errors.isEmpty || objection != nil
        ) { page.content }
    }
}
