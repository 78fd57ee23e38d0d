import Addresses
import Domain
import Markup
import Reading
import Web

/// The address of an officer's work.
enum WorklistRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.worklist) { request in
            var errors = FormErrors()
            let query = WorklistQuery(request.query, &errors)
            return try await page(query, request, errors, sent: request.query)
        }
    }

    /// The list; with errors of its filter or batch it is answered 422.
    static func page(
        _ query: WorklistQuery,
        _ request: WebRequest,
        _ errors: FormErrors,
        sent: Fields
    ) async throws -> Reply {
        let view = try await WorklistView.read(query, request)
        let content = WorklistContent(
            view: view,
            csrf: request.csrf,
            submission: request.services.newID(),
            now: request.now,
            errors: errors,
            sent: sent
        )
        return request.page(view.tab.message, hasErrors: !errors.isEmpty) { content.content }
    }
}
