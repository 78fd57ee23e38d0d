import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

extension AccountRoutes {
    func registerSignIn(on routes: inout Routes) throws {
        try routes.get(Places.signIn) { request in
            if request.officer != nil { return .seeOther(request.returnPath ?? Places.home()) }
            if try await firstRun(request).isOpen() { return .seeOther(Places.firstRun()) }
            return signInPage(request, nil, status: 200)
        }
        try routes.post(Places.signIn) { request in
            let signIn = SignIn(
                request.services,
                hasher,
                initialPasswordDays: request.web.configuration.initialPasswordDays
            )
            let outcome = try await signIn.attempt(
                request.form[SignInField.userName],
                password: request.form[SignInField.password],
                from: request.remoteAddress,
                with: request.deviceToken
            )
            switch outcome {
            case .refused:
                return signInPage(request, "Tên đăng nhập hoặc mật khẩu không đúng", status: 422)
            case .expired(let days):
                return signInPage(request, SignInPage.expired(after: days), status: 422)
            case .wait(let until):
                return signInPage(request, SignInPage.wait(until: until, from: request.now), status: 429)
            case .signedIn(let officer, let mustChange):
                let path = mustChange ? Places.account() : request.returnPath ?? Places.home()
                return try await open(officer, request, then: path)
            }
        }
        try routes.post(Places.signOut) { request in
            if let token = request.sessionToken {
                try await request.services.database.write { try Sessions.revoke(token, $0) }
            }
            return .seeOther(Places.signIn()).signedOut()
        }
        try routes.post(Places.signOutEverywhere) { request in
            let officer = try request.signedIn().principal.officer
            try await request.services.database.write { _ = try Sessions.revokeAll(of: officer, $0) }
            return .seeOther(Places.signIn()).signedOut()
        }
    }

    /// Opens a session with a new token; what the browser had before ends.
    func open(_ officer: Officer.ID, _ request: WebRequest, then path: String) async throws -> Reply {
        let token = request.newSessionToken()
        let lifetime = request.web.configuration.lifetime
        let (now, former) = (request.now, request.sessionToken)
        let device = request.deviceToken ?? request.newSessionToken()
        try await request.services.database.write { connection in
            if let former { try Sessions.revoke(former, connection) }
            try Sessions.open(token, for: officer, lifetime: lifetime, now: now, connection)
            try KnownDevices.remember(device, of: officer, at: now, connection)
        }
        return .seeOther(path).signedIn(with: token).onDevice(device)
    }

    private func signInPage(_ request: WebRequest, _ objection: Message?, status: Int) -> Reply {
        let page = SignInPage(
            csrf: request.csrf,
            userName: request.form[SignInField.userName],
            returnPath: request.returnPath,
            objection: objection
        )
        return request.page("Đăng nhập", form: .citizen, status: status, hasErrors: objection != nil) { page.content }
    }
}
