import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// The addresses of offers.
enum OfferRoutes {
    private static let saved = "da-luu"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.offers) { request in try await list(request) }
        try routes.get(Places.offer) { id, request in try await show(id, request, FormErrors()) }
        try routes.get(Places.newOffer) { request in
            let view = try await newView(request, request.query)
            let fields = OfferForm.fields(desk: view.staff.desks.first?.id, from: request.now.day)
            return formPage(request, view, fields, FormErrors())
        }
        try routes.post(Places.newOffer) { request in
            let view = try await newView(request, request.form)
            let (procedure, agency) = (view.procedure.id, view.agency.id)
            return try await answer(request, view) { change, draft, id, connection in
                try change.enter(draft, of: procedure, at: agency, as: id, connection)
                return id
            }
        }
        try routes.get(Places.offerChange) { id, request in
            let view = try await view(id, request)
            guard let record = view.record else { throw Problem.notFound }
            let day = view.isUnused ? record.validity.from : request.now.day.advanced(by: 1)
            return formPage(request, view, OfferForm.fields(record, from: day), FormErrors())
        }
        try routes.post(Places.offerChange) { old, request in
            let view = try await view(old, request)
            return try await answer(request, view) { change, draft, id, connection in
                try change.change(old, to: draft, as: id, connection)
            }
        }
        try routes.post(Places.offerEnd) { id, request in try await end(id, request) }
    }

    private static func list(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        let chosen = try OfferScope.choice(in: request.query)
        let (today, reference) = (request.now.day, request.services.reference)
        let search = request.query[OfferListPage.searchField]
        let filter = OfferListing.Filter(
            field: request.query[OfferListPage.fieldField],
            standing: OfferListing.Filter.Standing(rawValue: request.query[OfferListPage.standingField]),
            words: Folding.words(search)
        )
        let number = min(1000, max(1, Int(request.query[OfferListPage.pageField]) ?? 1))
        let page = try await request.services.database.read { connection in
            let scope = try OfferScope.read(principal, chosen: chosen, reference, connection)
            let listing = try OfferListing.read(scope.agency, on: today, connection)
            let shown = OfferListPage.shown(listing, filter, page: number)
            return OfferListPage(
                scope: scope,
                listing: listing,
                filter: filter,
                search: search,
                page: number,
                terms: try OfferListing.terms(of: shown.map(\.version), connection)
            )
        }
        return request.page("Thủ tục cung cấp") { page.content }
    }

    private static func show(
        _ id: Offer.ID,
        _ request: WebRequest,
        _ errors: FormErrors
    ) async throws -> Reply {
        let view = try await view(id, request)
        guard let record = view.record else { throw Problem.notFound }
        let typed = request.form[OfferForm.from]
        let page = OfferPage(
            view: view,
            record: record,
            today: request.now.day,
            csrf: request.csrf,
            errors: errors,
            ending: typed.isEmpty ? request.now.day.advanced(by: 1).vietnamese : typed,
            wasSaved: request.query.has(saved)
        )
        return request.page("Thủ tục cung cấp", hasErrors: !errors.isEmpty) { page.content }
    }

    private static func end(_ id: Offer.ID, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var reader = FormReader(request.form)
        let day = reader.day(OfferForm.from, required: "Nhập ngày bắt đầu không nhận hồ sơ mới")
        guard let day else { return try await show(id, request, reader.errors) }
        let now = request.now
        do {
            try await request.services.database.write { connection in
                try OfferChange(by: principal, at: now).end(id, on: day, connection)
            }
        } catch let objection as OfferObjection {
            return try await show(id, request, FormErrors(OfferForm.from, WorkflowWords.message(objection)))
        }
        return .seeOther("\(Places.offer(id))?\(saved)=1")
    }

    /// Saves under the submission's identity, or shows the form again with what says no.
    private static func answer(
        _ request: WebRequest,
        _ view: OfferView,
        _ act: @escaping @Sendable (OfferChange, OfferDraft, Offer.ID, any Connection) throws -> Offer.ID
    ) async throws -> Reply {
        let principal = try request.signedIn().principal
        guard let id = Offer.ID(request.form[HiddenName.submission]) else { throw WebProblem.malformed }
        let (form, now) = (request.form, request.now)
        var errors = FormErrors()
        guard let draft = OfferForm.read(form, &errors) else { return formPage(request, view, form, errors) }
        do {
            let saved = try await request.services.database.write { connection in
                try act(OfferChange(by: principal, at: now), draft, id, connection)
            }
            return .seeOther("\(Places.offer(saved))?\(Self.saved)=1")
        } catch let objection as OfferObjection {
            let errors = FormErrors(WorkflowWords.field(of: objection), WorkflowWords.message(objection))
            return formPage(request, view, form, errors)
        } catch let objection as WorkflowObjection {
            return formPage(request, view, form, FormErrors(OfferForm.workflow, WorkflowWords.message(objection)))
        }
    }

    private static func formPage(
        _ request: WebRequest,
        _ view: OfferView,
        _ fields: Fields,
        _ errors: FormErrors
    ) -> Reply {
        let submission = request.form[HiddenName.submission]
        let page = OfferFormPage(
            view: view,
            fields: fields,
            action: request.path,
            csrf: request.csrf,
            submission: submission.isEmpty ? (request.services.newID() as Offer.ID).description : submission,
            errors: errors
        )
        return request.page(page.title, hasErrors: !errors.isEmpty) { page.content }
    }

    private static func newView(_ request: WebRequest, _ fields: Fields) async throws -> OfferView {
        let principal = try request.signedIn().principal
        let chosen = try OfferScope.choice(in: fields)
        guard let procedure = Procedure.ID(fields[OfferForm.procedure]) else { throw Problem.notFound }
        let (today, reference) = (request.now.day, request.services.reference)
        return try await request.services.database.read { connection in
            let scope = try OfferScope.read(principal, chosen: chosen, reference, connection)
            guard let offered = try OfferedProcedure.find(procedure, on: today, connection),
                offered.level == scope.agency.level
            else { throw Problem.notFound }
            return OfferView(
                record: nil,
                agency: scope.agency,
                procedure: offered,
                staff: try AgencyStaff.read(of: scope.agency.id, on: today, connection),
                workflows: try WorkflowRecord.list(of: scope.agency.id, on: today, connection)
            )
        }
    }

    /// Everything about the offer, in ten statements.
    private static func view(_ id: Offer.ID, _ request: WebRequest) async throws -> OfferView {
        let principal = try request.signedIn().principal
        let (today, reference) = (request.now.day, request.services.reference)
        return try await request.services.database.read { connection in
            let record = try OfferRecord.find(id, visibleTo: principal, reference, connection)
            let offer = record.offer
            guard let agency = try reference.agency(offer.agency, connection),
                let procedure = try OfferedProcedure.find(offer.procedure, on: today, connection)
            else { throw Problem.notFound }
            let first = record.validity.from
            let mayBeUnused = record.validity.until == nil && first >= today
            return OfferView(
                record: record,
                agency: agency,
                procedure: procedure,
                staff: try AgencyStaff.read(of: agency.id, on: today, connection),
                workflows: try WorkflowRecord.list(of: agency.id, on: today, connection),
                history: try OfferRecord.history(of: offer.procedure, at: agency.id, connection),
                issued: try OfferedProcedure.issued(by: agency.id, on: today, connection),
                open: try connection.integer(
                    """
                    SELECT COUNT(*) FROM read_dossier
                    WHERE agency = \(agency.id) AND offer = \(id) AND closed_at IS NULL
                    """
                ),
                isUnused: try mayBeUnused && !OfferRecord.hasReceived(offer, since: first, connection)
            )
        }
    }
}
