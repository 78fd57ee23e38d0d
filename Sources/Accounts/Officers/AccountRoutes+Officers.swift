import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

extension AccountRoutes {
    func registerOfficers(on routes: inout Routes) throws {
        try routes.get(Places.officers) { request in
            try await officersPage(request, FormErrors())
        }
        try routes.post(Places.officers) { request in
            let principal = try request.signedIn().principal
            var reader = FormReader(request.form)
            let name = reader.text(OfficerField.name, required: "Nhập họ và tên", max: 100)
            let userName = reader.userName(OfficerField.userName)
            let posts = reader.posts()
            guard let name, let userName, reader.errors.isEmpty else {
                return try await officersPage(request, reader.errors)
            }
            let new = OfficerManagement.NewOfficer(
                name: name,
                userName: userName,
                isQualified: reader.fields.has(OfficerField.qualified),
                posts: posts
            )
            do {
                let (officer, password) = try await management(request).enter(new, by: principal)
                return initialPasswordPage(request, officer, name, userName.text, password)
            } catch let objection as AccountObjection {
                let field = objection == .userNameTaken ? OfficerField.userName : OfficerField.posts
                return try await officersPage(request, FormErrors(field, objection.message))
            }
        }
    }

    func management(_ request: WebRequest) -> OfficerManagement { OfficerManagement(request.services, hasher) }

    /// Not a redirect: the password stands on no page that can be opened again.
    func initialPasswordPage(
        _ request: WebRequest,
        _ officer: Officer.ID,
        _ name: String,
        _ userName: String,
        _ password: String
    ) -> Reply {
        let page = InitialPasswordPage(
            officer: officer,
            name: name,
            userName: userName,
            password: password,
            days: request.web.configuration.initialPasswordDays
        )
        return request.page("Mật khẩu ban đầu") { page.content }
    }

    private func officersPage(_ request: WebRequest, _ errors: FormErrors) async throws -> Reply {
        let agency = try request.signedIn().principal.agency
        let today = request.now.day
        let (officers, offices) = try await request.services.database.read { connection in
            (
                try OfficerRoster.all(of: agency, on: today, connection),
                try Office.inForce(of: agency, on: today, connection)
            )
        }
        let page = OfficersPage(
            csrf: request.csrf,
            today: today,
            officers: officers,
            offices: offices,
            fields: request.form,
            errors: errors
        )
        return request.page("Cán bộ, công chức", hasErrors: !errors.isEmpty) { page.content }
    }
}
