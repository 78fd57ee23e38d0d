import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

extension AccountRoutes {
    func registerAccount(on routes: inout Routes) throws {
        try routes.get(Places.account) { request in
            try await accountPage(request, FormErrors())
        }
        try routes.post(Places.account) { request in
            let officer = try request.signedIn().principal.officer
            let token = request.sessionToken
            let outcome = try await PasswordChange(request.services, hasher).run(
                of: officer,
                from: request.form[PasswordField.present],
                to: request.form[PasswordField.new],
                repeated: request.form[PasswordField.repeated]
            ) { connection in
                _ = try Sessions.revokeAll(of: officer, except: token, connection)
            }
            switch outcome {
            case .changed:
                return .seeOther(Places.account() + "?" + Self.changed + "=1")
            case .wrong:
                let errors = FormErrors(PasswordField.present, "Mật khẩu hiện nay không đúng")
                return try await accountPage(request, errors)
            case .wait(let until):
                let errors = FormErrors(PasswordField.present, SignInPage.wait(until: until, from: request.now))
                return try await accountPage(request, errors)
            case .refused(let objection):
                let errors = FormErrors(PasswordField.field(of: objection), objection.message)
                return try await accountPage(request, errors)
            }
        }
    }

    private static let changed = "da-doi"

    private func accountPage(_ request: WebRequest, _ errors: FormErrors) async throws -> Reply {
        let officer = try request.signedIn()
        let (lifetime, now) = (request.web.configuration.lifetime, request.now)
        let sessions = try await request.services.database.read { connection in
            try Sessions.count(of: officer.principal.officer, lifetime: lifetime, now: now, connection)
        }
        let page = AccountPage(
            csrf: request.csrf,
            officer: officer,
            sessions: sessions,
            errors: errors,
            wasChanged: request.query.has(Self.changed) && errors.isEmpty
        )
        return request.page("Tài khoản", hasErrors: !errors.isEmpty) { page.content }
    }
}
