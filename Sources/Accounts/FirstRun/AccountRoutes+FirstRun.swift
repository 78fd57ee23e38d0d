import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

extension AccountRoutes {
    func registerFirstRun(on routes: inout Routes) throws {
        try routes.get(Places.firstRun) { request in
            let run = firstRun(request)
            guard try await run.isOpen() else { throw Problem.notFound }
            return firstRunPage(request, needsAgency: try await run.needsAgency(), FormErrors())
        }
        try routes.post(Places.firstRun) { request in
            let run = firstRun(request)
            guard try await run.isOpen() else { throw Problem.notFound }
            let needsAgency = try await run.needsAgency()
            let (setup, errors) = FirstRun.Setup.read(request.form, needsAgency: needsAgency)
            guard let setup else { return firstRunPage(request, needsAgency: needsAgency, errors) }
            let officer = try await run.run(setup)
            return try await open(officer, request, then: Places.officers())
        }
    }

    private func firstRunPage(_ request: WebRequest, needsAgency: Bool, _ errors: FormErrors) -> Reply {
        let page = FirstRunPage(csrf: request.csrf, needsAgency: needsAgency, fields: request.form, errors: errors)
        return request.page("Thiết lập lần đầu", form: .citizen, hasErrors: !errors.isEmpty) { page.content }
    }
}
