import Addresses
import Components
import Domain
import Ledger
import Markup
import Persistence
import Reading
import Web

extension IntakeRoutes {
    /// Takes the form: fills it, or ends the intake in exactly one of 01, 02, 03 and guidance (rule 14).
    func take(_ request: WebRequest) async throws -> Reply {
        let signedIn = try request.signedIn()
        var draft = IntakeDraft(request.form)
        let (day, reference) = (request.now.day, request.services.reference)
        let (sent, number) = (draft, draft[IntakeField.paperNumber])
        // A scanned line is read first, whatever was pressed.
        let isCard = CardLine(number) != nil
        if isCard || draft.act == .fill {
            let agency = signedIn.principal.agency
            let found = try await request.services.database.read {
                try IntakeApplicant.find(number, of: agency, $0)
            }
            found.first?.fill(&draft)
        }
        let ground = try await request.services.database.read { connection in
            try self.ground(sent, signedIn, on: day, reference, connection)
        }
        let files = IntakeFiles(
            request.form,
            papers: ground.choice?.components.count ?? 0,
            in: FileRoutes.store(request)
        )
        let form = Sending(draft: draft, request: request, kept: files.kept, errors: files.errors)
        guard let choice = ground.choice else {
            return try await again(form, FormErrors(IntakeField.procedure, "Chọn một thủ tục trong danh sách"))
        }
        guard !isCard else { return try await again(form, FormErrors()) }
        switch draft.act {
        case .fill, .choose: return try await again(form, FormErrors())
        case .receive: return try await receive(form, choice, signedIn)
        case .supplement, .refuse, .guide: return try await end(form, choice, signedIn)
        }
    }

    /// A form on its way: as it is read, with the files that were kept and those that could not be.
    struct Sending: Sendable {
        let draft: IntakeDraft
        let request: WebRequest
        let kept: [Int: KeptFile]
        let errors: FormErrors
    }

    /// The form again, nothing lost.
    private func again(
        _ form: Sending,
        _ errors: FormErrors,
        objection: Message? = nil,
        similar: [SimilarDossier] = []
    ) async throws -> Reply {
        var all = form.errors
        for item in errors.items { all.refuse(item.field, item.message) }
        return try await page(
            form.request,
            form.draft,
            all,
            objection: objection,
            similar: similar,
            kept: form.kept,
            submission: form.request.form[HiddenName.submission]
        )
    }

    // MARK: 01

    private func receive(_ form: Sending, _ choice: IntakeChoice, _ signedIn: SignedIn) async throws -> Reply {
        let (principal, request) = (signedIn.principal, form.request)
        var reading = IntakeReading(form.draft, choice, now: request.now)
        let described = reading.applicant()
        let submission = Submission.ID(request.form[HiddenName.submission])
        guard let described,
            let intention = reading.reception(of: .described(described), submission: submission),
            form.errors.isEmpty
        else {
            // All faults at once: those of the file too, where the applicant's stopped the reading.
            if described == nil { _ = reading.reception(of: .described(.init(name: "")), submission: nil) }
            return try await again(form, reading.errors)
        }
        // The officer is refusing and pressed the usual key: no receipt is made by mistake.
        if !form.draft[IntakeField.reasons].isEmpty {
            reading.refuse(IntakeField.reasons, "Đã ghi lý do từ chối: bấm “In phiếu từ chối”, hoặc xóa lý do rồi lưu")
            return try await again(form, reading.errors)
        }
        let number = described.paper?.number ?? described.taxCode ?? ""
        let before = try await Self.before(number, described, choice, principal, submission, request)
        // Sent twice: the first one's dossier is no reason to warn of it.
        if let code = before.made.flatMap({ DossierCode($0) }) {
            return .seeOther(Places.received(code) + "?" + Self.prints + "=1")
        }
        if !before.similar.isEmpty, !form.draft.isTicked(IntakeField.goesOn) {
            return try await again(form, FormErrors(), similar: before.similar)
        }
        var known = intention
        if let reference = before.known { known.applicant = .known(reference) }
        let (sent, services) = (known, request.services)
        let files = choice.components.enumerated().compactMap { index, listed in
            form.kept[index + 1].map { (listed.id, $0) }
        }
        do {
            let act = Act(by: principal, at: choice.offer.desk, services)
            let code = try await services.database.write { connection -> String in
                switch try act.receive(sent, connection) {
                case .repeated(let code): return code
                case .received(let dossier):
                    for (component, file) in files {
                        let attached = FileForm(
                            dossier: dossier.id,
                            purpose: .component(component),
                            name: file.name,
                            mediaType: file.content.mediaType,
                            stored: file.stored
                        )
                        _ = try act.attach(attached, connection)
                    }
                    return dossier.code.description
                }
            }
            guard let code = DossierCode(code) else { throw Problem.conflict }
            return .seeOther(Places.received(code) + "?" + Self.prints + "=1")
        } catch let objection as DossierObjection {
            return try await refused(form, objection)
        }
    }

    /// The query's name that makes the page print the papers.
    static let prints = "in"

    private static func before(
        _ number: String,
        _ described: PartyDescription,
        _ choice: IntakeChoice,
        _ principal: Principal,
        _ submission: Submission.ID?,
        _ request: WebRequest
    ) async throws -> (made: String?, similar: [SimilarDossier], known: PartyReference?) {
        let (day, procedure) = (request.now.day, choice.procedure.procedure)
        return try await request.services.database.read { connection in
            let made = try submission.flatMap { try Submission.location(of: $0, by: principal, connection) }
            let similar = try IntakeStore.similar(
                number: number,
                procedure: procedure,
                to: principal,
                on: day,
                connection
            )
            // The same description is the same party; another one is not guessed at.
            let known = try KnownApplicantStore.find(number, of: principal.agency, limit: 3, connection)
                .first { $0.description == described }
            return (made, similar, known?.reference)
        }
    }

    private func refused(_ form: Sending, _ objection: DossierObjection) async throws -> Reply {
        let law = (try? Law.on(form.request.now.day))?.generation ?? .g1
        let sentence = objection.message(under: law)
        switch objection {
        case .promisedTooLate:
            return try await again(form, FormErrors(IntakeField.promised, "\(sentence)"))
        case .receiptNumberTaken:
            return try await again(form, FormErrors(IntakeField.receipt, "\(sentence)"))
        default: return try await again(form, FormErrors(), objection: "\(sentence)")
        }
    }

    // MARK: 02, 03, guidance

    private func end(_ form: Sending, _ choice: IntakeChoice, _ signedIn: SignedIn) async throws -> Reply {
        let request = form.request
        let outcome: Intake.Outcome =
            switch form.draft.act {
            case .refuse: .refusal
            case .guide: .guidance
            default: .supplement
            }
        var reading = IntakeReading(form.draft, choice, now: request.now)
        let visitor = reading.visitor(isRequired: outcome != .guidance)
        let lines: [String]
        var remark = ""
        switch outcome {
        case .supplement:
            lines = reading.missing + form.draft[IntakeField.missing].split(separator: "\n").map(String.init)
            if lines.isEmpty {
                reading.refuse(IntakeField.missing, "Đánh dấu Thiếu ở giấy tờ còn thiếu, hoặc ghi nội dung cần bổ sung")
            }
        case .refusal:
            lines = form.draft[IntakeField.reasons].split(separator: "\n").map(String.init)
            if lines.isEmpty { reading.refuse(IntakeField.reasons, "Ghi lý do từ chối tiếp nhận") }
            remark = form.draft[IntakeField.basis]
        case .guidance:
            lines = form.draft[IntakeField.missing].split(separator: "\n").map(String.init)
            if lines.isEmpty, visitor == nil {
                reading.refuse(IntakeField.missing, "Ghi nội dung đã hướng dẫn, hoặc họ và tên người được hướng dẫn")
            }
        }
        guard reading.errors.isEmpty else { return try await again(form, reading.errors) }
        let intake = IntakeForm(
            outcome: outcome,
            offer: choice.offer.id,
            applicant: visitor,
            reason: EndedIntake.Reason(lines: lines, basis: remark.isEmpty ? nil : remark).text,
            submission: Submission.ID(request.form[HiddenName.submission])
        )
        do {
            let act = Act(by: signedIn.principal, at: choice.offer.desk, request.services)
            let closed = try await request.services.database.write { try act.endIntake(intake, $0) }
            return .seeOther(Places.intakeEnded(closed.id) + "?" + Self.prints + "=1")
        } catch let objection as DossierObjection {
            return try await refused(form, objection)
        }
    }
}
