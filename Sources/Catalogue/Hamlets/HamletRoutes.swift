import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// Where the hamlets of communes are kept.
enum HamletRoutes {
    private static let saved = "da-luu"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.hamlets) { request in
            try await page(request, chosen: request.query[HamletForm.commune])
        }
        try routes.post(Places.hamlets) { try await save($0) }
    }

    private static func save(_ request: WebRequest) async throws -> Reply {
        let (principal, now) = (try request.signedIn().principal, request.now)
        let reference = request.services.reference
        let chosen = request.form[HamletForm.commune]
        let known = try await request.services.database.read { connection in
            let communes = try HamletStore.communes(of: principal.agency, on: now.day, reference, connection)
            guard let commune = communes.first(where: { $0.id.description == chosen }) else { throw Problem.notFound }
            return (commune.id, try Hamlet.list(of: commune.id, connection))
        }
        var errors = FormErrors()
        guard let hamlets = HamletForm.read(request.form, like: known.1, &errors) else {
            return try await page(request, chosen: chosen, errors)
        }
        try await request.services.database.write { connection in
            try HamletStore.set(hamlets, of: known.0, by: principal.officer, at: now, connection)
        }
        return .seeOther("\(Places.hamlets())?\(HamletForm.commune)=\(known.0)&\(saved)=1")
    }

    private static func page(
        _ request: WebRequest,
        chosen: String,
        _ errors: FormErrors = FormErrors()
    ) async throws -> Reply {
        let (agency, day, reference) = (
            try request.signedIn().principal.agency, request.now.day, request.services.reference
        )
        let (communes, commune, hamlets) = try await request.services.database.read { connection in
            let communes = try HamletStore.communes(of: agency, on: day, reference, connection)
            let commune = communes.first { $0.id.description == chosen } ?? communes.first
            return (communes, commune, try commune.map { try Hamlet.list(of: $0.id, connection) } ?? [])
        }
        let page = HamletPage(
            csrf: request.csrf,
            communes: communes,
            commune: commune,
            hamlets: hamlets,
            typed: errors.isEmpty ? nil : request.form[HamletForm.names],
            errors: errors,
            wasSaved: request.query.has(saved) && errors.isEmpty
        )
        return request.page("Ấp, khu phố", hasErrors: !errors.isEmpty) { page.content }
    }
}
