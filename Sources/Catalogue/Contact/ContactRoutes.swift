import Addresses
import Domain
import Markup
import Persistence
import Reading
public import Web

/// The pages of the catalogue and of agencies.
public enum CatalogueSite {
    /// Adds their addresses.
    public static func register(on routes: inout Routes) throws {
        let everybody = PublicCatalogue()
        try ProcedureRoutes.register(on: &routes, everybody)
        try BoardRoutes.register(on: &routes, everybody)
        try CatalogueRoutes.register(on: &routes)
        try DecisionRoutes.register(on: &routes)
        try EntryRoutes.register(on: &routes)
        try DraftRoutes.register(on: &routes)
        try FormRoutes.register(on: &routes)
        try RepostingRoutes.register(on: &routes)
        try ContactRoutes.register(on: &routes)
        try HamletRoutes.register(on: &routes)
        try OfferRoutes.register(on: &routes)
        try WorkflowRoutes.register(on: &routes)
        try CoverageRoutes.register(on: &routes)
        try ImportRoutes.register(on: &routes)
        try ConfigurationRoutes.register(on: &routes)
        try NewsRoutes.register(on: &routes)
        try ArticleRoutes.register(on: &routes)
    }
}

/// Where the own agency's contact is kept.
enum ContactRoutes {
    private static let saved = "da-luu"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.contact) { request in
            let agency = try request.signedIn().principal.agency
            let contact = try await request.services.database.read { try Contact.of(agency, $0) }
            return page(request, ContactForm.fields(contact), FormErrors(), wasSaved: request.query.has(saved))
        }
        try routes.post(Places.contact) { request in
            let principal = try request.signedIn().principal
            var errors = FormErrors()
            guard let contact = ContactForm.read(request.form, &errors) else {
                return page(request, request.form, errors, wasSaved: false)
            }
            let now = request.now
            try await request.services.database.write { connection in
                try ContactStore.set(contact, of: principal.agency, by: principal.officer, at: now, connection)
            }
            return .seeOther(Places.contact() + "?" + saved + "=1")
        }
    }

    private static func page(
        _ request: WebRequest,
        _ fields: Fields,
        _ errors: FormErrors,
        wasSaved: Bool
    ) -> Reply {
        let page = ContactPage(csrf: request.csrf, fields: fields, errors: errors, wasSaved: wasSaved)
        return request.page("Liên hệ", hasErrors: !errors.isEmpty) { page.content }
    }
}
