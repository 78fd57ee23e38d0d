import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// Where decisions are listed, drafted, published.
enum DecisionRoutes {
    private static let published = "da-cong-bo"
    private static let saved = "da-luu"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.decisions) { try await list($0) }
        try routes.get(Places.newDecision) { request in
            let keeper = try await keeper(request)
            let fields = Fields([(DecisionForm.issuer, keeper.agency.description)])
            return headPage(request, keeper, fields, FormErrors(), draft: nil, submission: request.newSubmission)
        }
        try routes.post(Places.newDecision) { try await begin($0) }
        try routes.get(Places.decision) { try await page($0, $1) }
        try routes.get(Places.decisionHead) { id, request in
            let (keeper, decision) = try await draft(id, request)
            let seen = (id: id, sequence: decision.sequence)
            let fields = DecisionForm.fields(decision)
            return headPage(request, keeper, fields, FormErrors(), draft: seen, submission: request.newSubmission)
        }
        try routes.post(Places.decisionHead) { try await change($0, $1) }
        try routes.post(Places.publication) { try await publish($0, $1) }
        try routes.post(Places.decisionRemoval) { try await remove($0, $1) }
    }

    /// The signed-in officer's agency as keeper.
    static func keeper(_ request: WebRequest) async throws -> CatalogueKeeper {
        let (principal, today) = (try request.signedIn().principal, request.now.day)
        return try await request.services.database.read { try CatalogueKeeper.need(principal, on: today, $0) }
    }

    /// A decision of the keeper's that is not published yet.
    static func draft(
        _ id: Announcement.ID,
        _ request: WebRequest
    ) async throws -> (keeper: CatalogueKeeper, decision: Decision) {
        let (principal, today) = (try request.signedIn().principal, request.now.day)
        return try await request.services.database.read { connection in
            let keeper = try CatalogueKeeper.need(principal, on: today, connection)
            let decision = try DecisionStore.find(id, of: keeper, connection)
            guard decision.isDraft else { throw Problem.notFound }
            return (keeper, decision)
        }
    }

    private static func list(_ request: WebRequest) async throws -> Reply {
        let (principal, today) = (try request.signedIn().principal, request.now.day)
        let filter = DecisionStore.Filter(
            year: Int(request.query[DecisionListPage.year]),
            change: Announcement.Change(rawValue: request.query[DecisionListPage.change])
        )
        let page = try await request.services.database.read { connection in
            let keeper = try CatalogueKeeper.need(principal, on: today, connection)
            return DecisionListPage(
                lines: try DecisionStore.list(of: keeper, filter, connection),
                years: try DecisionStore.years(of: keeper, connection),
                filter: filter,
                today: today
            )
        }
        return request.page("Quyết định công bố") { page.content }
    }

    private static func headPage(
        _ request: WebRequest,
        _ keeper: CatalogueKeeper,
        _ fields: Fields,
        _ errors: FormErrors,
        draft: (id: Announcement.ID, sequence: Int)?,
        submission: String
    ) -> Reply {
        let page = DecisionHeadPage(
            csrf: request.csrf,
            issuers: keeper.issuers,
            fields: fields,
            errors: errors,
            draft: draft,
            submission: submission
        )
        return request.page(
            draft == nil ? "Nhập quyết định công bố" : "Sửa số, ngày của quyết định",
            hasErrors: !errors.isEmpty
        ) { page.content }
    }

    private static func begin(_ request: WebRequest) async throws -> Reply {
        let keeper = try await keeper(request)
        let (principal, now) = (try request.signedIn().principal, request.now)
        guard let id = Announcement.ID(request.form[HiddenName.submission]) else { throw WebProblem.malformed }
        var errors = FormErrors()
        let provenance = request.provenance
        if let head = DecisionForm.read(request.form, keeper: keeper, provenance: provenance, &errors) {
            let isEntered = try await request.services.database.write { connection in
                let isTwin = try DecisionStore.twin(of: head.announcement, by: head.agency, besides: id, connection)
                if isTwin { return false }
                try DecisionStore.insert(head, as: id, by: principal.officer, at: now, connection)
                return true
            }
            if isEntered { return .seeOther(Places.decision(id)) }
            errors.refuse(DecisionForm.number, "Quyết định số này, ngày này đã có trong danh sách")
        }
        return headPage(request, keeper, request.form, errors, draft: nil, submission: id.description)
    }

    private static func change(_ id: Announcement.ID, _ request: WebRequest) async throws -> Reply {
        let (keeper, decision) = try await draft(id, request)
        let (principal, now) = (try request.signedIn().principal, request.now)
        guard let seen = Int(request.form[HiddenName.sequence]) else { throw WebProblem.malformed }
        var errors = FormErrors()
        let provenance = decision.announcement.provenance
        if let head = DecisionForm.read(request.form, keeper: keeper, provenance: provenance, &errors) {
            let isChanged = try await request.services.database.write { connection in
                let isTwin = try DecisionStore.twin(of: head.announcement, by: head.agency, besides: id, connection)
                if isTwin { return false }
                try DecisionStore.touch(id, seen: seen, by: principal.officer, at: now, connection)
                try DecisionStore.update(id, head, connection)
                return true
            }
            if isChanged { return .seeOther(Places.decision(id) + "?" + saved + "=1") }
            errors.refuse(DecisionForm.number, "Quyết định số này, ngày này đã có trong danh sách")
        }
        let draft = (id: id, sequence: seen)
        return headPage(request, keeper, request.form, errors, draft: draft, submission: request.newSubmission)
    }

    private static func page(
        _ id: Announcement.ID,
        _ request: WebRequest,
        refusal: [AnnouncementObjection] = []
    ) async throws -> Reply {
        let (principal, today) = (try request.signedIn().principal, request.now.day)
        let (csrf, query) = (request.csrf, request.query)
        let reference = request.services.reference
        let page = try await request.services.database.read { connection in
            let keeper = try CatalogueKeeper.need(principal, on: today, connection)
            let decision = try DecisionStore.find(id, of: keeper, connection)
            let calendar = try reference.calendar(of: decision.agency, connection)
            // What came from a file was entered later than it was published, which says nothing.
            let known = decision.isDraft ? today : decision.publishedAt?.day
            return DecisionPage(
                csrf: csrf,
                decision: decision,
                entries: try EntryStore.entries(of: id, connection),
                imported: try EntryStore.imported(by: id, connection),
                duties: try RepostingStore.progress(of: id, connection),
                missedDeadlines: known.map {
                    decision.announcement.missedDeadlines(publishedOn: $0, in: calendar)
                } ?? [],
                today: today,
                refusal: refusal,
                notice: query.has(published)
                    ? "Đã công bố quyết định." : query.has(saved) ? "Đã lưu." : nil
            )
        }
        return request.page("Quyết định công bố", hasErrors: !refusal.isEmpty) { page.content }
    }

    private static func publish(_ id: Announcement.ID, _ request: WebRequest) async throws -> Reply {
        let (principal, now) = (try request.signedIn().principal, request.now)
        let newBits = request.services.newBits
        guard let seen = Int(request.form[HiddenName.sequence]) else { throw WebProblem.malformed }
        do {
            try await request.services.database.write { connection in
                let keeper = try CatalogueKeeper.need(principal, on: now.day, connection)
                let publication = Publication(
                    decision: try DecisionStore.find(id, of: keeper, connection),
                    officer: principal.officer,
                    now: now,
                    newID: newBits,
                    connection: connection
                )
                try publication.publish(seen: seen)
            }
        } catch let refusal as PublicationRefusal {
            return try await page(id, request, refusal: refusal.objections)
        }
        return .seeOther(Places.decision(id) + "?" + published + "=1")
    }

    private static func remove(_ id: Announcement.ID, _ request: WebRequest) async throws -> Reply {
        let (principal, now) = (try request.signedIn().principal, request.now)
        guard let seen = Int(request.form[HiddenName.sequence]) else { throw WebProblem.malformed }
        try await request.services.database.write { connection in
            let keeper = try CatalogueKeeper.need(principal, on: now.day, connection)
            _ = try DecisionStore.find(id, of: keeper, connection)
            try DecisionStore.touch(id, seen: seen, by: principal.officer, at: now, connection)
            try DecisionStore.remove(id, connection)
        }
        return .seeOther(Places.decisions())
    }
}

extension WebRequest {
    /// An identity for what a form will make, under which a form sent twice makes one.
    var newSubmission: String { Identifier<Announcement>(bits: services.newBits()).description }

    /// Where what is entered now is known from: a demonstration makes it up.
    var provenance: Provenance { web.configuration.isDemonstration ? .demonstration : .published }
}
