import Addresses
import Components
import Documents
import Domain
import Ledger
import Markup
import Persistence
import Reading
import Web

/// The intake screen and what follows it.
struct IntakeRoutes: Sendable {
    let catalogue = IntakeCatalogue()

    /// Adds the addresses of the intake.
    static func register(on routes: inout Routes, _ typesetter: Typesetter) throws(RouteFault) {
        let papers = IntakePapers(typesetter: typesetter)
        let intake = IntakeRoutes()
        try routes.get(Places.intake) { try await intake.show($0) }
        try routes.post(Places.intake) { try await intake.take($0) }
        try routes.get(Places.intakeProcedures) { try await intake.procedures($0) }
        try routes.post(Places.intakeApplicant) { try await intake.applicants($0) }
        try routes.get(Places.intakeDue) { try await intake.part($0) }
        try routes.get(Places.received) { try await intake.received($0, $1) }
        try routes.get(Places.intakeEnded) { try await intake.ended($0, $1) }
        try routes.get(Places.intakePaper) { try await papers.endedPaper($0, $1) }
        try routes.get(Places.dossierPaper) { try await papers.paper($0, $1, $2) }
    }

    /// A fresh form; `?cung-nguoi=` takes over the applicant of a dossier.
    private func show(_ request: WebRequest) async throws -> Reply {
        var draft = IntakeDraft()
        if let code = DossierCode(request.query[Self.samePerson]) {
            let (principal, now, reference) = (
                try request.signedIn().principal, request.now, request.services.reference
            )
            let detail = try await request.services.database.read { connection in
                try DetailStore.find(code, for: principal, now: now, reference, connection)
            }
            detail.applicant.map { IntakeApplicant($0).fill(&draft) }
            if detail.applicant?.kind == .organisation { draft[IntakeField.isOrganisation] = "1" }
        }
        return try await page(request, draft)
    }

    /// The query's name for the dossier whose applicant comes with the next one.
    static let samePerson = "cung-nguoi"

    /// All that a page needs beside the form.
    struct Ground: Sendable {
        var choice: IntakeChoice?
        var candidates: [IntakeProcedure] = []
        var communes: [String] = []
        var hamlets: [Hamlet] = []
        var calendar = WorkCalendar([])
        var desk = ""
    }

    /// What the form chose: the offer's identity, or what was typed beyond doubt; in a fresh form what the officer
    /// received last.
    func ground(
        _ draft: IntakeDraft,
        _ signedIn: SignedIn,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> Ground {
        let principal = signedIn.principal
        let list = try catalogue.list(of: principal, on: day, reference, connection)
        var ground = Ground()
        ground.communes = try IntakeStore.communes(of: signedIn.agency, on: day, reference, connection)
        ground.hamlets = try IntakeStore.hamlets(
            of: draft[IntakeField.commune],
            seenFrom: signedIn.agency,
            on: day,
            reference,
            connection
        )
        ground.calendar = try reference.calendar(of: principal.agency, connection)
        let desk = principal.posts.first { $0.role == .reception }?.office
        ground.desk = try desk.flatMap { try reference.office($0, connection)?.name } ?? ""
        var chosen = Offer.ID(draft[IntakeField.offer]).flatMap { list.find($0) }
        var procedureCase = ProcedureCase.ID(draft[IntakeField.procedureCase])
        let typed = draft[IntakeField.procedure]
        if let known = chosen, !typed.isEmpty, Folding.fold(typed) != Folding.fold(known.name) { chosen = nil }
        if chosen == nil, !typed.isEmpty {
            chosen = list.meant(by: typed)
            if chosen == nil { ground.candidates = list.matches(typed) }
        }
        if chosen == nil, !draft.isSent {
            let last = try IntakeStore.recent(principal, on: day, connection).last
            chosen = last.flatMap { list.find($0.offer) }
            procedureCase = last?.procedureCase
        }
        if let chosen {
            ground.choice = try IntakeStore.choice(chosen, procedureCase, on: day, reference, connection)
            ground.desk = ground.choice?.desk ?? ground.desk
        }
        return ground
    }

    /// The page around a form. At most twelve queries, seven of them for the revisions, beside what the reference has
    /// not cached yet.
    func page(
        _ request: WebRequest,
        _ draft: IntakeDraft,
        _ errors: FormErrors = FormErrors(),
        objection: Message? = nil,
        similar: [SimilarDossier] = [],
        kept: [Int: KeptFile] = [:],
        submission: String? = nil,
        banner: HTML? = nil
    ) async throws -> Reply {
        let signedIn = try request.signedIn()
        let (day, reference) = (request.now.day, request.services.reference)
        let ground = try await request.services.database.read { connection in
            try self.ground(draft, signedIn, on: day, reference, connection)
        }
        let fresh: Submission.ID = request.services.newID()
        let page = IntakePage(
            csrf: request.csrf,
            submission: submission ?? fresh.description,
            now: request.now,
            desk: ground.desk,
            notice: Self.notice(at: request.now, ground.calendar),
            draft: draft,
            choice: ground.choice,
            candidates: ground.candidates,
            communes: ground.communes,
            hamlets: ground.hamlets,
            errors: errors,
            objection: objection,
            similar: similar,
            kept: kept,
            banner: banner
        )
        let isRefused = !errors.isEmpty || objection != nil || !similar.isEmpty
        return request.page("Tiếp nhận hồ sơ", hasErrors: isRefused) { page.content }
    }

    /// After 15:00 the hand-over waits for the next working day (rule 20).
    private static func notice(at now: Instant, _ calendar: WorkCalendar) -> Message? {
        guard let deadline = try? HandoverDeadline(received: now, in: calendar), deadline.due.day > now.day else {
            return nil
        }
        return "Chuyển đầu giờ ngày \(deadline.due.day.vietnamese)"
    }

    // MARK: Fragments

    /// Procedures for what is typed; for nothing this desk's most used today first. At most three queries.
    private func procedures(_ request: WebRequest) async throws -> Reply {
        let signedIn = try request.signedIn()
        let (typed, day, reference) = (request.query["q"], request.now.day, request.services.reference)
        let found = try await request.services.database.read { connection in
            let list = try catalogue.list(of: signedIn.principal, on: day, reference, connection)
            let isEmpty = Folding.words(typed).isEmpty
            let used = isEmpty ? try IntakeStore.recent(signedIn.principal, on: day, connection).mostUsed : []
            return list.matches(typed, mostUsed: used)
        }
        return .fragment(
            suggestionList(
                found.map {
                    Suggestion(value: $0.offer.description, text: $0.name, detail: $0.code ?? $0.field)
                }
            )
        )
    }

    /// Those who came before with the number, or whom the scanned card names.
    private func applicants(_ request: WebRequest) async throws -> Reply {
        let agency = try request.signedIn().principal.agency
        let typed = request.form["q"]
        let found = try await request.services.database.read { try IntakeApplicant.find(typed, of: agency, $0) }
        return .fragment(suggestionList(found.map(\.suggestion)))
    }

    /// A part of the page for another procedure or case; at most five queries.
    private func part(_ request: WebRequest) async throws -> Reply {
        let signedIn = try request.signedIn()
        var draft = IntakeDraft()
        for name in [IntakeField.offer, IntakeField.procedureCase, IntakeField.promised] {
            draft[name] = request.query[name]
        }
        let (asked, day, reference) = (draft, request.now.day, request.services.reference)
        let part = IntakePart(rawValue: request.query[IntakeField.part])
        let commune = request.query[IntakeField.commune]
        let (choice, hamlets) = try await request.services.database.read { connection -> (IntakeChoice?, [Hamlet]) in
            if part == .hamlets {
                let agency = signedIn.agency
                return (nil, try IntakeStore.hamlets(of: commune, seenFrom: agency, on: day, reference, connection))
            }
            let list = try catalogue.list(of: signedIn.principal, on: day, reference, connection)
            guard let procedure = Offer.ID(asked[IntakeField.offer]).flatMap({ list.find($0) }) else {
                return (nil, [])
            }
            let wanted = ProcedureCase.ID(asked[IntakeField.procedureCase])
            return (try IntakeStore.choice(procedure, wanted, on: day, reference, connection), [])
        }
        let page = IntakePage(
            csrf: request.csrf,
            submission: "",
            now: request.now,
            desk: "",
            notice: nil,
            draft: draft,
            choice: choice,
            candidates: [],
            communes: [],
            hamlets: hamlets,
            errors: FormErrors(),
            objection: nil,
            similar: [],
            kept: [:],
            banner: nil
        )
        return switch part {
        case .cases: .fragment(page.casesPart)
        case .file: .fragment(page.filePart)
        case .due: .fragment(page.duePart)
        case .hamlets: .fragment(page.hamletsPart)
        case nil: throw Problem.notFound
        }
    }
}
