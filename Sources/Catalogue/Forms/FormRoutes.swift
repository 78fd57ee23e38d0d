import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// Where forms are kept with a draft, and where everybody takes those of published procedures.
enum FormRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.draftForms) { id, request in
            let (decision, entry) = try await draft(id, request)
            return page(request, decision, entry, Fields(), FormErrors(), submission: request.newSubmission)
        }
        try routes.post(Places.draftForms) { try await take($0, $1) }
        try routes.get(Places.draftForm) { id, form, request in
            let (_, entry) = try await find(id, request)
            guard let form = entry.forms.first(where: { $0.id == form }) else { throw Problem.notFound }
            return try bytes(of: form, request)
        }
        try routes.get(Places.procedureForm) { key, form, request in
            let owner: FormOwner =
                switch key {
                case .code(let code): .code(code)
                case .identity(let procedure): .procedure(procedure)
                }
            let found = try await request.services.database.read { try FormStore.published(form, of: owner, $0) }
            guard let found else { throw Problem.notFound }
            return try bytes(of: found, request)
        }
    }

    private static func find(
        _ id: AnnouncementEntry.ID,
        _ request: WebRequest
    ) async throws -> (decision: Decision, entry: DecisionEntry) {
        let (principal, today) = (try request.signedIn().principal, request.now.day)
        return try await request.services.database.read { connection in
            let keeper = try CatalogueKeeper.need(principal, on: today, connection)
            return try EntryStore.find(id, of: keeper, connection)
        }
    }

    private static func draft(
        _ id: AnnouncementEntry.ID,
        _ request: WebRequest
    ) async throws -> (decision: Decision, entry: DecisionEntry) {
        let found = try await find(id, request)
        guard found.decision.isDraft, found.entry.after != nil else { throw Problem.notFound }
        return found
    }

    private static func store(_ request: WebRequest) -> FileStore {
        FileStore(folder: request.web.configuration.filesFolder, newBits: request.services.newBits)
    }

    private static func bytes(of form: ProcedureForm, _ request: WebRequest) throws -> Reply {
        .bytes(
            try store(request).bytes(of: form.digest),
            mediaType: form.mediaType,
            fileName: form.fileName,
            inline: form.mediaType == FormContent.pdf.mediaType
        )
    }

    private static func page(
        _ request: WebRequest,
        _ decision: Decision,
        _ entry: DecisionEntry,
        _ fields: Fields,
        _ errors: FormErrors,
        submission: String,
        isConflict: Bool = false
    ) -> Reply {
        let page = FormsPage(
            csrf: request.csrf,
            decision: decision,
            entry: entry,
            fields: fields,
            errors: errors,
            submission: submission,
            isConflict: isConflict
        )
        return request.page("Biểu mẫu", isConflict: isConflict, hasErrors: !errors.isEmpty) { page.content }
    }

    private static func take(_ id: AnnouncementEntry.ID, _ request: WebRequest) async throws -> Reply {
        let (decision, entry) = try await draft(id, request)
        guard let seen = Int(request.form[HiddenName.sequence]) else { throw WebProblem.malformed }
        do {
            if request.form.has(FormsPage.button) {
                try await arrange(request.form[FormsPage.button], decision, entry, seen: seen, request)
                return .seeOther(Places.draftForms(id))
            }
            return try await add(decision, entry, seen: seen, request)
        } catch Problem.conflict {
            // Published or thrown away meanwhile: not found.
            let (decision, entry) = try await draft(id, request)
            return page(
                request,
                decision,
                entry,
                request.form,
                FormErrors(),
                submission: request.newSubmission,
                isConflict: true
            )
        }
    }

    private static func add(
        _ decision: Decision,
        _ entry: DecisionEntry,
        seen: Int,
        _ request: WebRequest
    ) async throws -> Reply {
        guard let form = ProcedureForm.ID(request.form[HiddenName.submission]) else { throw WebProblem.malformed }
        var reader = FormReader(request.form)
        let name = reader.text(FormsPage.name, required: "Nhập tên biểu mẫu", max: 300)
        let file = request.form.files(FormsPage.file).first
        if file == nil { reader.refuse(FormsPage.file, "Chọn tệp biểu mẫu") }
        var content: FormContent?
        if let file {
            do throws(FormObjection) {
                content = try FormContent.of(file)
            } catch {
                reader.refuse(FormsPage.file, "“\(file.name)”: \(error.message.vietnamese)")
            }
        }
        guard reader.errors.isEmpty, let name, let file, let content else {
            return page(request, decision, entry, request.form, reader.errors, submission: form.description)
        }
        // Kept before the transaction: a crash between leaves bytes without a record, never the other way round.
        let stored = try store(request).keep(file.bytes)
        let added = ProcedureForm(
            id: form,
            name: name,
            fileName: fileName(file.name, content),
            mediaType: content.mediaType,
            digest: stored.digest,
            size: stored.size
        )
        let (principal, now) = (try request.signedIn().principal, request.now)
        try await request.services.database.write { connection in
            // Sent twice it is added once, whatever the draft has become.
            if try FormStore.isKnown(form, connection) { return }
            try DecisionStore.touch(decision.id, seen: seen, by: principal.officer, at: now, connection)
            try FormStore.add(added, to: entry.id, connection)
        }
        return .seeOther(Places.draftForms(entry.id))
    }

    /// The sender's name with the end that the content has.
    private static func fileName(_ name: String, _ content: FormContent) -> String {
        name.lowercased().hasSuffix("." + content.fileExtension) ? name : name + "." + content.fileExtension
    }

    private static func arrange(
        _ button: String,
        _ decision: Decision,
        _ entry: DecisionEntry,
        seen: Int,
        _ request: WebRequest
    ) async throws {
        let parts = button.split(separator: ".").map(String.init)
        guard parts.count == 2, let form = ProcedureForm.ID(parts[1]) else { throw WebProblem.malformed }
        var order = entry.forms.map(\.id)
        // A button pressed twice finds nothing more to do.
        guard let index = order.firstIndex(of: form) else { return }
        let isDropped = parts[0] == FormsPage.drop
        guard isDropped || index > 0 else { return }
        if !isDropped { order.swapAt(index, index - 1) }
        let wanted = order
        let (principal, now) = (try request.signedIn().principal, request.now)
        try await request.services.database.write { connection in
            try DecisionStore.touch(decision.id, seen: seen, by: principal.officer, at: now, connection)
            if isDropped {
                try FormStore.remove(form, from: entry.id, connection)
            } else {
                try FormStore.order(wanted, of: entry.id, connection)
            }
        }
    }
}
