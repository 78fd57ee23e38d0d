import Addresses
import Components
import Crypto
import Domain
import Markup
import Persistence
import Reading
import Synchronization
import Web

/// Look-up by citizens. The key comes by POST, or in the address of the receipt's QR; that page is for one reader.
final class TrackingRoutes: Sendable {
    /// Tells clients apart without keeping their addresses; another one in each process, gone with it.
    private let salt = Mutex<[UInt8]>([])

    static func register(on routes: inout Routes) throws {
        let tracking = TrackingRoutes()
        try routes.get(Places.tracking) { try await tracking.show($0) }
        try routes.post(Places.tracking) { request in
            switch TrackingForm.read(request.form) {
            case .failure(let refusal): tracking.form(request, errors: refusal.errors, status: 422)
            case .success(let form):
                if let key = form.key {
                    try await tracking.look(form.code, key, request)
                } else {
                    try await tracking.progress(form.code, request)
                }
            }
        }
        try routes.get(Places.trackingWithKey) { try await tracking.look($0, $1, $2) }
    }

    /// The form; `?ma-ho-so=` shows the degree of completion of that code.
    private func show(_ request: WebRequest) async throws -> Reply {
        guard request.query.has(TrackingForm.Field.code) else { return form(request) }
        switch TrackingForm.read(Fields([(TrackingForm.Field.code, request.query[TrackingForm.Field.code])])) {
        case .failure(let refusal): return form(request, errors: refusal.errors, status: 422)
        case .success(let form): return try await progress(form.code, request)
        }
    }

    private func progress(_ code: DossierCode, _ request: WebRequest) async throws -> Reply {
        guard let progress = try await request.services.database.read({ try Tracking.progress(code, $0) }) else {
            return form(request, answer: .unknown(hasKey: false), status: 404)
        }
        return form(request, code: code, answer: .progress(code, progress))
    }

    private func look(_ code: DossierCode, _ key: TrackingKey, _ request: WebRequest) async throws -> Reply {
        let client = client(of: request)
        let (now, reference) = (request.now, request.services.reference)
        let answer = try await request.services.database.write { connection in
            try Tracking.look(code, key, client: client, now: now, connection)
        }
        switch answer {
        case .unknown: return form(request, code: code, answer: .unknown(hasKey: true), status: 404)
        case .tooMany(let until):
            let seconds = Int(max(1, (until.milliseconds - now.milliseconds + 999) / 1000))
            return form(request, code: code, answer: .tooMany(until: until), status: 429).retrying(after: seconds)
        case .found(let dossier):
            let status = try await request.services.database.read { connection in
                try Tracking.status(of: dossier, now: now, reference, connection)
            }
            guard let status else { throw Problem.notFound }
            let page = TrackingStatusPage(status: status)
            return .page(shell(request, code).page { page.content }).confidential()
        }
    }

    private func form(
        _ request: WebRequest,
        code: DossierCode? = nil,
        errors: FormErrors = FormErrors(),
        answer: TrackingPage.Answer = .none,
        status: Int = 200
    ) -> Reply {
        let name = TrackingForm.Field.code
        let typed = request.form.has(name) ? request.form[name] : request.query[name]
        let page = TrackingPage(
            csrf: request.csrf,
            code: code?.description ?? typed,
            errors: errors,
            answer: answer
        )
        var shell = shell(request, code)
        shell.hasErrors = !errors.isEmpty
        return .page(shell.page { page.content }, status: status).confidential()
    }

    /// Who changes the language comes back to the code's progress: the key stands in no address that we make.
    private func shell(_ request: WebRequest, _ code: DossierCode?) -> Shell {
        var shell = request.shell("Tra cứu hồ sơ", form: .citizen)
        shell.currentPath = Places.tracking()
        if let code { shell.currentPath += "?\(TrackingForm.Field.code)=\(code.description)" }
        return shell
    }

    private func client(of request: WebRequest) -> String {
        let salt = salt.withLock { salt in
            if salt.isEmpty { salt = request.web.randomBytes(16) }
            return salt
        }
        var hash = SHA256()
        hash.update(data: salt)
        hash.update(data: Array(request.remoteAddress.utf8))
        return Hexadecimal.text(hash.finalize())
    }
}
