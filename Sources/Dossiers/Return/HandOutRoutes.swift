import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// The address at which results are handed out.
enum HandOutRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.handOut) { code, request in try await page(code, request) }
        try routes.post(Places.handOut) { code, request in try await handOut(code, request) }
    }

    private static func handOut(_ code: DossierCode, _ request: WebRequest) async throws -> Reply {
        let post = try DossierPost(request, code)
        var reader = FormReader(request.form)
        guard let form = HandOutFields(&reader) else { return try await page(code, request, reader.errors) }
        let refused = { (objection: DossierObjection) in
            try await page(code, request, objection: objection)
        }
        return try await DetailRoutes.answer(.handOut, code, request, refused: refused) {
            try await post.perform { act, dossier, connection in
                // What is owed is paid in the same transaction, or neither happens.
                if let amounts = form.payment {
                    _ = try act.collect(PaymentForm(dossier: dossier.id, amounts: amounts), connection)
                }
                let receiver: ReceptionForm.Person? =
                    switch form.receiver {
                    case .applicant: nil
                    case .owner: .known(try PartyStore.reference(to: dossier.owner, connection))
                    case .other: form.person.map { .described($0) }
                    }
                let content = HandOutForm(
                    dossier: dossier.id,
                    receiver: receiver,
                    authorised: form.authorised,
                    channel: form.channel,
                    returned: form.returned
                )
                try act.handOut([content], connection).only()
            }
        }
    }

    private static func page(
        _ code: DossierCode,
        _ request: WebRequest,
        _ errors: FormErrors = FormErrors(),
        objection: DossierObjection? = nil
    ) async throws -> Reply {
        let view = try await DossierView.read(code, request)
        let page = HandOutPage(
            view: view,
            csrf: request.csrf,
            submission: request.services.newID(),
            fields: request.form.has(HandOutFields.receiver) ? request.form : nil,
            errors: errors,
            objection: objection,
            now: request.now
        )
        return request.page(
            "Trả kết quả \(code.description)",
            hasErrors: !errors.isEmpty || objection != nil
        ) { page.content }
    }
}
