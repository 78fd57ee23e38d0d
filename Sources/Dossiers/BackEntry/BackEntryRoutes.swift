import Addresses
import Components
import Domain
import Ledger
import Markup
import Persistence
import Reading
import Web

/// The address at which the paper book is entered.
struct BackEntryRoutes: Sendable {
    /// Reads procedures, applicants and files as the intake screen does.
    private let intake = IntakeRoutes()
    /// In the query: what was entered just now.
    private static let done = "xong"

    static func register(on routes: inout Routes) throws {
        let entry = BackEntryRoutes()
        try routes.get(Places.backEntry) { request in
            let code = DossierCode(request.query[done])
            let banner = code.map { code in
                notification("Đã nhập bù", kind: .success) {
                    p(.classes("code-large")) { a(.href(Places.dossier(code))) { code.description } }
                    p { "Ghi mã hồ sơ vào sổ giấy, cạnh số thứ tự; rồi nhập dòng kế tiếp." }
                }
            }
            return try await entry.page(request, IntakeDraft(), banner: banner)
        }
        try routes.post(Places.backEntry) { try await entry.take($0) }
    }

    private func take(_ request: WebRequest) async throws -> Reply {
        let signedIn = try request.signedIn()
        var draft = IntakeDraft(request.form)
        let (reference, services, number) = (
            request.services.reference, request.services, draft[IntakeField.paperNumber]
        )
        let isCard = CardLine(number) != nil
        if isCard || draft.act == .fill {
            let agency = signedIn.principal.agency
            let found = try await services.database.read { try IntakeApplicant.find(number, of: agency, $0) }
            found.first?.fill(&draft)
        }
        var reader = FormReader(request.form)
        let book = BackEntryFields(&reader, now: request.now)
        // What is offered, and its rules, are those of the day in the book.
        let (day, sent) = (book?.occurredAt.day ?? request.now.day, draft)
        let ground = try await services.database.read { connection in
            try intake.ground(sent, signedIn, on: day, reference, connection)
        }
        let files = IntakeFiles(
            request.form,
            papers: ground.choice?.components.count ?? 0,
            in: FileRoutes.store(request)
        )
        guard !isCard, draft.act == .receive else {
            return try await page(request, draft, files.errors, kept: files.kept)
        }
        var errors = reader.errors
        guard let choice = ground.choice else {
            errors.refuse(IntakeField.procedure, "Chọn một thủ tục trong danh sách")
            return try await page(request, draft, errors, kept: files.kept)
        }
        var reading = IntakeReading(draft, choice, now: book?.occurredAt ?? request.now)
        let applicant = reading.applicant()
        let submission = Submission.ID(request.form[HiddenName.submission])
        let form = reading.reception(of: .described(applicant ?? .init(name: "")), submission: submission)
        for item in reading.errors.items + files.errors.items { errors.refuse(item.field, item.message) }
        guard let book, var form, applicant != nil, errors.isEmpty else {
            return try await page(request, draft, errors, kept: files.kept)
        }
        form.paperNumber = book.number
        let kept = choice.components.enumerated().compactMap { index, listed in
            files.kept[index + 1].map { (listed.id, $0) }
        }
        let reception = form
        do {
            let act = Act(
                by: signedIn.principal,
                at: choice.offer.desk,
                occurredAt: book.occurredAt,
                services
            )
            let now = Act(by: signedIn.principal, at: choice.offer.desk, services)
            let code = try await services.database.write { connection -> String in
                switch try act.receive(reception, connection) {
                case .repeated(let code): return code
                case .received(let dossier):
                    for (component, file) in kept {
                        // The file comes in now, whenever the paper was handed in.
                        let attached = FileForm(
                            dossier: dossier.id,
                            purpose: .component(component),
                            name: file.name,
                            mediaType: file.content.mediaType,
                            stored: file.stored
                        )
                        _ = try now.attach(attached, connection)
                    }
                    return dossier.code.description
                }
            }
            return .seeOther("\(Places.backEntry())?\(Self.done)=\(code)")
        } catch let objection as DossierObjection {
            let law = (try? Law.on(day))?.generation ?? .g1
            let sentence: Message = "\(objection.message(under: law))"
            switch objection {
            case .paperNumberOutOfOrder: errors.refuse(BackEntryFields.number, sentence)
            case .occurredInFuture, .paperTimeMissing: errors.refuse(BackEntryFields.time, sentence)
            case .receiptNumberTaken: errors.refuse(IntakeField.receipt, sentence)
            default: return try await page(request, draft, errors, objection: sentence, kept: files.kept)
            }
            return try await page(request, draft, errors, kept: files.kept)
        }
    }

    /// The page around a form. At most eleven queries beside what the reference has not cached yet.
    private func page(
        _ request: WebRequest,
        _ draft: IntakeDraft,
        _ errors: FormErrors = FormErrors(),
        objection: Message? = nil,
        kept: [Int: KeptFile] = [:],
        banner: HTML? = nil
    ) async throws -> Reply {
        let signedIn = try request.signedIn()
        let (principal, day) = (signedIn.principal, request.now.day)
        let reference = request.services.reference
        let (ground, last, waiting, places) = try await request.services.database.read { connection in
            (
                try intake.ground(draft, signedIn, on: day, reference, connection),
                try PaperBookStore.last(of: principal.agency, year: day.year, connection),
                try BackEntryStore.waiting(of: principal.agency, connection),
                try reference.offices(of: principal.agency, connection)
            )
        }
        let fresh: Submission.ID = request.services.newID()
        let sent = request.form[HiddenName.submission]
        let page = BackEntryPage(
            intake: IntakePage(
                csrf: request.csrf,
                submission: sent.isEmpty ? fresh.description : sent,
                now: request.now,
                desk: ground.desk,
                notice: nil,
                draft: draft,
                choice: ground.choice,
                candidates: ground.candidates,
                communes: ground.communes,
                hamlets: ground.hamlets,
                errors: errors,
                objection: objection,
                similar: [],
                kept: kept,
                banner: banner
            ),
            fields: request.form,
            last: last,
            waiting: waiting,
            places: Dictionary(places.map { ($0.id, $0.name) }) { first, _ in first },
            isLeader: principal.holds(.leader)
        )
        return request.page("Nhập bù", hasErrors: !errors.isEmpty || objection != nil) { page.content }
    }
}
