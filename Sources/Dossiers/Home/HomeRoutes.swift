import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// The first page: for visitors the look-up, for officers their work.
enum HomeRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.home) { request in
            if let principal = request.principal { return .seeOther(workplace(of: principal)) }
            let (day, reference) = (request.now.day, request.services.reference)
            let desks = try await request.services.database.read { try HomeStore.desks(on: day, reference, $0) }
            // A database without a desk has work for its operator only; sign-in knows the way.
            if desks.isEmpty { return .seeOther(Places.signIn()) }
            let page = HomePage(csrf: request.csrf, desks: desks)
            return request.page("Tra cứu hồ sơ", form: .citizen) { page.content }
        }
    }

    /// Where an officer's day begins.
    static func workplace(of principal: Principal) -> String {
        let roles = Set(principal.posts.map(\.role))
        if roles == [.reception] { return Places.intake() }
        if roles == [.operator] { return Places.officers() }
        // Who holds no post any more has nothing but the own account.
        if roles.isEmpty { return Places.account() }
        return Places.worklist()
    }
}
