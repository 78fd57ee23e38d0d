import Addresses
import Components
import Markup
import Persistence
import Reading

/// What stands in no area: assets, health, the language.
enum OwnRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.asset) { name, _ in
            guard let asset = StaticAsset.named(name) else { throw Problem.notFound }
            return Reply.bytes(asset.bytes, mediaType: asset.mediaType).immutable()
        }
        try routes.get(Places.health) { try await health($0.web) }
        try routes.get(Places.design) { request in
            request.page("Thành phần giao diện", form: .officer) { DesignPage().body }
        }
        try routes.post(Places.language) { request in
            let reply = Reply.seeOther(request.returnPath ?? Places.home())
            return Language(rawValue: request.form["language"]).map { reply.inLanguage($0) } ?? reply
        }
    }

    /// The database answers and holds the program's schema.
    private static func health(_ web: WebServices) async throws -> Reply {
        do {
            let isCurrent = try await web.isSchemaCurrent()
            return .json(
                Array((isCurrent ? #"{"status":"ok"}"# : #"{"status":"schema"}"#).utf8),
                status: isCurrent ? 200 : 503
            )
        } catch is DatabaseError {
            return .json(Array(#"{"status":"database"}"#.utf8), status: 503)
        }
    }
}
