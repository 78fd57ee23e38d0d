import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// Where procedures are added to a draft and taken out of it.
enum EntryRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.decisionEntries) { id, request in
            try await page(id, request, request.query, FormErrors(), submission: request.newSubmission)
        }
        try routes.post(Places.decisionEntries) { try await add($0, $1) }
        try routes.post(Places.draftRemoval) { try await remove($0, $1) }
    }

    private static func page(
        _ id: Announcement.ID,
        _ request: WebRequest,
        _ fields: Fields,
        _ errors: FormErrors,
        submission: String
    ) async throws -> Reply {
        let (keeper, decision) = try await DecisionRoutes.draft(id, request)
        let change = Announcement.Change(rawValue: fields[EntryChoicePage.change]) ?? .amended
        let words = fields[EntryChoicePage.words]
        let found = try await request.services.database.read { connection in
            guard change != .new else { return [EntryCandidate]() }
            return try EntryCandidateStore.find(
                words,
                levels: keeper.levels,
                limit: EntryChoicePage.limit,
                connection
            )
        }
        let page = EntryChoicePage(
            csrf: request.csrf,
            decision: decision,
            change: change,
            words: words,
            found: found,
            levels: keeper.levels,
            errors: errors,
            submission: submission
        )
        return request.page("Thêm thủ tục", hasErrors: !errors.isEmpty) { page.content }
    }

    private static func add(_ id: Announcement.ID, _ request: WebRequest) async throws -> Reply {
        let (principal, now) = (try request.signedIn().principal, request.now)
        // Before the form is judged: who does not keep the catalogue learns nothing of it.
        _ = try await DecisionRoutes.keeper(request)
        guard let entry = AnnouncementEntry.ID(request.form[HiddenName.submission]),
            let change = Announcement.Change(rawValue: request.form[EntryChoicePage.change])
        else { throw WebProblem.malformed }
        var reader = FormReader(request.form)
        var level: Agency.Level?
        var version: ProcedureVersion.ID?
        if change == .new {
            level = reader.integer(EntryChoicePage.level, required: "Chọn cấp giải quyết")
                .flatMap(Agency.Level.init)
        } else {
            version = reader.identifier(
                EntryChoicePage.version,
                of: ProcedureVersion.self,
                required: "Chọn một thủ tục trong danh sách"
            )
        }
        guard reader.errors.isEmpty, level != nil || version != nil else {
            return try await page(id, request, request.form, reader.errors, submission: entry.description)
        }
        let draft = NewEntry(
            id: entry,
            change: change,
            level: level,
            version: version,
            provenance: request.provenance,
            newID: request.services.newBits
        )
        let isAdded = try await request.services.database.write { connection in
            let keeper = try CatalogueKeeper.need(principal, on: now.day, connection)
            let decision = try DecisionStore.find(id, of: keeper, connection)
            if try EntryStore.isKnown(entry, connection) { return true }
            try DecisionStore.touch(decision.id, seen: nil, by: principal.officer, at: now, connection)
            return try draft.add(to: id, keeper, by: principal.officer, at: now, connection)
        }
        guard isAdded else {
            reader.refuse(EntryChoicePage.version, "Thủ tục này đã có trong quyết định")
            return try await page(id, request, request.form, reader.errors, submission: entry.description)
        }
        return .seeOther(change == .repealed ? Places.decision(id) : Places.draft(entry))
    }

    private static func remove(_ id: AnnouncementEntry.ID, _ request: WebRequest) async throws -> Reply {
        let (principal, now) = (try request.signedIn().principal, request.now)
        guard let seen = Int(request.form[HiddenName.sequence]) else { throw WebProblem.malformed }
        let decision = try await request.services.database.write { connection in
            let keeper = try CatalogueKeeper.need(principal, on: now.day, connection)
            let (decision, _) = try EntryStore.find(id, of: keeper, connection)
            try DecisionStore.touch(decision.id, seen: seen, by: principal.officer, at: now, connection)
            try EntryStore.remove(id, connection)
            return decision.id
        }
        return .seeOther(Places.decision(decision))
    }
}

/// A procedure that is added to a draft, prefilled from the content in force where there is one.
struct NewEntry {
    let id: AnnouncementEntry.ID
    let change: Announcement.Change
    /// The level of a new procedure.
    let level: Agency.Level?
    /// The content in force that is changed.
    let version: ProcedureVersion.ID?
    /// Where a new one is known from.
    let provenance: Provenance
    let newID: @Sendable () -> UInt128

    /// Adds it to the decision, whose draft the caller has locked.
    ///
    /// - Returns: false when the decision changes the version already.
    /// - Throws: `Problem.notFound` for what the keeper does not keep, or what has ended.
    func add(
        to decision: Announcement.ID,
        _ keeper: CatalogueKeeper,
        by officer: Officer.ID?,
        at moment: Instant,
        _ connection: any Connection
    ) throws -> Bool {
        var former: KnownVersion?
        if let version {
            former = try KnownVersion.versions(
                "v.id = \(version) AND v.published_at IS NOT NULL AND v.effective_to IS NULL",
                connection
            ).first
            guard let former, keeper.levels.contains(former.draft.level) else { throw Problem.notFound }
            if try EntryStore.holds(former.version, in: decision, connection) { return false }
        } else if level.map({ !keeper.levels.contains($0) }) ?? true {
            throw Problem.notFound
        }
        try EntryStore.insert(
            id,
            in: decision,
            change,
            former: former,
            draft: draft(from: former),
            by: officer,
            at: moment,
            connection
        )
        guard let former, change != .repealed else { return true }
        for form in try FormStore.forms(ofVersions: "v.id = \(former.version)", connection)[former.version] ?? [] {
            let copy = ProcedureForm(
                id: ProcedureForm.ID(bits: newID()),
                name: form.name,
                fileName: form.fileName,
                mediaType: form.mediaType,
                digest: form.digest,
                size: form.size
            )
            try FormStore.add(copy, to: id, connection)
        }
        return true
    }

    private func draft(from former: KnownVersion?) -> ProcedureDraft? {
        switch (change, former?.draft) {
        case (.repealed, _): nil
        case (.amended, .some(let draft)): draft
        // What stands in its place has a code of its own.
        case (_, .some(let draft)):
            ProcedureDraft(
                level: draft.level,
                code: nil,
                field: draft.field,
                name: draft.name,
                provenance: draft.provenance,
                source: draft.source,
                parts: draft.parts,
                cases: draft.cases
            )
        case (_, nil):
            ProcedureDraft(
                level: level ?? .commune,
                code: nil,
                field: "",
                name: "",
                provenance: provenance,
                source: nil,
                parts: [:],
                cases: []
            )
        }
    }
}
