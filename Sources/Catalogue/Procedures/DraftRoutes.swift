import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// Where the content of a procedure is drafted.
enum DraftRoutes {
    private static let saved = "da-luu"

    /// What the editor shows beside the typed text.
    private struct Ground {
        let decision: Decision
        let entry: DecisionEntry
        let content: ProcedureDraft
        let fields: [String]
    }

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.draft) { id, request in
            let ground = try await ground(id, request)
            return page(
                request,
                ground,
                TypedDraft(ground.content),
                sequence: ground.entry.sequence,
                wasSaved: request.query.has(saved)
            )
        }
        try routes.post(Places.draft) { try await take($0, $1) }
    }

    /// Four questions of the entry, one of the fields' names.
    private static func ground(_ id: AnnouncementEntry.ID, _ request: WebRequest) async throws -> Ground {
        let (principal, today) = (try request.signedIn().principal, request.now.day)
        return try await request.services.database.read { connection in
            let keeper = try CatalogueKeeper.need(principal, on: today, connection)
            let (decision, entry) = try EntryStore.find(id, of: keeper, connection)
            guard decision.isDraft, let content = entry.after else { throw Problem.notFound }
            let fields = try FieldStore.names(at: content.level, on: today, connection)
            return Ground(decision: decision, entry: entry, content: content, fields: fields)
        }
    }

    private static func page(
        _ request: WebRequest,
        _ ground: Ground,
        _ typed: TypedDraft,
        _ errors: FormErrors = FormErrors(),
        sequence: Int,
        conflict: DraftPage.Conflict? = nil,
        wasSaved: Bool = false
    ) -> Reply {
        let page = DraftPage(
            csrf: request.csrf,
            decision: ground.decision,
            entry: ground.entry,
            typed: typed,
            errors: errors,
            sequence: sequence,
            fieldNames: ground.fields,
            conflict: conflict,
            wasSaved: wasSaved
        )
        return request.page(
            "Soạn thủ tục",
            status: conflict == nil ? nil : 409,
            hasErrors: !errors.isEmpty
        ) { page.content }
    }

    private static func take(_ id: AnnouncementEntry.ID, _ request: WebRequest) async throws -> Reply {
        let ground = try await ground(id, request)
        guard let seen = Int(request.form[HiddenName.sequence]) else { throw WebProblem.malformed }
        var typed = TypedDraft(request.form, level: ground.content.level)
        // A button for rows shows the form again; nothing is kept, and nothing typed is judged yet.
        if typed.press(request.form[DraftField.button]) { return page(request, ground, typed, sequence: seen) }
        var errors = FormErrors()
        guard let draft = typed.draft(request.form, &errors) else {
            return page(request, ground, typed, errors, sequence: seen)
        }
        let (principal, now) = (try request.signedIn().principal, request.now)
        do {
            try await request.services.database.write { connection in
                try DecisionStore.touch(
                    ground.decision.id,
                    seen: nil,
                    by: principal.officer,
                    at: now,
                    connection
                )
                try EntryStore.save(draft, of: id, seen: seen, by: principal.officer, at: now, connection)
            }
        } catch Problem.conflict {
            return try await conflict(id, request, typed, draft)
        }
        return .seeOther(Places.draft(id) + "?" + saved + "=1")
    }

    /// Somebody else saved first: both contents side by side, the typed one still in the fields.
    private static func conflict(
        _ id: AnnouncementEntry.ID,
        _ request: WebRequest,
        _ typed: TypedDraft,
        _ draft: ProcedureDraft
    ) async throws -> Reply {
        // Published or thrown away meanwhile: not found.
        let ground = try await ground(id, request)
        let conflict = DraftPage.Conflict(
            by: ground.entry.changedBy,
            at: ground.entry.changedAt,
            difference: ProcedureDifference(ground.content, draft)
        )
        return page(request, ground, typed, sequence: ground.entry.sequence, conflict: conflict)
    }
}
