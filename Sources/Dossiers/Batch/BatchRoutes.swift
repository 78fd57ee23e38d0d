import Addresses
import Domain
import Ledger
import Persistence
import Reading
import Web

/// The address at which lists are acted on.
enum BatchRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.post(Places.batch) { request in
            let principal = try request.signedIn().principal
            var (queryErrors, errors) = (FormErrors(), FormErrors())
            let query = WorklistQuery(request.form, &queryErrors)
            guard let tab = query.tab, let asked = BatchAct(rawValue: request.form[BatchForm.Name.act]) else {
                throw WebProblem.malformed
            }
            guard tab.concerns(principal), BatchAct.acts(on: tab, by: principal).contains(asked) else {
                throw Problem.notFound
            }
            guard let form = try BatchForm.read(request.form, &errors) else {
                return try await WorklistRoutes.page(query, request, errors, sent: request.form)
            }
            guard let office = principal.posts.map(\.office).min() else { throw Problem.notFound }
            let act = Act(by: principal, at: office, request.services)
            try await request.services.database.write { connection in
                _ = try act.batch(form, connection)
            }
            // The page that follows tells what became of it, and so does the same form sent again.
            return .seeOther(
                WorklistQuery(tab, filter: query.filter)
                    .path(adding: [(WorklistQuery.Name.batch, form.submission.description)])
            )
        }
    }
}
