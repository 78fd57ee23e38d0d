import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// The address at which results are signed.
enum SignatureRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.signature) { code, request in try await page(code, request) }
        try routes.post(Places.signature) { code, request in try await sign(code, request) }
    }

    private static func sign(_ code: DossierCode, _ request: WebRequest) async throws -> Reply {
        let post = try DossierPost(request, code)
        var reader = FormReader(request.form)
        guard let form = SignatureForm(&reader, now: request.now) else {
            return try await page(code, request, reader.errors)
        }
        let store = FileRoutes.store(request)
        let kept = try form.files.map { file, content in
            (name: file.name, type: content.mediaType, bytes: try store.keep(file.bytes))
        }
        let (authority, signedAt) = (form.authority, form.signedAt)
        let refused = { (objection: DossierObjection) in
            try await page(code, request, objection: objection)
        }
        return try await DetailRoutes.answer(.sign, code, request, refused: refused) {
            try await post.perform(occurredAt: signedAt) { act, dossier, connection in
                if let signedAt, signedAt < dossier.clockFrom { throw DossierObjection.occurredBeforeReception }
                try act.sign([dossier.id], as: authority, connection).only()
                let now = Act(by: act.principal, at: act.office, post.services)
                for file in kept {
                    let form = FileForm(
                        dossier: dossier.id,
                        purpose: .result,
                        name: file.name,
                        mediaType: file.type,
                        stored: file.bytes
                    )
                    // The file comes in now, whenever it was signed.
                    _ = try now.attach(form, connection)
                }
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
        let page = SignaturePage(
            detail: view.detail,
            csrf: request.csrf,
            submission: request.services.newID(),
            now: request.now,
            fields: request.form.has(SignatureForm.day) ? request.form : nil,
            errors: errors,
            objection: objection
        )
        return request.page(
            "Ký kết quả \(code.description)",
            hasErrors: !errors.isEmpty || objection != nil
        ) { page.content }
    }
}
