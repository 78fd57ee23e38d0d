import Addresses
import Components
import Domain
import Ledger
import Markup
import Persistence
import Reading
import Web

/// The one-touch screen.
struct OneTouchRoutes: Sendable {
    private let catalogue = IntakeCatalogue()
    /// In the query: what was done just now.
    private static let done = "xong"

    static func register(on routes: inout Routes) throws {
        let oneTouch = OneTouchRoutes()
        try routes.get(Places.oneTouch) { try await oneTouch.show($0) }
        try routes.post(Places.oneTouch) { try await oneTouch.take($0) }
    }

    private func show(_ request: WebRequest) async throws -> Reply {
        if request.query[OneTouchField.part] == OneTouchField.feePart {
            return .fragment(
                OneTouchPage(
                    intake: blank(request),
                    fields: request.query,
                    procedures: [],
                    principal: try request.signedIn().principal
                ).feePart
            )
        }
        guard let code = DossierCode(request.query[Self.done]) else { return try await page(request, IntakeDraft()) }
        let (principal, now) = (try request.signedIn().principal, request.now)
        let reference = request.services.reference
        let banner = try await request.services.database.read { connection in
            let detail = try DetailStore.find(code, for: principal, now: now, reference, connection)
            return OneTouchOutcomeBanner(
                detail: detail,
                certifications: try CertificationStore.list(of: detail.dossier.id, connection),
                nextPlace: try reference.office(detail.nextPlace, connection)?.name ?? ""
            )
        }
        return try await page(request, IntakeDraft(), banner: banner.content)
    }

    private func take(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var draft = IntakeDraft(request.form)
        let (day, services, number) = (request.now.day, request.services, draft[IntakeField.paperNumber])
        let isCard = CardLine(number) != nil
        if isCard || draft.act == .fill {
            let found = try await services.database.read {
                try IntakeApplicant.find(number, of: principal.agency, $0)
            }
            found.first?.fill(&draft)
        }
        guard !isCard, draft.act == .receive else { return try await page(request, draft) }
        let offer = Offer.ID(draft[IntakeField.offer])
        let choice = try await services.database.read { connection in
            try self.procedures(of: principal, on: day, services.reference, connection)
                .first { $0.offer == offer }
                .flatMap { try IntakeStore.choice($0, nil, on: day, services.reference, connection) }
        }
        guard let choice else {
            return try await page(request, draft, FormErrors(IntakeField.offer, "Chọn một thủ tục trong danh sách"))
        }
        let submission = Submission.ID(request.form[HiddenName.submission])
        let reading = OneTouchReading(draft, request.form, choice, submission: submission, now: request.now)
        guard let form = reading.form else { return try await page(request, draft, reading.errors) }
        do {
            let act = Act(by: principal, at: choice.offer.desk, services)
            let code = try await services.database.write { connection in
                switch try act.oneTouch(form, connection) {
                case .handedOut(let dossier), .waits(let dossier, _, _, _), .refused(let dossier, _):
                    dossier.code.description
                case .repeated(let code): code
                }
            }
            return .seeOther("\(Places.oneTouch())?\(Self.done)=\(code)")
        } catch let objection as DossierObjection {
            let law = (try? Law.on(day))?.generation ?? .g1
            return try await page(request, draft, objection: "\(objection.message(under: law))")
        }
    }

    /// Those of the desk's procedures whose process is one touch; one query beside the catalogue's.
    private func procedures(
        of principal: Principal,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [IntakeProcedure] {
        let ids = try connection.rows(
            """
            SELECT o.id FROM read_offer o JOIN read_workflow w ON w.id = o.workflow
            WHERE o.agency = \(principal.agency) AND w.shape = \(Workflow.Shape.oneTouch.rawValue)
            """
        ).map { try $0.id("id", of: Offer.self) }
        let isOneTouch = Set(ids)
        return try catalogue.list(of: principal, on: day, reference, connection).procedures
            .filter { isOneTouch.contains($0.offer) }
    }

    /// The page around a form. At most seven queries beside what the reference has not cached yet.
    private func page(
        _ request: WebRequest,
        _ draft: IntakeDraft,
        _ errors: FormErrors = FormErrors(),
        objection: Message? = nil,
        banner: HTML? = nil
    ) async throws -> Reply {
        let signedIn = try request.signedIn()
        let (day, reference) = (request.now.day, request.services.reference)
        let (procedures, communes, hamlets, choice) = try await request.services.database.read { connection in
            let procedures = try self.procedures(of: signedIn.principal, on: day, reference, connection)
            let wanted = Offer.ID(draft[IntakeField.offer])
            let shown = procedures.first { $0.offer == wanted } ?? procedures.first
            return (
                procedures, try IntakeStore.communes(of: signedIn.agency, on: day, reference, connection),
                try IntakeStore.hamlets(
                    of: draft[IntakeField.commune],
                    seenFrom: signedIn.agency,
                    on: day,
                    reference,
                    connection
                ),
                try shown.flatMap { try IntakeStore.choice($0, nil, on: day, reference, connection) }
            )
        }
        let page = OneTouchPage(
            intake: blank(
                request,
                draft,
                choice: choice,
                communes: communes,
                hamlets: hamlets,
                errors: errors,
                objection: objection,
                banner: banner
            ),
            fields: request.form,
            procedures: procedures,
            principal: signedIn.principal
        )
        return request.page("Một chạm", hasErrors: !errors.isEmpty || objection != nil) { page.content }
    }

    private func blank(
        _ request: WebRequest,
        _ draft: IntakeDraft = IntakeDraft(),
        choice: IntakeChoice? = nil,
        communes: [String] = [],
        hamlets: [Hamlet] = [],
        errors: FormErrors = FormErrors(),
        objection: Message? = nil,
        banner: HTML? = nil
    ) -> IntakePage {
        let fresh: Submission.ID = request.services.newID()
        let sent = request.form[HiddenName.submission]
        return IntakePage(
            csrf: request.csrf,
            submission: sent.isEmpty ? fresh.description : sent,
            now: request.now,
            desk: "",
            notice: nil,
            draft: draft,
            choice: choice,
            candidates: [],
            communes: communes,
            hamlets: hamlets,
            errors: errors,
            objection: objection,
            similar: [],
            kept: [:],
            banner: banner
        )
    }
}
