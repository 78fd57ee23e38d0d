import Accounts
import Catalogue
import Dossiers
import Foundation
import Markup
import Persistence
public import Reading
import Reports
import Schema
public import Web

/// Every page of the program, put together for `serve` and for tests alike.
public enum Site {
    /// What answers the requests.
    ///
    /// - Throws: `RouteFault` when two areas claim one address, or an address stands in no table.
    public static func responder(_ web: WebServices) throws -> SiteResponder {
        try SiteResponder(web) { routes in
            try AccountRoutes(PasswordHasher(chance: web.randomBytes), founder: .catalogue).register(on: &routes)
            try CatalogueSite.register(on: &routes)
            try DossiersSite.register(on: &routes)
            try ReportsSite.register(on: &routes)
            try HomeRoutes.register(on: &routes)
        }
    }

    /// What pages depend on, over the program's services.
    public static func web(_ services: Services, _ configuration: WebConfiguration) -> WebServices {
        WebServices(
            services: services,
            configuration: configuration,
            catalogue: .program,
            randomBytes: randomBytes,
            isSchemaCurrent: { try await DatabaseOpening.state(of: services.database) == .current },
            principal: { officer, day, connection in
                try SignedInStore.load(officer, on: day, services.reference, connection)
            }
        )
    }

    /// Bytes of the machine's chance, which nobody foresees (getrandom).
    @Sendable static func randomBytes(_ count: Int) -> [UInt8] {
        var chance = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
    }
}
